import { type Found, search } from '../lib/search/search.ts';
import { type SiteIndexFile, readSiteIndex } from '../lib/search/site-index.ts';
import { fetchJson, loadOnce } from './load-once.ts';

/** Fetches the index once; a question that is asked before it is there waits for it, and is not lost. */
export const loadIndex = loadOnce(async () => readSiteIndex(await fetchJson<SiteIndexFile>('search.json')));

/** Finds pages by words. Only the index is fetched; the question stays here. */
export async function searchSite(question: string): Promise<Found> {
  return search(await loadIndex(), question);
}
