import { expect, test } from 'vitest';
import { folderWith } from '../../tests/support/write-files.ts';
import { readPages } from './read-pages.ts';

test('pages come by their addresses, in order; a folder is named by its index', async () => {
  const root = await folderWith({
    'src/content/reference/zlib.mdx': 'Z',
    'src/content/reference/flakes/index.mdx': 'Flakes',
    'src/content/reference/flakes/inputs.mdx': 'Inputs',
    'src/content/reference/flakes/index-of.mdx.bak': '',
    'src/content/reference/notes.md': '',
    'src/content/concepts/proof.mdx': 'Proof',
  });
  expect(await readPages(root, 'reference')).toEqual([
    { file: 'src/content/reference/flakes/index.mdx', id: 'flakes', source: 'Flakes' },
    { file: 'src/content/reference/flakes/inputs.mdx', id: 'flakes/inputs', source: 'Inputs' },
    { file: 'src/content/reference/zlib.mdx', id: 'zlib', source: 'Z' },
  ]);
  expect(await readPages(root, 'errors')).toEqual([]);
});
