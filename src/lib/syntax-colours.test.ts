import { expect, test } from 'vitest';
import { pairs, syntaxCss, tokenClass } from './syntax-colours.ts';

test('every class has one rule, for both themes', () => {
  const css = syntaxCss();
  for (const [, , name] of pairs) expect(css.split(`pre .${name}{color:light-dark(`)).toHaveLength(2);
});

test('plain text has no class, known colours have theirs', () => {
  expect(tokenClass('#0E1116', '#F0F3F6', 'x')).toBeUndefined();
  expect(tokenClass('#032563', '#ADDCFF', '"x"')).toBe('s');
});

test('unknown colours are refused with the line to add', () => {
  expect(() => tokenClass('#000000', '#ffffff', 'x')).toThrow("Add ['#000000', '#ffffff', '<class>'");
});
