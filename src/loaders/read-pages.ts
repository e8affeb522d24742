import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where the pages of each folder lie: those of tutorials and lessons beside what they are about, the others in
 * src/content/. `name` is what a page is called that has the address of its folder.
 */
export const pagePlaces = {
  reference: { base: 'src/content/reference', pattern: '**/*.mdx', name: 'index' },
  concepts: { base: 'src/content/concepts', pattern: '**/*.mdx', name: 'index' },
  errors: { base: 'src/content/errors', pattern: '**/*.mdx', name: 'index' },
  tutorials: { base: 'examples/tutorials', pattern: '*/tutorial.mdx', name: 'tutorial' },
  lessons: { base: 'examples/tutorials', pattern: '*/*/lesson.mdx', name: 'lesson' },
} as const;

/** Names of places that hold pages. */
export type PageFolder = keyof typeof pagePlaces;
export const pageFolders = Object.keys(pagePlaces) as PageFolder[];

export interface PageSource {
  /** Relative to the repository. */
  file: string;
  /** Address below its folder, for example "flakes/inputs". */
  id: string;
  source: string;
}

/** The address of a page below its folder. */
export function pageId(folder: PageFolder, path: string): string {
  return path.replace(/\.mdx$/, '').replace(new RegExp(`/${pagePlaces[folder].name}$`), '');
}

/** The pages of one folder as they lie on disk, with the addresses that Astro's loader gives them. */
export async function readPages(root: string, folder: PageFolder): Promise<PageSource[]> {
  const { base, pattern } = pagePlaces[folder];
  const paths = await Array.fromAsync(glob(pattern, { cwd: join(root, base) }));
  return Promise.all(
    paths.sort().map(async (path) => ({
      file: `${base}/${path}`,
      id: pageId(folder, path),
      source: await readFile(join(root, base, path), 'utf8'),
    })),
  );
}
