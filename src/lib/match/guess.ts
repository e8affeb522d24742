import { isSilent, stem, words } from '../search/terms.ts';
import { commonWords } from './common-words.ts';

/** An error page by its words; a page of a table (table.ts) has them. */
export interface Guessable {
  id: string;
  title: string;
  /** "": known, and without a page. */
  url: string;
}

/** More words are a paste, of which the line that says "error" is taken. */
const mostWords = 12;
/** Of what the words say. A share of 1. */
const leastShare = 0.6;
/** A page that shares one common word with the text is no guess. In the weight of a word, see `weights`. */
const leastWeight = 2.5;

/**
 * What a reader may mean who remembers some words of a message. A guess, never an answer: it is made only where
 * match.ts found nothing, and is to be shown as "may be". Best first.
 */
export function guess<Page extends Guessable>(pages: readonly Page[], text: string, limit = 5): Page[] {
  const asked = telling(decisive(text));
  const known = pages
    .filter(({ url }) => url !== '')
    .map((page) => ({ page, stems: new Set(words(`${page.title} ${page.id}`).map(stem)) }));
  const weights = asked.map((word) => {
    const number = known.filter(({ stems }) => stems.has(word)).length;
    return number === 0 ? unknownWeight : Math.log(1 + known.length / number);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return known
    .map(({ page, stems }) => {
      const said = weights.reduce((sum, weight, at) => sum + (stems.has(asked[at] ?? '') ? weight : 0), 0);
      // Of two that say the same, the one that says little else.
      return { page, said, score: said - stems.size / 100 };
    })
    .filter(({ said }) => said >= leastWeight && said / total >= leastShare)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ page }) => page);
}

/** Of a word that no page has: it speaks against every guess. */
const unknownWeight = 2;

/** The line that says what went wrong, where the text is more than a few words. */
export function decisive(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => /error:/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 400);
}

function telling(line: string): string[] {
  const all = words(line).map((word) => word.toLowerCase());
  const few = all.filter(
    (word) =>
      word.length > 1 &&
      !/^\d+$/.test(word) &&
      !isSilent(word) &&
      (!commonWords.has(word) || all.length <= 3) &&
      word !== 'error',
  );
  return [...new Set(few.map(stem))].slice(0, mostWords);
}
