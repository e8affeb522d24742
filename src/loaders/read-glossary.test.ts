import { expect, test } from 'vitest';
import { folderWith } from '../../tests/support/write-files.ts';
import { glossaryFile, readGlossary } from './read-glossary.ts';

const term = [
  'terms:',
  '  - id: closure',
  '    term: closure',
  '    says: A path in the store with all paths that it refers to.',
  '    shown: /learn/across-the-airgap/pack/',
].join('\n');

test('the words of the tutorials are read', async () => {
  const [closure, ...others] = await readGlossary(await folderWith({ [glossaryFile]: `${term}\n` }));
  expect(closure).toMatchObject({ id: 'closure', forms: [] });
  expect(others).toEqual([]);
});

test('a glossary that is not in order is refused, with the field', async () => {
  const root = await folderWith({ [glossaryFile]: term.replace('/learn/', 'learn/') });
  await expect(readGlossary(root)).rejects.toThrow(
    /Provenix cannot read its glossary\.[^]*terms\[0\]\.shown: expected an address of this site/,
  );
});
