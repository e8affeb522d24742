import { expect, test } from 'vitest';
import { relock } from './relock.ts';

const pocket = { narHash: 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', rev: 'a'.repeat(40) };
const original = { type: 'github', owner: 'NixOS', repo: 'nixpkgs', ref: 'nixos-26.05' };
const nixpkgs = { locked: { owner: 'NixOS', repo: 'nixpkgs', rev: pocket.rev }, original };
const lock = (nodes: object): string => JSON.stringify({ nodes, root: 'root', version: 7 });
const relocked = (nodes: object): unknown =>
  JSON.parse(relock('app/flake.lock', lock({ ...nodes, root: { inputs: {} } }), pocket));

test('the nixpkgs of versions.json lies at /nixpkgs; its original, other inputs and the root stay', () => {
  const other = { locked: { owner: 'example', repo: 'lib', rev: 'b'.repeat(40) } };
  expect(relocked({ nixpkgs, other })).toEqual({
    nodes: {
      nixpkgs: {
        locked: { type: 'path', path: '/nixpkgs', narHash: pocket.narHash, lastModified: 1767225600 },
        original,
      },
      other,
      root: { inputs: {} },
    },
    root: 'root',
    version: 7,
  });
});

test('home-manager is the part of it that pocketpkgs has', () => {
  const home = { locked: { owner: 'nix-community', repo: 'home-manager', rev: 'c'.repeat(40) } };
  expect(relocked({ home })).toMatchObject({
    nodes: { home: { locked: { path: '/nixpkgs', dir: 'nixos/home-manager', narHash: pocket.narHash } } },
  });
});

test.each([
  ['another revision of nixpkgs', 'flake.lock', lock({ nixpkgs: { locked: { rev: 'd'.repeat(40) } } })],
  ['another file', 'flake.nix', lock({ nixpkgs })],
  ['a file whose name only ends so', 'my-flake.lock', lock({ nixpkgs })],
])('%s is not changed', (_what, path, text) => {
  expect(relock(path, text, pocket).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
});

test('a lock file with the marks of a conflict stays as it is', () => {
  const text = '{\n<<<<<<< HEAD\n  "nodes": {}\n=======\n>>>>>>> main\n}\n';
  expect(relock('flake.lock', text, pocket)).toBe(text);
});

test('a lock file without nodes is taken as it is', () => {
  expect(relock('flake.lock', '{ "version": 7 }', pocket)).toBe('{\n  "version": 7\n}\n');
});
