import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/loaders/unit.ts';
import { stepSchema } from '../../src/schemas/step.ts';
import { cited, recipe } from '../../tests/support/units.ts';
import { type PlanOptions, longestFirst, matches, needsNixpkgs, plan } from './plan.ts';

const units: Unit[] = [
  cited,
  recipe({ id: 'let-in', releases: ['2.34', '2.8'] }),
  recipe({ id: 'shell', needs: ['nixpkgs'] }),
  recipe({ id: 'sshd', needs: ['sshd'] }),
  recipe({ id: 'switch', needs: ['nixpkgs', 'nixos'] }),
];
/** Each job as "id release", with why it is skipped. */
const planned = (options: PlanOptions = {}): string[] =>
  plan(units, '2.34', options).map(
    (job) => `${job.unit.id} ${job.release}${'skip' in job ? `: ${job.skip}` : ''}`,
  );

test('each unit runs on each of its releases; what cannot run here is skipped with the reason', () => {
  expect(planned()).toEqual([
    'boot 2.34: cited, not run: it takes a booted NixOS',
    'let-in 2.34',
    'let-in 2.8',
    'shell 2.34',
    'sshd 2.34',
    'switch 2.34: needs a NixOS machine',
  ]);
});

test('units that build with nixpkgs may be left out, and the report says so', () => {
  expect(planned({ withoutNixpkgs: true, filters: ['s'], releases: [] })).toContain(
    'shell 2.34: uses nixpkgs, and was left out',
  );
  expect(planned({ withoutNixpkgs: true })).toContain('sshd 2.34');
});

test('those that may take longest begin first, and others stay in their order', () => {
  const taking = (id: string, ...timeouts: number[]): Unit => {
    const steps = timeouts.map((timeout) => stepSchema.parse({ id: 'run', run: 'true', timeout }));
    return recipe({ id, variants: [{ name: 'flake', files: [], removed: [], steps }] });
  };
  const units = [
    cited,
    taking('quick', 60),
    taking('other', 60),
    taking('long', 30, 300),
    taking('two', 60, 60),
  ];
  const order = longestFirst(plan(units, '2.34', {})).map(({ unit }) => unit.id);
  expect(order).toEqual(['long', 'two', 'quick', 'other', 'boot']);
});

test('a filter is a part of a name with its kind; several are alternatives', () => {
  expect(planned({ filters: ['errors/'] })).toEqual(['boot 2.34: cited, not run: it takes a booted NixOS']);
  expect(planned({ filters: ['sshd', 'let'] })).toEqual(['let-in 2.34', 'let-in 2.8', 'sshd 2.34']);
  expect(planned({ filters: ['nothing'] })).toEqual([]);
});

test('only the wanted releases are run', () => {
  expect(planned({ releases: ['2.8'] })).toEqual(['let-in 2.8']);
  expect(planned({ releases: ['2.26'] })).toEqual([]);
});

describe('shards', () => {
  const shards = (of: number): string[][] =>
    Array.from({ length: of }, (_, at) => planned({ shard: { index: at + 1, of } }));
  test('take every n-th job, so that together they have each once', () => {
    expect(shards(2)).toEqual([
      ['boot 2.34: cited, not run: it takes a booted NixOS', 'let-in 2.8', 'sshd 2.34'],
      ['let-in 2.34', 'shell 2.34', 'switch 2.34: needs a NixOS machine'],
    ]);
    expect(shards(4).flat().sort()).toEqual(planned().sort());
  });
});

test('without filters every name matches', () => {
  expect(matches('recipes/let-in', [])).toBe(true);
  expect(matches('recipes/let-in', ['let'])).toBe(true);
  expect(matches('recipes/let-in', ['nix', 'recipes/'])).toBe(true);
  expect(matches('recipes/let-in', ['nix'])).toBe(false);
});

test('a unit needs nixpkgs where it says so', () => {
  expect(needsNixpkgs({ needs: ['sshd', 'nixpkgs'] })).toBe(true);
  expect(needsNixpkgs({ needs: ['nixos'] })).toBe(false);
});
