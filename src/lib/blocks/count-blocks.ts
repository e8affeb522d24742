import type { BlockName } from './bindings.ts';
import { readPage } from './read-page.ts';

const worth: Record<BlockName, number> = {
  File: 1,
  Run: 1,
  Session: 1,
  Example: 2,
  BrokenFixed: 2,
  Cited: 0,
};

/** How many blocks a page shows: a file and a recording each count, a pair counts as two; a cited message is none. */
export function countBlocks(source: string): { total: number; bound: number } {
  const { bindings, rawBlocks } = readPage(source);
  const bound = bindings.reduce((sum, { component }) => sum + worth[component], 0);
  return { total: bound + rawBlocks, bound };
}
