import { expect, test } from 'vitest';
import { type ChangedFolder, type MeasuredFolder, countChanges, mergeMeasured } from './changes.ts';

const folder = (killed: number, timeouts: number, survived: number, noCoverage: number): ChangedFolder => ({
  folder: 'src/lib/match',
  killed,
  timeouts,
  survived,
  noCoverage,
});

test.each([
  ['noticed are those after which a test failed or did not end', [folder(5, 1, 1, 1)], 8, 6, 75],
  ['folders add up', [folder(2, 0, 1, 0), folder(1, 3, 0, 3)], 10, 6, 60],
  ['what was not noticed is not rounded away', [folder(999, 0, 1, 0)], 1000, 999, 99],
  ['all', [folder(3, 0, 0, 0)], 3, 3, 100],
  ['nothing was changed, so nothing is claimed', [], 0, 0, 0],
])('%s', (_name, folders, changes, noticed, percent) => {
  expect(countChanges(folders)).toEqual({ changes, noticed, percent });
});

test('a run replaces the rows of what it measured, and drops those of folders that are no more', () => {
  const row = (name: string, date: string): MeasuredFolder => ({ ...folder(1, 0, 0, 0), folder: name, date });
  const before = [
    row('src/lib/gone', '2026-01-01'),
    row('src/lib/html', '2026-01-01'),
    row('src/schemas', '2026-01-01'),
  ];
  const measured = [row('src/lib/html', '2026-02-02'), row('src/lib/units', '2026-02-02')];
  const present = ['src/schemas', 'src/lib/units', 'src/lib/match', 'src/lib/html'];
  const { folders, unmeasured } = mergeMeasured(before, measured, present);
  expect(folders.map((one) => `${one.folder} ${one.date}`)).toEqual([
    'src/lib/html 2026-02-02',
    'src/lib/units 2026-02-02',
    'src/schemas 2026-01-01',
  ]);
  expect(unmeasured).toEqual(['src/lib/match']);
});
