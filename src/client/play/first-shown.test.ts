import { expect, test } from 'vitest';
import { firstShown } from './first-shown.ts';

const files = ['a.nix', 'flake.nix', 'let.nix', 'lib/default.nix', 'notes.txt', 'sub/flake.nix'].map(
  (path) => ({
    path,
  }),
);

test.each([
  ['nix eval --file let.nix', 'let.nix'],
  ['nix eval --file ./let.nix x | jq .', 'let.nix'],
  ["cat 'notes.txt'", 'notes.txt'],
  ['nix-instantiate --eval lib', 'lib/default.nix'],
  ['nix eval .#answer', 'flake.nix'],
  ['nix build ./sub#default', 'sub/flake.nix'],
  ['nix flake check path:./sub', 'sub/flake.nix'],
  ['nix flake check', 'flake.nix'],
  ["nix eval --expr '1 + 1'", 'flake.nix'],
])('of %s the file is %s', (command, path) => {
  expect(firstShown(files, command)).toBe(path);
});

test('names are those of the folder in which the command runs', () => {
  expect(firstShown(files, 'nix eval .#x', 'sub')).toBe('sub/flake.nix');
});

test('without a flake it is the first of Nix, else the first of all', () => {
  expect(firstShown([{ path: 'notes.txt' }, { path: 'a.nix' }], 'nix repl')).toBe('a.nix');
  expect(firstShown([{ path: 'notes.txt' }], 'nix repl')).toBe('notes.txt');
  expect(firstShown([], 'nix repl')).toBeUndefined();
});
