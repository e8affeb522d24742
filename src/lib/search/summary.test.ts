import { expect, test } from 'vitest';
import type { Hit } from './search.ts';
import { summary } from './summary.ts';

const hits = (number: number): Hit[] =>
  Array.from({ length: number }, () => ({
    page: { path: '/', title: '', trail: [], about: '' },
    start: '',
  }));

test.each([
  [2, [], false, '2 pages'],
  [1, [], false, '1 page'],
  [3, [], true, 'No page has all of these words. Some of them: 3 pages'],
  [0, ['a'], false, 'Nothing here about “a”.'],
  [0, ['a', 'b', 'c'], false, 'Nothing here about “a”, “b” or “c”.'],
  [1, ['a', 'b'], false, 'Nothing here about “a” or “b”. Of the other words: 1 page'],
  [0, [], false, 'No page has these words.'],
])('%i hits, unknown %j, partly %j', (number, unknown, partly, expected) => {
  expect(summary({ hits: hits(number), unknown, partly })).toBe(expected);
});
