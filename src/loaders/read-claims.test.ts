import { expect, test } from 'vitest';
import { repository } from '../../tests/support/repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { claimsFile, frameFile, readClaims, seedFile } from './read-claims.ts';

const files: Files = {
  [frameFile]: "frame:\n  - { seed: '1-14', why: the page around the text }\n",
  [claimsFile('every-day')]: [
    'title: Commands of every day',
    'order: 10',
    'claims:',
    '  - id: build-package',
    "    seed: '25'",
    "    says: '`nix build .#NAME` builds a package of the flake.'",
    '    verdict: holds',
    '    unit: quick-build',
    '    steps: [build]',
    '    page: /reference/quick-reference/',
    '',
  ].join('\n'),
};

test('the ledger has each part by its name, and what claims nothing', async () => {
  const { parts, frame, seed } = await readClaims(await folderWith(files));
  expect(Object.keys(parts)).toEqual(['every-day']);
  expect(parts['every-day']?.claims.map(({ id }) => id)).toEqual(['build-package']);
  expect(frame.map(({ seed: lines }) => lines)).toEqual(['1-14']);
  // Without digests of the statements there are none.
  expect(seed).toEqual([]);
});

test('that of this repository has every statement', async () => {
  const { parts, seed } = await readClaims(repository);
  expect(Object.keys(parts)).not.toEqual([]);
  expect(seed).not.toEqual([]);
});

test.each<[string, Files, RegExp]>([
  ['a part', { [claimsFile('every-day')]: 'title: x\n' }, /every-day\.yaml/],
  ['the frame', { [frameFile]: 'frame: no\n' }, /src\/facts\/seed\.yaml/],
  ['the digests', { [seedFile]: '{"statements":1}' }, /src\/facts\/seed\.json/],
])('%s that is not in order is named', async (_name, other, named) => {
  await expect(readClaims(await folderWith({ ...files, ...other }))).rejects.toThrow(named);
});
