import { expect, test } from 'vitest';
import { cutAt } from './cut-at.ts';

test('a text is cut after so many UTF-16 units, and says that it was', () => {
  expect(cutAt('abcd', 2)).toBe('ab…');
});

test('a character of two units is left out where only its first half is within', () => {
  expect(cutAt('a😀b', 2)).toBe('a…');
  expect(cutAt('a😀b', 3)).toBe('a😀…');
});
