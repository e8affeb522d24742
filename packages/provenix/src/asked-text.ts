import fs from 'node:fs';
import type { Result } from '../../../src/lib/match/match.ts';
import { BadUse } from './bad-use.ts';
import { data } from './data.ts';
import { readText } from './read-text.ts';
import { pagesOf } from '../../../src/lib/match/rows.ts';

/** What was asked: a text to look into, or the page of an error that was named. */
export type Asked = { text: string } | { named: Result };

/** A file wins over an id, and an id over words: `explain FILE`, `explain infinite-recursion`, `explain hash mismatch`. */
export async function readAsked(asked: readonly string[]): Promise<Asked> {
  const [first] = asked;
  if (first === undefined) return { text: await readText(undefined) };
  const files = asked.filter((name) => fs.existsSync(name));
  if (files.length > 1)
    throw new BadUse(
      `explain reads one file, and ${String(files.length)} were given.\nJoin them: cat FILES | provenix explain`,
    );
  if (asked.length === 1) {
    if (files.length === 1) return { text: await readText(first) };
    const named = byId(first);
    if (named) return { named };
    // Of what is surely a name the reader is told that there is no such file.
    if (!/\s/.test(first) && /[/.]/.test(first)) return { text: await readText(first) };
  }
  return { text: asked.join(' ') };
}

function byId(asked: string): Result | undefined {
  const page = pagesOf(data.table).find(({ id }) => id === asked.toLowerCase());
  if (!page?.url) return undefined;
  return { matches: [{ ...page, score: 0, line: 0, excerpt: '', parts: {} }], none: false };
}
