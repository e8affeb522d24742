import { expect, test } from 'vitest';
import { citedEntry, errorEntry, ranOn, recipeEntry } from '../../../tests/support/entries.ts';
import type { RunEntry, UnitEntry } from '../../schemas/entry.ts';
import type { ProviderId } from '../../schemas/provider.ts';
import { coverage, withSections } from './coverage.ts';

const pocket: ProviderId = { name: 'pocket', revision: 'a', programs: 'b' };
const tutorial: RunEntry = {
  ...recipeEntry(),
  kind: 'tutorial',
  variants: ['10-start', '20-build'].map((name) => ({ name, files: [] })),
};
const units: UnitEntry[] = [
  ranOn(recipeEntry(['2.34']), ['2.34'], pocket),
  ranOn(errorEntry(['2.34', '2.8']), ['2.34', '2.8']),
  ranOn(errorEntry(['2.34']), ['2.34']),
  recipeEntry([]),
  citedEntry(),
  tutorial,
];

const pages = [
  { section: 'flakes', source: '<File of="a" />\n\n<Example of="a" path="b" step="c" />' },
  { section: 'flakes', source: '<Run of="a" step="b" />\n\n```\nraw\n```' },
  { section: 'errors', source: '<BrokenFixed of="a" />' },
];
test('coverage counts pages and blocks by section, errors by release, units by kind and by what stood for nixpkgs', () => {
  expect(coverage(pages, units, ['2.34', '2.8', '2.4'])).toEqual({
    pages: { flakes: 2, errors: 1 },
    blocks: { total: 7, bound: 6, bySection: { flakes: 4, errors: 2 } },
    errors: { total: 3, reproduced: { '2.34': 2, '2.8': 1, '2.4': 0 } },
    units: { recipe: 2, error: 3, tutorial: 1, exercise: 0, template: 0 },
    providers: { pocket: 1, none: 2, 'not run': 3 },
    lessons: 2,
  });
});

test('a page belongs to the group that it lies in, an index page to its own, any other to the folder', () => {
  const page = (id: string): { id: string; source: string } => ({ id, source: id });
  const sections = withSections('reference', ['flakes', 'flakes/inputs', 'glossary'].map(page));
  expect(sections).toEqual([
    { section: 'flakes', source: 'flakes' },
    { section: 'flakes', source: 'flakes/inputs' },
    { section: 'reference', source: 'glossary' },
  ]);
});
