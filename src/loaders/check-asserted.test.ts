import { expect, test } from 'vitest';
import { recipeEntry, recording } from '../../tests/support/entries.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import type { RunEntry } from '../schemas/entry.ts';
import { checkAsserted } from './check-asserted.ts';

const unit = (exact: number, pattern: number, unasserted: number): RunEntry => ({
  ...recipeEntry(),
  steps: [
    {
      id: 'eval',
      variant: 'flake',
      run: 'nix eval',
      recordings: [recording('2.34', { asserted: { exact, pattern, unasserted } })],
    },
  ],
});

test('units together may leave a few lines to patterns, and fewer to nothing', () => {
  expect(checkAsserted([unit(88, 10, 2), recipeEntry()])).toEqual([]);
  expect(formatProblems(checkAsserted([unit(80, 20, 0)]))).toContain(
    'examples: patterns: found 20.0 % of all recorded lines, expected at most 10.0 %',
  );
  expect(formatProblems(checkAsserted([unit(97, 0, 3)]))).toContain('unasserted: found 3.0 %');
});
