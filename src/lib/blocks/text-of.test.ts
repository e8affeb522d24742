import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { textOf } from './text-of.ts';

test.each([
  ['A *word* and `code`.', 'A word and code.'],
  ["A {'{'} brace{' '}here", 'A { brace here'],
  ['', ''],
])('the text of %j', (source, text) => {
  expect(textOf(mdxToMdast(source))).toBe(text);
});
