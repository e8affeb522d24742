import { expect, test } from 'vitest';
import { recipeEntry } from '../../tests/support/entries.ts';
import type { Claim } from '../schemas/claim.ts';
import { checkClaims } from './check-claims.ts';
import { type Ledger, claimsFile } from './read-claims.ts';

const evidence = [
  { release: '2.34', nix: '2.34.8', provider: null, system: 'x86_64-linux', date: '2026-01-01' },
];
const units = new Map([['a-unit', { ...recipeEntry(), evidence }]]);
const claim: Claim = {
  id: 'a-claim',
  seed: '2',
  says: 'Something is so.',
  verdict: 'holds',
  unit: 'a-unit',
  steps: ['eval'],
  page: '/reference/a/',
};
const seed: Ledger['seed'] = [{ place: '2', digest: '0123456789ab', claims: ['a-claim'] }];

function said(claims: Claim[], statements = seed): string[] {
  const ledger: Ledger = {
    parts: { part: { title: 'A part', order: 1, claims } },
    frame: [],
    seed: statements,
  };
  return checkClaims(ledger, units, new Set(['/reference/a/']), claimsFile).map(({ file, field, message }) =>
    [file, field, message].join(': '),
  );
}

test('a claim with a recorded step and a page is in order', () => {
  expect(said([claim])).toEqual([]);
});

test('a unit, a step or a page that is not there is refused, and an id twice', () => {
  const at = 'src/facts/claims/part.yaml: a-claim';
  expect(said([{ ...claim, unit: 'b-unit' }])).toEqual([`${at}: unit: found "b-unit", which is not run`]);
  expect(said([{ ...claim, steps: ['other'] }])).toEqual([
    `${at}: steps: found "other", of which a-unit has no recording`,
  ]);
  expect(said([{ ...claim, page: '/reference/b/' }])).toEqual([
    `${at}: page: found /reference/b/, which is no page`,
  ]);
  expect(said([claim, claim])).toHaveLength(2);
});

test('a digest of no claim, a claim of no digest and an empty seed are refused', () => {
  expect(said([claim], [...seed, { place: '3', digest: '0123456789ab', claims: ['gone'] }])).toEqual([
    'src/facts/seed.json: 3: found the claim "gone", which there is not',
  ]);
  expect(said([claim], [])).toHaveLength(2);
});
