import { describe, expect, test } from 'vitest';
import type { UnitFile } from '../../../src/loaders/read-files.ts';
import { rehash, relockFile } from './relock.ts';

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
  JSON.parse(
    Buffer.from(relockFile(file(path, JSON.stringify(lock)), pocket).content).toString(),
  ) as typeof lock;

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

test.each([
  ['another flake of its owner', { owner: 'nix-community', repo: 'disko' }],
  ['a fork of it', { owner: 'web', repo: 'home-manager' }],
])('%s is not home-manager', (_name, locked) => {
  const other = JSON.stringify({ nodes: { other: { locked } } });
  for (const changed of [
    relockFile(file('flake.lock', other), pocket),
    rehash(file('flake.lock', other), { nixpkgs: 'sha256-n', 'home-manager': 'sha256-h' }, pocket.rev),
  ])
    expect(JSON.parse(Buffer.from(changed.content).toString())).toEqual(JSON.parse(other));
});

describe('another tree', () => {
  const rehashed = (home: string | undefined): typeof lock =>
    JSON.parse(
      Buffer.from(
        rehash(
          file('flake.lock', JSON.stringify(lock)),
          { nixpkgs: 'sha256-n', 'home-manager': home },
          pocket.rev,
        ).content,
      ).toString(),
    ) as typeof lock;
  test('is locked by its hash, and by nothing else', () => {
    const { nodes } = rehashed('sha256-h');
    expect(nodes.nixpkgs.locked).toEqual({ ...lock.nodes.nixpkgs.locked, narHash: 'sha256-n' });
    expect(nodes['home-manager'].locked).toEqual({
      ...lock.nodes['home-manager'].locked,
      narHash: 'sha256-h',
    });
    expect([nodes.other, nodes.root]).toEqual([lock.nodes.other, lock.nodes.root]);
  });
  test('may be of nixpkgs alone', () => {
    const { nodes } = rehashed(undefined);
    expect(nodes.nixpkgs.locked.narHash).toBe('sha256-n');
    expect(nodes['home-manager']).toEqual(lock.nodes['home-manager']);
  });
});

test.each(['flake.nix', 'flake.lock.old', 'my-flake.lock'])('%s is not touched', (path) => {
  const other = file(path, JSON.stringify(lock));
  expect(relockFile(other, pocket)).toBe(other);
});

test('a lock file that is no JSON stays as it is', () => {
  const broken = file('flake.lock', '{\n<<<<<<< HEAD\n}\n');
  expect(relockFile(broken, pocket)).toBe(broken);
});
