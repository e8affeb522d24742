import { expect, test } from 'vitest';
import { encloser } from './enclosing.ts';

/** What stands around the "@" of a text. */
const around = (code: string): string => {
  const found = encloser(code)(code.indexOf('@'));
  return found === undefined ? 'nothing' : [found.kind, found.valueOf ?? 'no value'].join(' ');
};

test.each([
  ['@', 'nothing'],
  ['{ @ }', '{ no value'],
  ['{ } @', 'nothing'],
  ['{ a = { @ }; }', '{ a'],
  ['{ a.b."c" = { @ }; }', '{ a.b."c"'],
  ['{ a =\n  {\n @', '{ a'],
  ['{ a = [ @ ]; }', '[ a'],
  ['{ a = f ( @ ); }', '( no value'],
  ['x: { @', '{ no value'],
  ['let @ in 1', 'let no value'],
  ['let a = 1; in @', 'nothing'],
  ['let a = let b = 1; in @ in a', 'let no value'],
  ['{ a = let b = 1; in @', '{ no value'],
  ['{ outlet = 1; let-x = 2; x.let = 3; @', '{ no value'],
  ["{ in' = 1; lets = 2; @", '{ no value'],
  ['let a = (b); @ in a', 'let no value'],
  ['= { @', '{ '],
])('%s', (code, expected) => {
  expect(around(code)).toBe(expected);
});

test('places that come in their order are told from one reading', () => {
  const code = '{ a = [ b ]; c }';
  const at = encloser(code);
  expect(['a', 'b', 'c'].map((name) => at(code.indexOf(name))?.kind)).toEqual(['{', '[', '{']);
});
