import { mostDrawn } from '../../../../src/lib/trace/cycle.ts';
import { readTrace } from '../../../../src/lib/trace/read-trace.ts';
import { type Reading, readingOf } from '../../../../src/lib/trace/reading.ts';
import { rowText, sentences } from '../../../../src/lib/trace/sentences.ts';
import { printable } from '../../../../src/lib/terminal/printable.ts';

/** Rows that a terminal shows of a trace. */
const mostRows = 40;

/** What the trace of a text tells, for a person; undefined where there is no trace in it. */
export function showTrace(text: string, colour: boolean): string | undefined {
  const reading = readingOf(readTrace(text));
  if (!reading) return undefined;
  const rows = reading.rows.map((row) => printable(rowText(row)));
  return [
    colour ? '\x1b[1mTrace\x1b[0m' : 'Trace',
    ...sentences(reading).map(printable),
    '',
    'The nearest to the error first:',
    ...rows.slice(0, mostRows).map((row) => `  ${row}`),
    ...(rows.length > mostRows ? [`  and ${String(rows.length - mostRows)} more`] : []),
    ...drawn(reading),
  ].join('\n');
}

/** The circle of an infinite recursion, from its first place back to it. */
function drawn({ cycle }: Reading): string[] {
  if (!cycle) return [];
  const places = cycle.map((frame) => printable(rowText(frame)));
  const shown =
    places.length > mostDrawn
      ? [
          ...places.slice(0, mostDrawn / 2),
          `(${String(places.length - mostDrawn)} more)`,
          ...places.slice(-mostDrawn / 2),
        ]
      : places;
  return [
    '',
    'The circle:',
    ...shown.map((place, at) => `  ${at === 0 ? '┌▶' : at === shown.length - 1 ? '└─' : '│ '} ${place}`),
  ];
}
