import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { search } from '../../src/lib/search/search.ts';
import { type SiteIndexFile, readSiteIndex } from '../../src/lib/search/site-index.ts';
import { words } from '../../src/lib/search/terms.ts';
import { searchWordsSchema } from '../../src/schemas/search-words.ts';
import { repository } from '../../tests/support/repository.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { writeSearchIndex } from './search-index.ts';

const page =
  '<main data-search-body><h1>Disks</h1><h2 id="full">Full</h2><p>Collector of garbage.</p></main>';

test('the index of a built site is one file, with the words that readers use', async () => {
  const out = await temporaryFolder();
  await mkdir(join(out, 'disks'));
  await writeFile(join(out, 'disks/index.html'), page);
  await writeFile(join(out, 'index.html'), '<main><h1>Start</h1></main>');
  await writeSearchIndex(repository, out);
  const index = readSiteIndex(JSON.parse(await readFile(join(out, 'search.json'), 'utf8')) as SiteIndexFile);
  expect(index.pages.map(({ path }) => path)).toEqual(['/disks/']);
  expect(search(index, 'gc').hits).toMatchObject([{ section: { anchor: 'full' } }]);
});

test('a site in which there is nothing to search is refused', async () => {
  const out = await temporaryFolder();
  await writeFile(join(out, 'index.html'), '<main><h1>Start</h1></main>');
  await expect(writeSearchIndex(repository, out)).rejects.toThrow('found no page with data-search-body');
});

test('words of readers are asked for as one word, and none stands for itself', async () => {
  const listed = searchWordsSchema.parse(
    parse(await readFile(join(repository, 'src/content/words.yaml'), 'utf8')),
  );
  for (const [word, others] of Object.entries(listed)) {
    expect(words(word)).toEqual([word]);
    expect(others).not.toContain(word);
  }
});
