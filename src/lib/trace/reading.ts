import { cycleOf } from './cycle.ts';
import type { Frame, Trace } from './read-trace.ts';

/** What a trace tells its reader. */
export interface Reading {
  /** Where it ended, if that is in a file of the reader's; else the frame of theirs that is nearest to the error. */
  yours: Frame | undefined;
  /** Frames of the reader's files, the nearest to the error first, with what lies between them. */
  rows: (Frame | Folded)[];
  /** Options and files of definitions that the trace speaks of, the nearest to the error first. */
  options: string[];
  definitions: string[];
  cycle: Frame[] | undefined;
  truncated: boolean;
}

/** Frames of nixpkgs, of Nix and of others that stand together. */
export interface Folded {
  folded: Frame[];
}

export const isFolded = (row: Frame | Folded): row is Folded => 'folded' in row;

/** Frames that are read; a trace of more says nothing more to a person. */
const most = 5000;

/** Reads a trace for a person; undefined where there is none. */
export function readingOf(trace: Trace): Reading | undefined {
  const { error, frames, truncated } = trace;
  if (frames.length === 0) return undefined;
  const all = [...(error?.position ? [error] : []), ...frames.slice(0, most)];
  const rows: (Frame | Folded)[] = [];
  for (const frame of all) {
    const last = rows.at(-1);
    if (frame.owner === 'yours') rows.push(frame);
    else if (last && isFolded(last)) last.folded.push(frame);
    else rows.push({ folded: [frame] });
  }
  const named = (pattern: RegExp): string[] => [
    ...new Set(all.map(({ says }) => pattern.exec(says)?.[1]).filter((name) => name !== undefined)),
  ];
  return {
    yours: all.find(({ owner }) => owner === 'yours'),
    rows,
    options: named(/while evaluating the option [`'"]([^'"`]{1,200})/),
    definitions: named(/while evaluating definitions from [`'"]([^'"`]{1,300})/),
    cycle: cycleOf(trace),
    truncated,
  };
}
