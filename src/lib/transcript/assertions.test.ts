import { expect, test } from 'vitest';
import { assertedText, assertedWords, countAsserted, sumAsserted } from './assertions.ts';

const law = {
  compare: 'exact' as const,
  patterns: ['after <number> ms'],
  unasserted: ['remote: <rest>'],
};

test('a line is itself, its pattern, or nothing', () => {
  const output = 'begin\nremote: Counting objects\nafter 3 ms\nend';
  expect(assertedText(output, law)).toBe('begin\nafter <number> ms\nend');
  expect(assertedText('begin\nafter 41 ms\nend', law)).toBe(assertedText(output, law));
  expect(countAsserted(output, law)).toEqual({ exact: 2, pattern: 1, unasserted: 1 });
});

test('a run that prints another line, or one less, is another', () => {
  expect(assertedText('begin\nafter a while\nend', law)).not.toBe(
    assertedText('begin\nafter 3 ms\nend', law),
  );
  expect(assertedText('begin\nend', law)).not.toBe(assertedText('begin\nafter 3 ms\nend', law));
});

test('`compare: contains` asserts no line', () => {
  expect(countAsserted('a\nb', { ...law, compare: 'contains' })).toEqual({
    exact: 0,
    pattern: 0,
    unasserted: 2,
  });
});

test('of a session the last screen may be left out', () => {
  const tty = { columns: 80, rows: 8, keys: [], lastScreen: 'unasserted' as const };
  const output = '--- screen 1\nName?\n--- keys: <Ctrl-C>\n--- screen 2\nName?\nstatus 130';
  expect(assertedText(output, { ...law, tty })).toBe('--- screen 1\nName?\n--- keys: <Ctrl-C>\n--- screen 2');
  expect(countAsserted(output, { ...law, tty })).toEqual({ exact: 4, pattern: 0, unasserted: 2 });
});

test.each([
  [{ exact: 12, pattern: 1, unasserted: 0 }, '12 to the letter, 1 by a pattern'],
  [{ exact: 0, pattern: 0, unasserted: 3 }, '3 not'],
  [{ exact: 0, pattern: 0, unasserted: 0 }, ''],
])('%j is said as %j', (asserted, words) => {
  expect(assertedWords(asserted)).toBe(words);
});

test('no output has no line', () => {
  expect(countAsserted('', law)).toEqual({ exact: 0, pattern: 0, unasserted: 0 });
  expect(sumAsserted([countAsserted('a', law), countAsserted('a\nb', law)]).exact).toBe(3);
});
