import { expect, test } from 'vitest';
import { countWords, minutes } from './minutes.ts';

test('words, steps and lines each take their time, and nothing takes none', () => {
  expect(minutes({ words: 0, steps: 0, lines: 0 })).toBe(1);
  expect(minutes({ words: 360, steps: 0, lines: 0 })).toBe(2);
  expect(minutes({ words: 0, steps: 4, lines: 0 })).toBe(3);
  expect(minutes({ words: 0, steps: 0, lines: 40 })).toBe(4);
  expect(minutes({ words: 180, steps: 2, lines: 5 })).toBe(3);
});

test.each([
  ['', 0],
  ['One word, and `flake.nix`.', 4],
  ["It's Nix' — a  name", 4],
  ['- 2.34\n- **two**', 2],
])('words of %j: %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});
