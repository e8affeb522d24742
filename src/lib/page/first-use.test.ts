import { expect, test } from 'vitest';
import { firstUse, prosePieces } from './first-use.ts';

const page = (body: string): ReturnType<typeof prosePieces> => prosePieces(`---\ntitle: x\n---\n\n${body}\n`);

test.each([
  ['A flake is a folder.', 'A flake is a folder.'],
  ['`flake` is code, and FLAKES are words.', ' is code, and FLAKES are words.'],
  ['## A flake\n\nThe flake.', 'The flake.'],
  ['- a list with a flake', 'a list with a flake'],
])('in %j the word is found', (body, text) => {
  expect(firstUse(page(body), ['flake', 'flakes'])?.text).toBe(text);
});

test.each(['snowflake', 'flake-utils', 'flaked', '`flake`', '# flake'])('in %j it is not', (body) => {
  expect(firstUse(page(body), ['flake'])).toBeUndefined();
});

test('a word in a link has its address', () => {
  expect(firstUse(page('The [lock file](/learn/glossary/#lock-file).'), ['lock file'])?.link).toBe(
    '/learn/glossary/#lock-file',
  );
});

test('a page that cannot be read has no prose', () => {
  expect(page('A <flake without an end.')).toEqual([]);
});
