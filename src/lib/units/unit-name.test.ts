import { expect, test } from 'vitest';
import { kindFolder, lessonAddress, unitFolder, unitName, variantFolder } from './unit-name.ts';

test('a unit is named by its kind and id, and lies in the folder of that name', () => {
  const unit = { kind: 'recipe', id: 'let-in' } as const;
  expect(kindFolder('error')).toBe('errors');
  expect(unitName(unit)).toBe('recipes/let-in');
  expect(unitFolder(unit)).toBe('examples/recipes/let-in');
});

test.each([
  ['recipe', 'flake', 'flake'],
  ['error', 'broken', 'broken'],
  ['template', 'files', 'files'],
  ['tutorial', '10-start', '10-start/files'],
  ['exercise', 'start', 'start'],
  ['exercise', 'solution-lazy-loop', 'solutions/lazy-loop'],
  ['exercise', 'lazy-two-lines', 'lazy/two-lines'],
] as const)('the files of the %s variant %s lie in %s', (kind, variant, folder) => {
  expect(variantFolder(kind, variant)).toBe(folder);
});

test('the address of a lesson is its folder without the number', () => {
  expect(lessonAddress('10-start')).toBe('start');
  expect(lessonAddress('20-first-flake')).toBe('first-flake');
});
