import { expect, test } from 'vitest';
import { isChecked } from './check-file.ts';

test.each([
  'flake.nix',
  'a/b.nix',
  'a.sh',
  'a.bash',
  'a.yml',
  'a.yaml',
  'A.NIX',
  'flake.lock',
  'sub/flake.lock',
  '.envrc',
  'sub/.envrc',
  'justfile',
  'Makefile',
  'sub/Makefile',
])('%s is read', (path) => {
  expect(isChecked(path)).toBe(true);
});

test.each([
  'a.nix.old',
  'a.ts',
  'nix',
  'anix',
  'package-lock.json',
  'my-flake.lock',
  'flake.lock.old',
  'flakeXlock',
  'x.envrc',
  'Makefile.am',
  'yarn.lock',
])('%s is not', (path) => {
  expect(isChecked(path)).toBe(false);
});
