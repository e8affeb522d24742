import { expect, test } from 'vitest';
import { matchesLine, patternRefusal } from './line-pattern.ts';

test.each([
  ['<number> store paths deleted, <number> KiB freed', '6 store paths deleted, 1.8 KiB freed', true],
  ['<number> store paths deleted, <number> KiB freed', '6 store paths deleted, none freed', false],
  ['fatal: not our ref <hash>', 'fatal: not our ref 2098b9a7785984b1a7c354f15814e77fbd909d2d', true],
  ['256 SHA256:<hash> git.example.com (ED25519)', '256 SHA256:a81Kt+/= git.example.com (ED25519)', true],
  ['note: keeping <rest>', 'note: keeping build directory "/nix/var/nix-45"', true],
  ['note: keeping <rest>', 'note: keeping ', false],
  ['after <number> ms', 'before after 3 ms', false],
  ['after <number> ms', 'after 3 ms later', false],
  ['a.b <number>', 'aXb 3', false],
])('%s on %s', (pattern, line, expected) => {
  expect(patternRefusal(pattern)).toBeUndefined();
  expect(matchesLine(pattern, line)).toBe(expected);
});

test.each([
  ['no placeholder', 'expected a placeholder: <number>, <hash>, <word>, <rest>'],
  ['<number>\n', 'expected a pattern for one line'],
  ['<rest> ms', 'expected <rest> at the end'],
  ['<hash>source', 'which would take "s" too'],
  ['<number><hash>', 'expected another character after <number>'],
])('%j is refused', (pattern, says) => {
  expect(patternRefusal(pattern)).toContain(says);
});

test('a long line is read once', () => {
  expect(matchesLine('<number> <number> <number>x', '1 '.repeat(100_000))).toBe(false);
  expect(matchesLine('a<word> b', `a${'a'.repeat(1_000_000)}`)).toBe(false);
});
