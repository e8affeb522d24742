import { expect, test } from 'vitest';
import type { Phase } from '../../schemas/unit.ts';
import { byPhase, byProgram } from './error-groups.ts';

const error = (id: string, phase: Phase, program: string): { id: string; phase: Phase; program: string } => ({
  id,
  phase,
  program,
});
const errors = [
  error('a', 'build', 'nix'),
  error('b', 'evaluate', 'nix'),
  error('c', 'evaluate', 'nix'),
  error('d', 'cluster', 'kubectl'),
  error('e', 'build', 'curl'),
  error('f', 'evaluate', 'nixpkgs'),
  error('g', 'evaluate', 'nixpkgs'),
  error('h', 'switch', 'nixpkgs'),
  error('i', 'switch', 'nixpkgs'),
];
const shape = (groups: ReturnType<typeof byPhase<(typeof errors)[number]>>): Record<string, string> =>
  Object.fromEntries(groups.map(({ title, pages }) => [title, pages.map(({ id }) => id).join('')]));

test('phases stand in the order of the work, empty ones are left out', () => {
  expect(Object.entries(shape(byPhase(errors)))).toEqual([
    ['While evaluating', 'bcfg'],
    ['While building', 'ae'],
    ['While switching', 'hi'],
    ['In a cluster', 'd'],
  ]);
});

test('programs stand by their number of errors, those with few together at the end', () => {
  expect(Object.entries(shape(byProgram(errors)))).toEqual([
    ['nixpkgs', 'fghi'],
    ['nix', 'abc'],
    ['Other programs', 'ed'],
  ]);
});

test('each entry says what its heading does not', () => {
  const [phase] = byPhase(errors);
  expect(phase?.pages.map((page) => phase.word(page))).toEqual(['nix', 'nix', 'nixpkgs', 'nixpkgs']);
  const programs = byProgram(errors);
  expect(programs[1]?.pages.map((page) => programs[1]?.word(page))).toEqual([
    'while building',
    'while evaluating',
    'while evaluating',
  ]);
  expect(programs[2]?.pages.map((page) => programs[2]?.word(page))).toEqual(['curl', 'kubectl']);
});

test('every error is in one group of each list, and no two groups share a fragment', () => {
  const odd = [...errors, error('j', 'boot', 'C++')];
  for (const groups of [byPhase(odd), byProgram(odd)]) {
    expect(groups.flatMap(({ pages }) => pages)).toHaveLength(odd.length);
    expect(new Set(groups.map(({ anchor }) => anchor)).size).toBe(groups.length);
  }
});

test('a group is reached by the words of its heading', () => {
  expect(
    byProgram([
      ...errors,
      error('k', 'boot', 'GNU  tar'),
      error('l', 'boot', 'GNU  tar'),
      error('m', 'boot', 'GNU  tar'),
    ]).map(({ anchor }) => anchor),
  ).toContain('gnu-tar');
  expect(byProgram(errors).at(-1)?.anchor).toMatch(/\w/);
});

test('where every program has enough errors there are no others', () => {
  expect(byProgram(errors.filter(({ program }) => program === 'nix')).map(({ title }) => title)).toEqual([
    'nix',
  ]);
});
