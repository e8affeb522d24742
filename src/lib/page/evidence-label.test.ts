import { expect, test } from 'vitest';
import { citedEntry, ranOn, recipeEntry } from '../../../tests/support/entries.ts';
import type { ProviderId } from '../../schemas/provider.ts';
import { evidenceLabel, notRun, notRunYet, providerFact, providerName, unitLabel } from './evidence-label.ts';

const pocket: ProviderId = { name: 'pocket', revision: 'a1b2', programs: 'c3d4' };
const pinned: ProviderId = { name: 'pinned', revision: '0123456789abcdef', programs: null };

test.each([
  ['no nixpkgs', null, 'Nix 2.34.8 · 2026-01-31'],
  ['pocketpkgs', pocket, 'Nix 2.34.8 · pocketpkgs · 2026-01-31'],
  ['nixpkgs itself', pinned, 'Nix 2.34.8 · nixpkgs 0123456 · 2026-01-31'],
])('a block says which Nix ran, on %s, and when', (_name, provider, label) => {
  expect(evidenceLabel({ nix: '2.34.8', provider, date: '2026-01-31' })).toBe(label);
});

test('nobody takes pocketpkgs for nixpkgs', () => {
  expect(providerName(pocket)).toBe('pocketpkgs');
  expect(providerName(pinned)).toBe('nixpkgs 0123456');
});

test('the facts about a run name the provider in full', () => {
  expect(providerFact(null)).toBe('no nixpkgs');
  expect(providerFact(pinned)).toBe('nixpkgs 0123456789abcdef');
  expect(providerFact(pocket)).toMatch(/nixpkgs: pocketpkgs a1b2\.c3d4$/);
  expect(providerFact({ ...pocket, programs: null })).toMatch(/pocketpkgs a1b2$/);
});

test('a unit is labelled by its first run, or by why it has none', () => {
  expect(unitLabel(ranOn(recipeEntry(), ['2.34', '2.8']))).toBe('Nix 2.34.1 · 2026-01-01');
  expect(unitLabel(citedEntry())).toBe('cited, not run: it takes a booted NixOS');
  expect(unitLabel(recipeEntry())).toBe('not run yet');
});

test('a unit that has not run says what it needs', () => {
  expect(notRun({ ...recipeEntry(), needs: ['nixos'] })).toBe('not run yet: needs a NixOS machine');
  expect(notRunYet({ needs: [] })).toBe('not run yet');
});
