import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { readSections } from '../../src/lib/search/read-sections.ts';
import {
  type SearchedPage,
  type SearchedSection,
  type SiteIndexFile,
  makeSections,
} from '../../src/lib/search/site-index.ts';
import { readYaml } from '../../src/loaders/read-yaml.ts';
import { searchWordsSchema } from '../../src/schemas/search-words.ts';

/** The file of a built site that the search asks. */
export const indexFile = 'search.json';

/** Writes the search index of a built site, from its pages: what stands on none is not found. @param root the checkout */
export async function writeSearchIndex(root: string, out: string): Promise<void> {
  const { value: words, problems } = await readYaml(root, 'src/content/words.yaml', searchWordsSchema);
  if (!words) throw new ProblemsError('The search cannot be built.', problems);
  const pages: SearchedPage[] = [];
  const sections: SearchedSection[] = [];
  for (const file of globSync('**/index.html', { cwd: out }).sort()) {
    const path = `/${file.replace(/index\.html$/, '')}`;
    const read = readSections(readFileSync(join(out, file), 'utf8'));
    if (!read) continue;
    const page = pages.push({ path, ...read.page }) - 1;
    for (const section of read.sections) sections.push({ ...section, id: sections.length, page });
  }
  if (pages.length === 0)
    throw new Error(`${out}: found no page with data-search-body, expected those that explain something`);
  const index: SiteIndexFile = { pages, words, sections: makeSections(sections).toJSON() };
  await writeFile(join(out, indexFile), JSON.stringify(index));
}
