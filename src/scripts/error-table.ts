import { match, type Result } from '../lib/match/match.ts';
import type { Table } from '../lib/match/table.ts';
import { siteUrl } from './base.ts';

/** What happened and what mends it, a sentence each. */
export interface Explanation {
  summary: string;
  fix: string;
}

let table: Promise<Table> | undefined;
let explanations: Promise<Record<string, Explanation>> | undefined;

/** Finds the pages for a paste. Only the table of signatures is fetched; the paste stays here. */
export async function findErrors(text: string, limit = 3): Promise<Result> {
  table ??= fetch(siteUrl('errors/signatures.json')).then((response) => {
    if (!response.ok) throw new Error(`signatures.json: ${String(response.status)}`);
    return response.json() as Promise<Table>;
  });
  try {
    return match(await table, text, { limit });
  } catch (error) {
    // Another try may reach the server again.
    table = undefined;
    throw error;
  }
}

/** The explanation of an error page; undefined where it cannot be had: the page itself still can. */
export async function explain(id: string | undefined): Promise<Explanation | undefined> {
  explanations ??= fetch(siteUrl('errors/explanations.json')).then(
    (response) => response.json() as Promise<Record<string, Explanation>>,
  );
  try {
    const all = await explanations;
    return id === undefined ? undefined : all[id];
  } catch {
    explanations = undefined;
    return undefined;
  }
}
