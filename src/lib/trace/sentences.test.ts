import { expect, test } from 'vitest';
import type { Frame } from './read-trace.ts';
import type { Reading } from './reading.ts';
import { doing, foldedText, rowText, sentences } from './sentences.ts';

const frame = (says: string, owner?: Frame['owner']): Frame => ({
  at: 1,
  says,
  ...(owner && { owner, position: { file: '/a.nix', line: 1, column: 2 } }),
});
const nothing: Reading = {
  yours: undefined,
  rows: [],
  options: [],
  definitions: [],
  cycle: undefined,
  truncated: false,
};

test('the reader’s place is said first, then what it was needed for', () => {
  expect(sentences(nothing)).toEqual(['No place in a file of yours is in this trace.']);
  expect(
    sentences({
      ...nothing,
      yours: frame('while calling a function', 'yours'),
      options: ['services.web.port', 'system.build'],
      definitions: ['/web.nix', '/api.nix'],
      cycle: [frame('x')],
    }),
  ).toEqual([
    'The last place in your files: /a.nix:1:2, while calling a function.',
    'The value that failed was needed for the option services.web.port.',
    'The definition that was read last is in /web.nix.',
    'These places need each other; break the circle at one that is yours.',
  ]);
});

test('frames that Nix left out are asked for where no place of the reader’s is known', () => {
  const more = 'Nix left frames out: run the command again with --show-trace.';
  expect(sentences({ ...nothing, truncated: true })).toContain(more);
  expect(sentences({ ...nothing, truncated: true, yours: frame('while x', 'yours') })).not.toContain(more);
  expect(sentences({ ...nothing, truncated: true, yours: frame('while x') })).toContain(more);
  expect(sentences(nothing)).not.toContain(more);
});

test('what is folded is counted by whose it is', () => {
  const folded = [
    frame('a', 'nixpkgs'),
    frame('b', 'nix'),
    frame('c', 'nixpkgs'),
    frame('d', 'other'),
    frame('e'),
    frame('f', 'yours'),
  ];
  const text = '2 of nixpkgs, 1 of Nix, 1 of other flakes, 1 without a place, 1 of yours, folded';
  expect(foldedText({ folded })).toBe(text);
  expect(rowText({ folded })).toBe(text);
  expect(rowText(frame('while x', 'yours'))).toBe('/a.nix:1:2  while x');
  expect(rowText(frame('while x'))).toBe('  while x');
});

test.each([
  ['while evaluating the attribute:', 'while evaluating the attribute'],
  ['from call site', 'from call site'],
  ['entering the infinite recursion', 'entering the infinite recursion'],
  ['caused by x', 'caused by x'],
  ["undefined variable 'a':", "where it ended: undefined variable 'a':"],
  ['not while x', 'where it ended: not while x'],
  ['while a: b', 'while a: b'],
])('%j is what Nix did there', (says, expected) => {
  expect(doing(frame(says))).toBe(expected);
});
