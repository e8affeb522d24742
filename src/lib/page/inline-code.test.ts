import { expect, test } from 'vitest';
import { inlineCode } from './inline-code.ts';

test('backquotes make code of what is between them', () => {
  expect(inlineCode('`a b` or c')).toEqual([
    { code: true, text: 'a b' },
    { code: false, text: ' or c' },
  ]);
});

test.each([
  ['Plain & simple <b>', 'Plain & simple <b>'],
  ['Run `nix <x>` now', 'Run [nix <x>] now'],
  ['`a` and `b`', '[a] and [b]'],
  ['one ` alone', 'one ` alone'],
  ['`a` and ` alone', '[a] and ` alone'],
  ['`a` at the end `', '[a] at the end `'],
  ['', ''],
])('%j is shown as %j, code in brackets', (text, shown) => {
  const parts = inlineCode(text);
  expect(parts.map((part) => (part.code ? `[${part.text}]` : part.text)).join('')).toBe(shown);
});
