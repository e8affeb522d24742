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
  expect(() => tokenClass('#000000', '#ffffff', '"x"')).toThrow(
    /token "\\"x\\"",[^]*Add \['#000000', '#ffffff', '<class>'/,
  );
  expect(() => tokenClass('#0E1116', '#ADDCFF', 'x')).toThrow('pairs');
  expect(() => tokenClass('#032563', '#F0F3F6', 'x')).toThrow('pairs');
});

test('what a page shows is the colour for the reader, a rule a line', () => {
  const rules = syntaxCss().split('\n');
  expect(rules).toHaveLength(pairs.length);
  for (const rule of rules)
    expect(rule).toMatch(/^pre \.[a-z]\{color:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)\}$/);
  expect(new Set(pairs.map(([light, dark]) => `${light} ${dark}`)).size).toBe(pairs.length);
});
