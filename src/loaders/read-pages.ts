import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { PageSource } from './check-pages.ts';

/** The folders of src/content/ that hold pages. */
export const pageFolders = ['reference', 'concepts', 'errors'] as const;
export type PageFolder = (typeof pageFolders)[number];

/** The pages of one folder as they lie on disk, with the addresses that Astro's loader gives them. */
export async function readPages(root: string, folder: string): Promise<PageSource[]> {
  const base = join(root, 'src/content', folder);
  const paths = await glob('**/*.mdx', { cwd: base });
  return Promise.all(
    paths.sort().map(async (path) => ({
      file: `src/content/${folder}/${path}`,
      id: path.replace(/\.mdx$/, '').replace(/\/index$/, ''),
      source: await readFile(join(base, path), 'utf8'),
    })),
  );
}
