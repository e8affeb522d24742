import { expect, test } from 'vitest';
import { citedEntry, errorEntry, ranOn, recipeEntry } from '../../../tests/support/entries.ts';
import type { UnitEntry } from '../../schemas/entry.ts';
import { counts, hasRun } from './counts.ts';

const units: UnitEntry[] = [
  ranOn(recipeEntry(['2.34']), ['2.34']),
  ranOn(errorEntry(['2.34', '2.8']), ['2.34', '2.8']),
  ranOn(errorEntry(['2.34']), ['2.34']),
  recipeEntry([]),
  citedEntry(),
];

test('what the site claims is counted: units, those that ran, errors, recordings, and each Nix once, the newest first', () => {
  expect(counts(units)).toEqual({
    units: 5,
    run: 3,
    errors: 2,
    cited: 1,
    // The recipe has one step, an error two; each has a recording for each of its releases.
    recordings: 1 + 4 + 2,
    nix: ['2.34.1', '2.8.1'],
  });
});
test('it is nothing where there is nothing', () => {
  expect(counts([])).toEqual({ units: 0, run: 0, errors: 0, cited: 0, recordings: 0, nix: [] });
});
test('a citation and a unit without evidence have not run', () => {
  expect(units.map(hasRun)).toEqual([true, true, true, false, false]);
});
