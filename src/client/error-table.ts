import { type Guessable, guess } from '../lib/match/guess.ts';
import type { Yours } from '../lib/errors/yours.ts';
import { match, type Result } from '../lib/match/match.ts';
import { pagesOf } from '../lib/match/rows.ts';
import type { Table } from '../lib/match/table.ts';
import { fetchJson, loadOnce } from './load-once.ts';

/** What happened and what fixes it, a sentence each. */
export interface Explanation {
  summary: string;
  fix: string;
  yours?: Yours;
}

const loadTable = loadOnce(() => fetchJson<Table>('errors/signatures.json'));
const loadExplanations = loadOnce(() => fetchJson<Record<string, Explanation>>('errors/explanations.json'));

/** Finds the pages for a paste. Only the table of signatures is fetched; the paste stays here. */
export async function findErrors(text: string, limit = 3): Promise<Result> {
  return match(await loadTable(), text, { limit });
}

/** The pages that may be meant by words that no signature knows. */
export async function guessErrors(text: string): Promise<Guessable[]> {
  return guess(pagesOf(await loadTable()), text);
}

/** The explanation of an error page; undefined where it cannot be loaded: the page itself still can. */
export async function explain(id: string | undefined): Promise<Explanation | undefined> {
  try {
    const all = await loadExplanations();
    return id === undefined ? undefined : all[id];
  } catch {
    return undefined;
  }
}
