import { readTrace } from '../lib/trace/read-trace.ts';
import { type Reading, readingOf } from '../lib/trace/reading.ts';
import { rowText, sentences } from '../lib/trace/sentences.ts';
import { element } from './elements.ts';

/** Rows that are shown of a trace. */
const mostRows = 60;

/** What the trace of a paste tells; nothing where there is none. All of it is text of the paste, and shown as text. */
export function traceView(text: string): HTMLElement[] {
  const reading = readingOf(readTrace(text));
  if (!reading) return [];
  const rows = reading.rows.slice(0, mostRows).map(rowText);
  const more = reading.rows.length - rows.length;
  return [
    element(
      'div',
      { class: 'answer trace' },
      element('p', { class: 'best' }, 'The trace'),
      ...sentences(reading).map((sentence) => element('p', {}, sentence)),
      ...circle(reading),
      element(
        'details',
        {},
        element('summary', {}, 'Its places, the nearest to the error first'),
        list([...rows, ...(more > 0 ? [`and ${String(more)} more`] : [])]),
      ),
    ),
  ];
}

/** A circle as an ordered list: the last leads back to the first. */
function circle({ cycle }: Reading): HTMLElement[] {
  if (!cycle) return [];
  return [element('p', {}, 'The circle, the last place leads back to the first:'), list(cycle.map(rowText))];
}

const list = (rows: readonly string[]): HTMLElement =>
  element('ol', {}, ...rows.map((row) => element('li', {}, element('code', {}, row))));
