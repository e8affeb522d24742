import { expect, test } from 'vitest';
import { nearest, unknownName } from './near-name.ts';

test('an unknown name suggests a near one only', () => {
  expect(unknownName('flake.nx', ['flake.nix', 'lib.nix'])).toContain('did you mean "flake.nix"?');
  expect(unknownName('zzz', ['flake.nix'])).not.toContain('did you mean');
  expect(unknownName('zzz', [])).toContain('there is none');
});

test.each([
  ['a letter left out', 'flke.nix', 'flake.nix'],
  ['a letter too many', 'flakee.nix', 'flake.nix'],
  ['another letter', 'flace.nix', 'flake.nix'],
  ['the last letter', 'flake.ni', 'flake.nix'],
  ['two letters of a short name', 'ab', 'abcd'],
  ['a third of the letters of a long one', 'abcdefghXXXX', 'abcdefghijkl'],
  ['more than that', 'abcdefgXXXXX', undefined],
  ['three letters of a short name', 'a', undefined],
])('%s: the nearest of "%s" is %s', (_name, name, near) => {
  expect(nearest(name, ['flake.nix', 'abcd', 'abcdefghijkl'])).toBe(near);
});

test('of several the nearest is suggested, of equal ones the first', () => {
  expect(nearest('buid', ['run', 'build', 'builder'])).toBe('build');
  expect(nearest('ab', ['ac', 'ad'])).toBe('ac');
  expect(nearest('a', [])).toBeUndefined();
});

test('a name that nothing is called by is not compared', () => {
  const long = 'x'.repeat(100);
  expect(nearest(long, [long])).toBe(long);
  expect(nearest(`${long}x`, [long])).toBeUndefined();
});

test('what is said of an unknown name ends with the suggestion, or with the names', () => {
  expect(unknownName('bulid', ['build', 'run'])).toBe(
    'found "bulid", expected one of build, run; did you mean "build"?',
  );
  expect(unknownName('zzzzz', ['build', 'run'])).toBe('found "zzzzz", expected one of build, run');
});
