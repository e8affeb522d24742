import { expect, test } from 'vitest';
import { argumentsAt, takenFrom } from './arguments.ts';

const source = `{ lib }:
let
  # Takes two.
  pair = a: b: { inherit a b; };
in
{
  inherit pair;
  inherit (lib.strings)
    concat
    split
    ;
  inherit (builtins) map;
  one = x: x + 1;
  formals =
    {
      name,
      # a brace: {
      more ? { },
    }@all:
    name;
  named = args@{ a, ... }: b: a;
  commented =
    # what follows
    first: /* then */ second:
    first;
  made = pair 1;
  same = builtins.foldl';
  "quoted" = x: x;
  url = x: "a:b";
  twice = a: a;
}
// {
  twice = a: b: a;
}
`;
const lineOf = (text: string): number => source.split('\n').findIndex((line) => line.includes(text)) + 1;

test.each([
  ['one', 'one =', 1],
  ['formals', 'formals =', 1],
  ['named', 'named =', 2],
  ['commented', 'commented =', 2],
  ['quoted', '"quoted" =', 1],
  ['url', 'url =', 1],
  ['pair', 'inherit pair', 2],
])('%s, written at "%s", takes %i', (name, text, count) => {
  expect(argumentsAt(source, name, lineOf(text))).toBe(count);
});

test('of a function that another makes, or that the text does not show, it is not known', () => {
  expect(argumentsAt(source, 'made', lineOf('made ='))).toBe(0);
  expect(argumentsAt(source, 'map', lineOf('inherit (builtins) map'))).toBe(0);
  expect(argumentsAt(source, 'twice', lineOf('inherit pair'))).toBe(0);
});

test('what is taken over says from where', () => {
  expect(takenFrom(source, 'split', lineOf('    split'))).toBe('strings.split');
  expect(takenFrom(source, 'map', lineOf('inherit (builtins) map'))).toBe('builtins.map');
  expect(takenFrom(source, 'same', lineOf('same ='))).toBe("builtins.foldl'");
  expect(takenFrom(source, 'one', lineOf('one ='))).toBeUndefined();
});
