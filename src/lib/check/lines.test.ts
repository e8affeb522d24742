import { expect, test } from 'vitest';
import { lineCounter } from './lines.ts';

test('places that come in their order have the lines that they stand on', () => {
  const lineAt = lineCounter('a\n\nb\nc');
  expect([0, 1, 2, 3, 3, 5].map(lineAt)).toEqual([1, 1, 2, 3, 3, 4]);
  expect(lineCounter('')(0)).toBe(1);
});

test('a text is read once, however many places are asked for', () => {
  let read = 0;
  const text = {
    indexOf(_: string, from = 0) {
      read += 1;
      return from < 1000 ? from : -1;
    },
  };
  const lineAt = lineCounter(text as unknown as string);
  for (let at = 0; at < 5000; at += 1) lineAt(at);
  expect(read).toBeLessThan(1010);
});
