import type { Found } from './search.ts';

/** What the search says over its list: how much there is, and what there is nothing of. */
export function summary({ hits, unknown, partly }: Found): string {
  const number = hits.length === 1 ? '1 page' : `${String(hits.length)} pages`;
  const nothing = `Nothing here about ${list(unknown)}`;
  if (hits.length === 0) return unknown.length > 0 ? `${nothing}.` : 'No page has these words.';
  if (unknown.length > 0) return `${nothing}. Of the other words: ${number}`;
  return partly ? `No page has all of these words. Some of them: ${number}` : number;
}

function list(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ');
}
