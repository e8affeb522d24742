import { expect, test } from 'vitest';
import { recipeEntry, recording, witnessed } from '../../../tests/support/entries.ts';
import type { Judgement } from '../../schemas/witness.ts';
import { isApart, judgedSteps, judgedUnit, treeName, witnessLabel } from './witness-label.ts';

const tree = 'nixpkgs 26.11 (July 2026)';
const said = (judged: ReturnType<typeof judgedUnit>): string | undefined => judged && witnessLabel(judged);
const step = (id: string): { id: string; variant: string } => ({ id, variant: 'flake' });
const same: Judgement = { ...step('a'), verdict: 'same' };
const evaluated: Judgement = { ...step('b'), verdict: 'evaluated', missing: 'https://example.com/a' };
const different: Judgement = { ...step('c'), verdict: 'different', text: '-a\n+b' };
const open: Judgement = { ...step('d'), verdict: 'not judged', why: 'it uses what "b" would have made' };

test('a tree is named by its release and its month', () => {
  expect(treeName({ name: 'home-manager', version: '26.05', date: '2026-12-01' })).toBe(
    'home-manager 26.05 (December 2026)',
  );
});

test.each([
  ['all is the same', [same], `${tree} says the same`],
  ['some was not built', [same, evaluated], `${tree} evaluates the same, not built`],
  ['one step differs', [same, evaluated, different, open], `${tree} differs: see`],
  ['nothing could be judged', [open], `not judged on ${tree}`],
  ['one step could not', [same, open], `${tree} says the same; 1 of 2 steps not judged`],
  [
    'one step was not built, and one after it not judged',
    [evaluated, open],
    `${tree} evaluates the same, not built; 1 of 2 steps not judged`,
  ],
])('a unit of which %s says so', (_name, steps, says) => {
  expect(said(judgedUnit({ witness: witnessed(steps) }))).toBe(says);
});

test('a verdict of an earlier state is none, whatever it was', () => {
  expect(said(judgedUnit({ witness: { ...witnessed([same]), stale: true } }))).toBe(
    `${tree} was asked before this changed`,
  );
});

test('where no real nixpkgs was asked, nothing is said', () => {
  expect(judgedUnit(recipeEntry())).toBeUndefined();
  expect(judgedSteps(recipeEntry(), 'flake', ['eval'], recording('2.34'))).toBeUndefined();
});

test('a block says what is so of its own steps, on the release that was asked', () => {
  const unit = { witness: witnessed([same, evaluated, different]) };
  const says = (ids: string[], release = '2.34', variant = 'flake'): string | undefined =>
    said(judgedSteps(unit, variant, ids, recording(release)));
  expect(says(['a'])).toBe(`${tree} says the same`);
  expect(says(['a', 'b'])).toBe(`${tree} evaluates the same, not built`);
  expect(says(['a'], '2.26')).toBeUndefined();
  expect(says(['a'], '2.3')).toBeUndefined();
  expect(says(['a'], '2.34', 'fixed')).toBeUndefined();
});

test('what differs, or was asked before a change, is told beside its block', () => {
  const judged = (steps: Judgement[], stale = false): boolean => isApart({ ...witnessed(steps), stale });
  expect(judged([same, evaluated, open])).toBe(false);
  expect(judged([same, different])).toBe(true);
  expect(judged([same], true)).toBe(true);
});
