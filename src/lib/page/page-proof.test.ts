import { expect, test } from 'vitest';
import { witnessed } from '../../../tests/support/entries.ts';
import type { ProviderId } from '../../schemas/provider.ts';
import type { Judgement } from '../../schemas/witness.ts';
import { type ProvedBlock, pageProof } from './page-proof.ts';

const pocket: ProviderId = { name: 'pocket', revision: 'a1b2', programs: 'c3d4' };
const block = (nix: string, date: string, more: Partial<ProvedBlock['run']> = {}): ProvedBlock => ({
  run: { nix, date, provider: null, ...more },
  judged: undefined,
});
const judged = (verdicts: Judgement[]): ProvedBlock => ({
  ...block('2.34.8', '2026-11-24', { provider: pocket }),
  judged: witnessed(verdicts),
});
const same: Judgement = { id: 'a', variant: 'flake', verdict: 'same' };
const different: Judgement = { id: 'b', variant: 'flake', verdict: 'different', text: '-a\n+b' };

test('a page without a run has no line', () => {
  expect(pageProof([])).toBeUndefined();
});

test('versions are named once, the newest first, with the first and the last day', () => {
  expect(pageProof([block('2.34.8', '2026-11-24')])).toEqual({
    ran: 'Run with Nix 2.34.8, 2026-11-24',
    provider: undefined,
    witness: undefined,
  });
  const several = [
    block('2.8.1', '2026-11-25'),
    block('2.34.8', '2026-11-24'),
    block('2.26.4', '2026-11-24'),
    block('2.34.8', '2026-11-24'),
  ];
  expect(pageProof(several)?.ran).toBe('Run with Nix 2.34.8, 2.26.4 and 2.8.1, 2026-11-24 to 2026-11-25');
});

test('what stood for nixpkgs is said, and of how many blocks', () => {
  const on = block('2.34.8', '2026-11-24', { provider: pocket });
  expect(pageProof([on, on])?.provider).toBe('on pocketpkgs');
  expect(pageProof([on, block('2.34.8', '2026-11-24')])?.provider).toBe('on pocketpkgs (1 of 2)');
});

test('the witness speaks once for all blocks, but for those that say otherwise themselves', () => {
  const tree = 'nixpkgs 26.11 (July 2026)';
  expect(pageProof([judged([same]), judged([same])])?.witness).toBe(`${tree} says the same`);
  expect(pageProof([judged([same]), judged([different])])?.witness).toBe(
    `${tree} says the same, but where a block differs`,
  );
  expect(pageProof([judged([different])])?.witness).toBeUndefined();
});
