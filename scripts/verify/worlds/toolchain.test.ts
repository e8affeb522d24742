import { expect, test } from 'vitest';
import { parseVersion, releaseOf } from './toolchain.ts';

test.each([
  ['nix (Nix) 2.34.8', '2.34.8'],
  ['nix (Nix) 2.34\n', '2.34'],
  ['nix (Nix) 2.35pre20260101_abcdef', '2.35'],
  ['warning: 1.2 is old\nnix (Lix, like Nix) 2.93.3', '2.93.3'],
  ['nix (Nix) v12.34.8', '12.34.8'],
  ['nix 2.34 (Nix)', undefined],
  ['nix (Nix)', undefined],
  ['', undefined],
])('of %j the version is %s', (output, version) => {
  expect(parseVersion(output)).toBe(version);
});

test('a release is the first two numbers of a version', () => {
  expect(releaseOf('2.34.8')).toBe('2.34');
  expect(releaseOf('2.34')).toBe('2.34');
});
