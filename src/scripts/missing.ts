import { nearest } from '../lib/problem.ts';
import { siteUrl } from './base.ts';
import { hitItem, pageItem } from './hits.ts';
import { searchPages } from './pagefind.ts';

type Page = [url: string, title: string, about: string];

const most = 5;

/** Looks for the page that a wrong address meant: one with nearly this name first, then those with its words. */
export async function searchForMissing(): Promise<void> {
  const room = document.querySelector('[data-missing]');
  const list = document.querySelector('[data-hits]');
  if (!room || !list) return;
  const path = decodeURIComponent(location.pathname.slice(siteUrl('').length)).toLowerCase();
  const [near, found] = await Promise.allSettled([pagesNamedLike(path), pagesWithWords(path)]);
  const pages = near.status === 'fulfilled' ? near.value : [];
  const hits = found.status === 'fulfilled' ? found.value : [];
  const others = hits.filter(({ url }) => !pages.some(([known]) => known === url));
  const items = [
    ...pages.map(([url, title, about]) => pageItem(url, title, about)),
    ...others.map(hitItem),
  ].slice(0, most);
  if (items.length === 0) return;
  list.replaceChildren(...items);
  room.classList.add('found');
}

const lastPart = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '')
    .at(-1) ?? '';

async function pagesNamedLike(path: string): Promise<Page[]> {
  const pages = (await (await fetch(siteUrl('pages.json'))).json()) as Page[];
  const name = nearest(
    lastPart(path).replace(/\.html?$/, ''),
    pages.map(([url]) => lastPart(url)),
  );
  return name === undefined ? [] : pages.filter(([url]) => lastPart(url) === name);
}

/** With fewer words while nothing is found: the last ones say most. */
async function pagesWithWords(path: string): ReturnType<typeof allWith> {
  const words = path.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && word !== 'html');
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    const hits = await allWith(words.slice(from));
    if (hits.length > 0) return hits;
  }
  return [];
}

const allWith = async (words: string[]): Promise<Awaited<ReturnType<typeof searchPages>>['hits']> =>
  (await searchPages(words.join(' '), most)).hits;
