import { expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { digest } from '../lib/units/digest.ts';
import { evidenceSchema } from './evidence.ts';

const evidence = {
  nix: '2.34.8',
  release: '2.34',
  userland: digest('git, jq'),
  provider: { name: 'pocket', revision: 'a1b2', programs: 'c3d4' },
  system: 'x86_64-linux',
  date: '2026-01-31',
  inputs: digest('files'),
  steps: [
    { id: 'eval', variant: 'broken', exit: 1, recording: digest('recording'), cast: digest('screens') },
  ],
};
const said = (path: string, value: unknown): string[] => refusals(evidenceSchema, put(evidence, path, value));

test('a run.json has all of its fields; only a step without a terminal has no cast', () => {
  expect(optionalParts(evidenceSchema, evidence)).toEqual(['steps/0/cast']);
  expect(looseParts(evidenceSchema, evidence)).toEqual([]);
});

test.each<[string, unknown]>([
  ['nix', '2.34'],
  ['nix', '2.35pre20260101_abc'],
  ['nix', '10.2.13'],
  ['provider', null],
  ['provider/name', 'pinned'],
  ['provider/programs', null],
  ['steps/0/exit', 255],
])('%s may be %j', (path, good) => {
  expect(said(path, good)).toEqual([]);
});

test.each<[string, unknown]>([
  ['nix', 'nix 2.34.8'],
  ['nix', '2'],
  ['release', '2.34.8'],
  ['userland', 'f'.repeat(64)],
  ['userland', `sha256-${'f'.repeat(63)}`],
  ['userland', `sha256-${'f'.repeat(65)}`],
  ['inputs', `sha256-${'F'.repeat(64)}`],
  ['inputs', `a sha256-${'f'.repeat(64)}`],
  ['date', '31 January 2026'],
  ['date', '2026-02-30'],
  ['provider/name', 'nixpkgs'],
  ['steps', []],
  ['steps/0/exit', 0.5],
])('%s is not %j', (path, bad) => {
  expect(said(path, bad)).toEqual([expect.stringMatching(new RegExp(`^${path}: `))]);
});
