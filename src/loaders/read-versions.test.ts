import { expect, test } from 'vitest';
import { versions } from '../../tests/support/small-repository.ts';
import { folderWith } from '../../tests/support/write-files.ts';
import { ProblemsError } from '../lib/problem/problem.ts';
import { readVersions } from './read-versions.ts';

test('the versions of a repository are read', async () => {
  expect(await readVersions(await folderWith({ 'versions.json': JSON.stringify(versions) }))).toEqual(
    versions,
  );
});

test.each([
  ['no file', undefined, 'versions.json: found no such file'],
  ['no JSON', '{', 'versions.json: found text that is not JSON'],
  ['another shape', '{}', 'versions.json: nix: '],
])('%s is refused', async (_name, text, refusal) => {
  const root = await folderWith({ 'versions.json': text });
  const refused = readVersions(root);
  await expect(refused).rejects.toThrow(ProblemsError);
  await expect(refused).rejects.toThrow(/^Provenix cannot read its versions\.\n/);
  await expect(refused).rejects.toThrow(refusal);
  if (text !== '{}') await expect(refused).rejects.toThrow(`Looked in ${root}; --root names another.`);
});
