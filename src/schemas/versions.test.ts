import { expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { versionsSchema } from './versions.ts';

const realTree = {
  version: '26.11',
  rev: 'b'.repeat(40),
  date: '2026-07-14',
  narHash: 'sha256-BBBB',
  source: 'a clone',
};
const versions = {
  node: { machine: 20, accepted: ['22.22', '24.0'] },
  nix: {
    default: '2.34',
    releases: { '2.34': { suites: ['testing', 'sid'] }, '2.8': { suites: ['bookworm'] } },
    reproduce: ['2.34', '2.8'],
  },
  nixpkgs: {
    ref: 'nixos-26.05',
    rev: 'a'.repeat(40),
    narHash: 'sha256-AAAA',
    lastModified: 1767225600,
    source: 'a mirror',
  },
  witness: { nixpkgs: realTree, 'home-manager': { ...realTree } },
};
const said = (path: string, value: unknown): string[] => refusals(versionsSchema, put(versions, path, value));

test('versions.json has all of its fields, and no other', () => {
  expect(optionalParts(versionsSchema, versions)).toEqual([]);
  expect(looseParts(versionsSchema, versions)).toEqual([]);
});

test.each<[string, unknown]>([
  ['node/machine', 0],
  ['node/machine', 20.5],
  ['node/accepted', []],
  ['nixpkgs/rev', 'A'.repeat(40)],
  ['nixpkgs/rev', 'a'.repeat(39)],
  ['nixpkgs/rev', 'a'.repeat(41)],
  ['nixpkgs/narHash', 'sha1-AAAA'],
  ['nixpkgs/lastModified', 1.5],
  ['witness/nixpkgs/version', '26.11.1'],
  ['witness/nixpkgs/rev', 'B'.repeat(40)],
  ['witness/nixpkgs/date', '14 July 2026'],
  ['witness/home-manager/narHash', 'sha1-BBBB'],
  ['nix/releases/2.8/suites', []],
  ['nix/reproduce', []],
])('%s is not %j', (path, bad) => {
  expect(said(path, bad)).toEqual([expect.stringMatching(new RegExp(`^${path}: `))]);
});

test.each(['22', '22.22.0', 'v22.22', '22x22'])('the oldest Node of a line is not %s', (version) => {
  expect(said('node/accepted', ['24.0', version])).toEqual([
    expect.stringMatching(/^node\/accepted\/1: .*"22\.22"/),
  ]);
});

test('default and reproduce name releases that are known', () => {
  for (const [path, value] of [
    ['nix/default', '2.33'],
    ['nix/reproduce', ['2.34', '2.33']],
  ] as const)
    expect(said(path, value)).toEqual([expect.stringMatching(/^nix: .*default and reproduce.*`releases`/)]);
});
