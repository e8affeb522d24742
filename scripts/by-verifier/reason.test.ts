import { expect, test } from 'vitest';
import type { Recipe, Unit } from '../../src/loaders/unit.ts';
import { stepSchema } from '../../src/schemas/step.ts';
import { cited, recipe } from '../../tests/support/units.ts';
import { listByVerifier, reasons, whyVerifier } from './reason.ts';

const step = (more: object = {}): Recipe['variants'][number]['steps'][number] =>
  stepSchema.parse({ id: 'eval', run: 'nix eval .#greeting', ...more });
const file = (text: string): Recipe['variants'][number]['files'][number] => ({
  path: 'flake.nix',
  executable: false,
  content: Buffer.from(text),
});

/** A recipe of one file with this text. */
const recipeOf = (text: string, steps = [step()]): Recipe =>
  recipe({ variants: [{ name: 'flake', files: [file(text)], removed: [], steps }] });

test('a unit that asks for nothing but Nix is judged by plain Nix', () => {
  expect(whyVerifier(recipe(), '2.34')).toBeUndefined();
  expect(whyVerifier(recipeOf('builds by /bin/sh and is unshared'), '2.34')).toBeUndefined();
});

const left: [keyof typeof reasons, Unit][] = [
  ['cited', cited],
  ['nixos', recipe({ needs: ['nixos', 'nixpkgs'] })],
  ['servers', recipe({ needs: ['sshd'] })],
  ['servers', recipe({ needs: ['nixpkgs', 'httpd'] })],
  ['nixpkgs', recipe({ needs: ['nixpkgs'] })],
  ['npm', { ...recipe(), kind: 'template', template: { order: 10, options: {}, answers: {}, next: [] } }],
  ['lessons', { ...recipe(), kind: 'tutorial', asked: '' }],
  ['release', recipe({ releases: ['2.26', '2.8'] })],
  ['terminal', recipeOf('', [step({ tty: { keys: [{ see: 'Hostname', press: 'node1<Enter>' }] } })])],
  ['processes', recipeOf('', [step({ run: 'bwrap --dev-bind / / true' })])],
  ['processes', recipeOf('nix-daemon &')],
];
test.each(left)('%s', (reason, unit) => {
  expect(whyVerifier(unit, '2.34')).toBe(reasons[reason]);
});

test('the list names those that are left, in order, and no other', () => {
  const units = [recipe(), recipe({ id: 'other', needs: ['nixpkgs'] }), cited];
  expect(Object.entries(listByVerifier(units, '2.34'))).toEqual([
    ['errors/boot', reasons.cited],
    ['recipes/other', reasons.nixpkgs],
  ]);
});
