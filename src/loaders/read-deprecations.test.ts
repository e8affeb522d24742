import { expect, test } from 'vitest';
import { repository } from '../../tests/support/repository.ts';
import { folderWith } from '../../tests/support/write-files.ts';
import { readDeprecations } from './read-deprecations.ts';

test('every area of the table has rows', async () => {
  const areas = Object.entries(await readDeprecations(repository));
  expect(areas).not.toEqual([]);
  for (const [area, rows] of areas) expect(rows, area).not.toEqual([]);
});

test('an area that is not there is named', async () => {
  await expect(readDeprecations(await folderWith({ 'versions.json': '{}' }))).rejects.toThrow(
    /Provenix cannot read its deprecated forms\.[^]*src\/facts\/deprecations\/\w+\.yaml/,
  );
});
