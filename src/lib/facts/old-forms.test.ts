import { expect, test } from 'vitest';
import type { Deprecation } from '../../schemas/deprecation.ts';
import { hasForm, oldFormsIn } from './old-forms.ts';

const row: Deprecation = {
  old: '`nix verify`',
  forms: ['nix verify', 'nixos-rebuild … --fast'],
  now: '`nix store verify`',
  instead: ['nix store verify'],
  since: { of: 'Nix', version: '2.4' },
  today: 'warns',
  source: { repository: 'NixOS/nix', file: 'a.cc', at: '2.4', says: 'text' },
  shown: [],
};
const found = (text: string): [string, number][] =>
  oldFormsIn(text, [row]).map(({ form, line }) => [form, line]);

test('an old form is found by its line, with words of its own', () => {
  expect(found('one\nsudo nix verify --all')).toEqual([['nix verify', 2]]);
  expect(found('nixos-rebuild switch --fast')).toEqual([['nixos-rebuild … --fast', 1]]);
  expect(found('onix verify\nnix verify-all\nnix verifying\nnixos-rebuild --faster')).toEqual([]);
  expect(found('--fast nixos-rebuild')).toEqual([]);
});

test('a form that is cut once is found where it stands whole, later in the line', () => {
  expect(hasForm('nix verify-all, nix verify', 'nix verify')).toBe(true);
});

test('a line that names the new form or links to the table may name the old one', () => {
  expect(found('`nix store verify`, once `nix verify`')).toEqual([]);
  expect(found('`nix verify` is [old](/concepts/deprecations/)')).toEqual([]);
});

test('a line of a megabyte takes no time that grows faster than it', () => {
  const line = 'nix verify-'.repeat(100_000);
  expect(hasForm(line, 'nix verify … nix verify')).toBe(false);
});
