import { nearest } from '../lib/problem/near-name.ts';
import { siteUrl } from './base.ts';
import type { Hit } from '../lib/search/search.ts';
import { hitItem, pageItem } from './hits.ts';
import { fetchJson } from './load-once.ts';
import { searchSite } from './site-search.ts';

type Page = [url: string, title: string, about: string];

const most = 5;

/** Looks for the page that a wrong address meant: one with nearly this name first, then those with its words. */
export async function searchForMissing(): Promise<void> {
  const place = document.querySelector('[data-missing]');
  const list = document.querySelector('[data-hits]');
  if (!place || !list) return;
  const path = decodeURIComponent(location.pathname.slice(siteUrl('').length)).toLowerCase();
  const question = path.replace(/\.html?$/, '').replaceAll('/', ' ');
  const [near, found] = await Promise.allSettled([pagesNamedLike(path), pagesWithWords(question)]);
  const pages = near.status === 'fulfilled' ? near.value : [];
  const hits = found.status === 'fulfilled' ? found.value : [];
  const others = hits.filter(({ page }) => !pages.some(([known]) => known.endsWith(page.path)));
  const items = [
    ...pages.map(([url, title, about]) => pageItem(url, title, about)),
    ...others.map((hit) => hitItem(hit, question)),
  ].slice(0, most);
  const search = place.querySelector('[data-search-words]');
  search?.addEventListener('click', () => {
    void import('./search.ts').then(({ openSearch }) =>
      openSearch(() => question.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()),
    );
  });
  place.classList.add('found');
  if (items.length === 0) return;
  list.replaceChildren(...items);
}

const lastPart = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '')
    .at(-1) ?? '';

/** Those with nearly this name; of several, first those in the most of the folders that were asked for. */
async function pagesNamedLike(path: string): Promise<Page[]> {
  const pages = await fetchJson<Page[]>('pages.json');
  const folders = path.split('/').filter((part) => part !== '');
  const inCommon = ([url]: Page): number =>
    folders.filter((folder) => url.split('/').includes(folder)).length;
  const most = Math.max(...pages.map(inCommon));
  // A name that is nearly right in the right folder is meant rather than the same name elsewhere.
  const near = pages.filter((page) => inCommon(page) === most);
  return [...new Set([...named(near, lastPart(path)), ...named(pages, lastPart(path))])].toSorted(
    (a, b) => inCommon(b) - inCommon(a),
  );
}

function named(pages: readonly Page[], asked: string): Page[] {
  const name = nearest(
    asked.replace(/\.html?$/, ''),
    pages.map(([url]) => lastPart(url)),
  );
  return name === undefined ? [] : pages.filter(([url]) => lastPart(url) === name);
}

/** The words of the address as a question: those of which there is nothing are left out. */
async function pagesWithWords(question: string): Promise<Hit[]> {
  return (await searchSite(question)).hits;
}
