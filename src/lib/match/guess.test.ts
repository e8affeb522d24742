import { expect, test } from 'vitest';
import { decisive, guess } from './guess.ts';

const page = (
  id: string,
  title: string,
  url = `/errors/${id}/`,
): { id: string; title: string; url: string } => ({
  id,
  title,
  url,
});
const pages = [
  page('infinite-recursion', 'infinite recursion encountered'),
  page('hash-mismatch-fixed-output', "hash mismatch in fixed-output derivation '…'"),
  page('hash-mismatch-downloaded-file', "hash mismatch in file downloaded from '…'"),
  page('experimental-feature-disabled', "experimental Nix feature '…' is disabled"),
  page('attribute-missing', "attribute 'x' missing"),
  page('unwritten', 'infinite patience', ''),
];
const ids = (text: string): string[] => guess(pages, text).map(({ id }) => id);

test.each([
  ['infinite recursion', ['infinite-recursion']],
  ['hash mismatch', ['hash-mismatch-fixed-output', 'hash-mismatch-downloaded-file']],
  ['experimental feature', ['experimental-feature-disabled']],
  ['Experimental Features!', ['experimental-feature-disabled']],
  ['attribute missing', ['attribute-missing']],
  ['building\nerror: hash mismatches\nmore', ['hash-mismatch-fixed-output', 'hash-mismatch-downloaded-file']],
])('%j may be %j', (text, expected) => {
  expect(ids(text).toSorted()).toEqual(expected.toSorted());
});

test.each([
  '',
  '  \n ',
  'error: the moon is made of cheese',
  'feature request for a new colour scheme',
  'the infinite patience of a build of many thousand packages',
  "TypeError: Cannot read property 'x' of undefined",
])('%j is nothing that we know', (text) => {
  expect(ids(text)).toEqual([]);
});

test('the line that says "error" decides, else the last one', () => {
  expect(decisive('a\nerror: b\nc\n')).toBe('error: b');
  expect(decisive('a\nb\n\n')).toBe('b');
  expect(decisive('x'.repeat(1000))).toHaveLength(400);
});

test('the best guess is first: of two that say the same, the one that says little else', () => {
  const long = page('zebra-long', 'purple zebra in quite another place of the store');
  const short = page('zebra', 'purple zebra');
  for (const all of [
    [long, short],
    [short, long],
  ])
    expect(guess([...all, ...pages], 'purple zebra').map(({ id }) => id)).toEqual(['zebra', 'zebra-long']);
});

test('so many are named, and no more', () => {
  const many = Array.from({ length: 8 }, (_, at) =>
    page(`flake-lock-${String(at)}`, 'unfriendly purple zebra'),
  );
  expect(guess([...many, ...pages], 'unfriendly purple zebra')).toHaveLength(5);
  expect(guess([...many, ...pages], 'unfriendly purple zebra', 2)).toHaveLength(2);
});

test('a word that no page has speaks against every guess', () => {
  expect(ids('infinite recursion')).toHaveLength(1);
  expect(ids('infinite recursion zebra')).toHaveLength(1);
  expect(ids('infinite recursion zebra giraffe walrus')).toEqual([]);
});

test('a number, a letter and a common word say nothing', () => {
  const numbered = [...pages, page('a-404-x', 'the 404 x of nix')];
  expect(guess(numbered, 'infinite recursion 404 x').map(({ id }) => id)).toEqual(['infinite-recursion']);
  expect(guess(numbered, '404 x')).toEqual([]);
});
