import { expect, test } from 'vitest';
import { fileAnchor, stepAnchor, unitPath } from './anchors.ts';

test.each([
  ['flake', 'flake.nix', 'file-flake-nix'],
  ['broken', 'lib/With Space.NIX', 'broken-file-lib-with-space-nix'],
  ['flake', '.envrc', 'file-envrc'],
  ['flake', 'page.html~', 'file-page-html-'],
  ['flake', 'page.html', 'file-page-html'],
  ['files', 'a--b__c', 'files-file-a-b-c'],
])('a file of the variant %s: %s stands under #%s', (variant, path, anchor) => {
  expect(fileAnchor(variant, path)).toBe(anchor);
});

test('a step stands under its id, and under its variant where the unit has several', () => {
  expect(stepAnchor('flake', 'eval')).toBe('step-eval');
  expect(stepAnchor('fixed', 'eval')).toBe('fixed-step-eval');
});

test("a unit's page, and a place on it", () => {
  expect(unitPath('let-in')).toBe('/units/let-in/');
  expect(unitPath('let-in', 'step-eval')).toBe('/units/let-in/#step-eval');
});
