import { expect, test } from 'vitest';
import { Owners } from './owner.ts';

const store = (hash: string, rest: string): string => `/nix/store/${hash.repeat(32)}-source/${rest}`;

test.each([
  ['<nix/fetchurl.nix>', 'nix'],
  ['«nix-internal»/derivation-internal.nix', 'nix'],
  ['«internal»/x.nix', 'nix'],
  ['internal/x.nix', 'nix'],
  ['/home/user/internal/x.nix', 'yours'],
  ['«github:NixOS/nixpkgs/abc»/lib/lists.nix', 'nixpkgs'],
  ['«gitlab:example/nixpkgs/abc»/default.nix', 'nixpkgs'],
  ['«https://channels.example.com/nixos-26»/x.nix', 'nixpkgs'],
  ['«https://example.com/nixos-x»/x.nix', 'other'],
  ['«git+https://example.com/tools»/x.nix', 'other'],
  ['«sourcehut:~example/tools/abc»/x.nix', 'other'],
  ['«tarball:https://example.com/x.tar.gz»/x.nix', 'other'],
  ['«channel:unstable»/x.nix', 'other'],
  ['«nixpkgs-overlays»/x.nix', 'nixpkgs'],
  ['«string»', 'yours'],
  ['<nixpkgs/lib>', 'nixpkgs'],
  ['/root/.nix-defexpr/channels/nixos/lib/x.nix', 'nixpkgs'],
  ['/home/user/nixpkgs/pkgs/x.nix', 'nixpkgs'],
  ['/home/user/nixpkgs/nixos/x.nix', 'nixpkgs'],
  ['/home/user/nixpkgs/README.nix', 'yours'],
  ['/home/user/home-manager/modules/x.nix', 'other'],
  ['/home/user/home-manager-master/lib/x.nix', 'other'],
  ['/home/user/nix-darwin-source/modules/x.nix', 'other'],
  ['/home/user/home-manager/web.nix', 'yours'],
  ['/etc/nixos/web.nix', 'yours'],
])('%s is of %s', (file, owner) => {
  expect(new Owners([]).of(file)).toBe(owner);
});

test.each([
  'lib/modules.nix',
  'lib/fixed-points.nix',
  'pkgs/stdenv/generic/make-derivation.nix',
  'pkgs/by-name/he/hello/package.nix',
  'nixos/modules/system.nix',
  'nixos/lib/eval-config.nix',
])('a copy that has %s is nixpkgs, with all of its files, and no other copy is', (known) => {
  const owners = new Owners([store('a', known), store('b', 'flake.nix')]);
  expect(owners.of(store('a', 'default.nix'))).toBe('nixpkgs');
  expect(owners.of(store('b', 'default.nix'))).toBe('yours');
});

test.each([
  'lib/default.nix',
  'lib/modules.nix.bak/x',
  'src/lib/modules.nix',
  'pkgs/tools/x.nix',
  'nixos/web.nix',
])('a copy that has %s may be anybody’s', (known) => {
  expect(new Owners([store('a', known)]).of(store('a', 'default.nix'))).toBe('yours');
});
