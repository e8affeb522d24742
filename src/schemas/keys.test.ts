import { expect, test } from 'vitest';
import { keysToInput } from './keys.ts';

test('text is typed, names in angle brackets are keys', () => {
  expect(keysToInput('node1<Enter>')).toBe('node1\r');
  expect(keysToInput('<Down><Down><Space>')).toBe('\u001b[B\u001b[B ');
  expect(keysToInput('<Ctrl-C>')).toBe('\u0003');
  expect(keysToInput('a <lt> b')).toBe('a <lt> b'.replace('<lt>', '<'));
});

test('an unknown name is no key', () => {
  expect(keysToInput('<Entre>')).toBeUndefined();
  expect(keysToInput('a < b')).toBeUndefined();
});
