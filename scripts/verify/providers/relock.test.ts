import { expect, test } from 'vitest';
import type { UnitFile } from '../../../src/loaders/read-files.ts';
import { relock } from './relock.ts';

const pocket = { narHash: 'sha256-pocket', rev: 'a'.repeat(40) };
const lock = {
  nodes: {
    nixpkgs: {
      locked: { owner: 'NixOS', repo: 'nixpkgs', rev: pocket.rev, narHash: 'sha256-real', type: 'github' },
      original: { owner: 'NixOS', repo: 'nixpkgs', ref: 'nixos-26.05', type: 'github' },
    },
    other: { locked: { owner: 'NixOS', repo: 'nixpkgs', rev: 'b'.repeat(40), type: 'github' } },
    'home-manager': {
      inputs: { nixpkgs: ['nixpkgs'] },
      locked: { owner: 'nix-community', repo: 'home-manager', type: 'github' },
    },
    root: { inputs: { nixpkgs: 'nixpkgs' } },
  },
  version: 7,
};
const file = (path: string, text: string): UnitFile => ({
  path,
  executable: false,
  content: Buffer.from(text),
});
const relocked = (path: string): typeof lock =>
  JSON.parse(Buffer.from(relock(file(path, JSON.stringify(lock)), pocket).content).toString()) as typeof lock;

test('the locked nixpkgs becomes pocketpkgs; its original and every other input stay', () => {
  const { nodes } = relocked('app/flake.lock');
  expect(nodes.nixpkgs.locked).toEqual({
    lastModified: 1767225600,
    narHash: 'sha256-pocket',
    path: '/nixpkgs',
    type: 'path',
  });
  expect(nodes.nixpkgs.original).toEqual(lock.nodes.nixpkgs.original);
  expect(nodes.other).toEqual(lock.nodes.other);
  expect(nodes.root).toEqual(lock.nodes.root);
});

test('home-manager becomes the interface that pocketpkgs has of it, and keeps what it follows', () => {
  const { 'home-manager': node } = relocked('flake.lock').nodes;
  expect(node.locked).toMatchObject({ dir: 'nixos/home-manager', path: '/nixpkgs' });
  expect(node.inputs).toEqual({ nixpkgs: ['nixpkgs'] });
});

test('no other file is touched', () => {
  const flake = file('flake.nix', `rev = "${pocket.rev}"`);
  expect(relock(flake, pocket)).toBe(flake);
});

test('a lock file that is no JSON stays as it is', () => {
  const broken = file('flake.lock', '{\n<<<<<<< HEAD\n}\n');
  expect(relock(broken, pocket)).toEqual(broken);
});
