import { expect, test } from 'vitest';
import { citedEntry, ranOn, recipeEntry, witnessed } from '../../../tests/support/entries.ts';
import type { UnitEntry } from '../../schemas/entry.ts';
import type { Judgement } from '../../schemas/witness.ts';
import { witnessCounts } from './counts.ts';

const step = { id: 'eval', variant: 'flake' };
const same: Judgement = { ...step, verdict: 'same' };
const different: Judgement = { ...step, verdict: 'different', text: '-a\n+b' };
const uses = (more: object = {}): UnitEntry => ({
  ...ranOn(recipeEntry(), ['2.34']),
  needs: ['nixpkgs'],
  ...more,
});

test('units that use nixpkgs are counted by what a real one said of them', () => {
  const units = new Map<string, UnitEntry>([
    ['judged', uses({ witness: witnessed([same, same]) })],
    ['differs', uses({ title: 'It differs', witness: witnessed([same, different]) })],
    ['stale', uses({ witness: { ...witnessed([different]), stale: true } })],
    ['not-asked', uses()],
    ['not-run', { ...recipeEntry(), needs: ['nixpkgs'] }],
    ['without', ranOn(recipeEntry(), ['2.34'])],
    ['cited', citedEntry()],
  ]);
  const { trees, ...counts } = witnessCounts(units);
  expect(counts).toEqual({
    units: 4,
    judged: 2,
    stale: 1,
    notAsked: 1,
    steps: { same: 3, evaluated: 0, different: 1, 'not judged': 0 },
    differing: [{ id: 'differs', title: 'It differs' }],
  });
  expect(trees).toHaveLength(1);
});
