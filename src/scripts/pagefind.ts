import { cleanQuery } from '../lib/clean-query.ts';
import { siteUrl } from './base.ts';

/** One page that Pagefind found, as far as we use it. */
export interface Hit {
  url: string;
  meta: Record<string, string>;
  /** Text with <mark> around the words found; `<` and `&` of the page are entities. */
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Keeps the promise: a search that is asked before Pagefind is there waits for it, and is not lost. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= (import(/* @vite-ignore */ siteUrl('pagefind/pagefind.js')) as Promise<Pagefind>).then(
    async (pagefind) => {
      await pagefind.init();
      return pagefind;
    },
  );
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The first `limit` pages, and how many there are in all. */
export async function searchPages(text: string, limit: number): Promise<{ hits: Hit[]; total: number }> {
  const query = cleanQuery(text);
  if (query === '') return { hits: [], total: 0 };
  const { results } = await (await loadPagefind()).search(query);
  const hits = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return { hits, total: results.length };
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** An excerpt as nodes: only <mark> becomes an element, all else is text. */
export function excerptNodes(excerpt: string): (Node | string)[] {
  const decode = (text: string): string =>
    text.replaceAll(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part);
    if (marked?.[1] === undefined) return decode(part);
    const mark = document.createElement('mark');
    mark.textContent = decode(marked[1]);
    return mark;
  });
}
