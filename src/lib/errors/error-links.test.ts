import { expect, test } from 'vitest';
import { errorsMet } from './error-links.ts';

test('errors of the frontmatter come first, those that the text links to after them, each once', () => {
  const body = 'See [this](/errors/b/), [that](/errors/c/#the-fix), [again](/errors/b) and [all](/errors/).';
  expect(errorsMet({ errors: ['a', 'b'], body })).toEqual(['a', 'b', 'c']);
});

test('a link counts with and without the slash at its end', () => {
  expect(errorsMet({ errors: [], body: '[a](/errors/a) [b](/errors/b#fix) [c](/errors/c/)' })).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('a page that meets none', () => {
  expect(errorsMet({ errors: [], body: 'An [input](/reference/flakes/inputs/).' })).toEqual([]);
});
