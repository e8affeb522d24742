import { expect, test } from 'vitest';
import { comparable, naturalDifferences } from './natural.ts';

const one = '/nix/store/0c0qg8ywr6wzp3hz8sxbi1ckq9fp6x1l-greet-1.2.0';
const other = '/nix/store/y84saga4qsmk7xrprd0qv8rgdqjk67g1-greet-1.2.0';

test.each([
  ['a path in the store', `${one}/bin/greet`, '/nix/store/<hash>-greet-1.2.0/bin/greet'],
  ['the name of such a path', one.slice('/nix/store/'.length), '<hash>-greet-1.2.0'],
  ['a system on pocketpkgs', 'nixos-system-web-26.05pocket', 'nixos-system-web-<release>'],
  ['a system on nixpkgs', 'nixos-system-web-26.11.20260714.7beb50e', 'nixos-system-web-<release>'],
  [
    'a system on a nixpkgs of unknown revision',
    'nixos-system-web-26.11pre-git',
    'nixos-system-web-<release>',
  ],
  [
    'a warning about two releases',
    `before
evaluation warning: You are using

  Home Manager version 26.05 and
  Nixpkgs version 26.11.

Using mismatched versions is likely to cause errors and unexpected
behavior. It is therefore highly recommended to use a release of Home
Manager that corresponds with your chosen release of Nixpkgs.

If you insist then you can disable this warning by adding

  home.enableNixpkgsReleaseCheck = false;

to your configuration.

after`,
    'before\nafter',
  ],
])('%s is compared without what differs by nature', (_name, text, left) => {
  expect(comparable(text)).toBe(left);
});

test.each([
  ['a hash of another kind', 'sha256-OURZPknrTjQrlNyxPdqzyqmU/81Wes1CUP/Ft1Rv/YI='],
  ['a revision', '7beb50e7ff79da548c79762c9130477208787e96'],
  ['the version of a package', 'greet-1.2.0'],
  ['a word as long as a hash with letters that no hash has', 'onetwothreefourfivesixseveneight-x'],
  ['a state version', 'system.stateVersion = "26.05";'],
])('%s is compared as it is', (_name, text) => {
  expect(comparable(text)).toBe(text);
});

test('which differences were left out is said, and no other', () => {
  expect(naturalDifferences(one, other)).toEqual(['hashes in store paths']);
  expect(naturalDifferences('web-26.05pocket', 'web-26.11pre-git')).toEqual(["the name of nixpkgs' release"]);
  expect(naturalDifferences(one, one)).toEqual([]);
});
