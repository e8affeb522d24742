import { stemmer } from 'stemmer';

/** How a text becomes the terms of the index, for pages at build time and for questions in the browser. */

/** Words that say nothing in prose. In titles and headings they stay: `with`, `in` and `or` are also words of Nix. */
const silent = new Set(
  (
    'a an and any are as at be been but by can cannot could did do does for from had has have how i if in into is it its ' +
    'me my no not of on one only or our shall should so such than that the their them then there these they this those ' +
    'to too use using was we were what when where which who why will with would you your vs versus ' +
    // What readers add to any question.
    'best documentation docs example examples guide help howto need please want way'
  ).split(' '),
);

export const isSilent = (word: string): boolean => silent.has(word.toLowerCase());

/** Nobody searches for what is longer: it is a hash. In characters. */
const longest = 40;

/** Words of a text, as written. Of `flake.lock`, `nix-store` and `git+ssh` each part is a word. */
export function words(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What the index holds of a text: its words and, for `buildInputs`, the words that are written as one. */
export function indexed(text: string): string[] {
  return words(text).flatMap((word) => {
    const parts = word.split(/(?<=[a-z0-9])(?=[A-Z])/);
    return parts.length > 1 ? [word, ...parts] : [word];
  });
}

/** The form in which a word is compared: `enabling`, `enabled` and `Enable` are one. */
export function stem(word: string): string {
  return stemmer(word.toLowerCase());
}

/** For MiniSearch: the term of a word in a field; null leaves it out. */
export function term(word: string, field?: string): string | null {
  if (word.length > longest) return null;
  if ((field === 'text' || field === 'about') && isSilent(word)) return null;
  return stem(word);
}
