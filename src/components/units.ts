import { getCollection } from 'astro:content';
import type { UnitEntry } from '../schemas/entry.ts';

let units: Promise<ReadonlyMap<string, UnitEntry>> | undefined;

/** All units by entry id ("recipes/let-in"). Read once: a page asks 25 times and more. */
export function allUnits(): Promise<ReadonlyMap<string, UnitEntry>> {
  const read = async (): Promise<ReadonlyMap<string, UnitEntry>> =>
    new Map((await getCollection('units')).map(({ id, data }) => [id, data]));
  // While an author works, files change under us.
  if (import.meta.env.DEV) return read();
  units ??= read();
  return units;
}

/** "recipes/let-in" -> "let-in" */
export const bareId = (entryId: string): string => entryId.slice(entryId.indexOf('/') + 1);
