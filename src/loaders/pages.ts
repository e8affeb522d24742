import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Loader, glob } from 'astro/loaders';
import { type Problem, ProblemsError } from '../lib/problem.ts';
import { checkErrorLinks } from './check-error-links.ts';
import { type PageSource, checkPages } from './check-pages.ts';
import { readPages } from './read-pages.ts';
import { unitsOf } from './units.ts';

/** MDX pages of one folder of src/content/. Every block in them must be bound to a unit, or the build ends here. */
export function pagesLoader(folder: string): Loader {
  const inner = glob({ base: `./src/content/${folder}`, pattern: '**/*.mdx' });
  return {
    ...inner,
    name: `provenix-pages-${folder}`,
    load: async (context) => {
      await inner.load(context);
      const { entries } = await unitsOf(context.config.root);
      const pages: PageSource[] = [];
      for (const { id, filePath } of context.store.values())
        if (filePath)
          pages.push({
            id,
            file: filePath,
            source: await readFile(fileURLToPath(new URL(filePath, context.config.root)), 'utf8'),
          });
      const problems = checkPages(folder, pages, entries);
      if (folder === 'errors')
        problems.push(...(await checkLinks(pages, fileURLToPath(context.config.root))));
      if (problems.length > 0) throw new ProblemsError('Some pages may not be shown.', problems);
    },
  };
}

/** The pages that lead to errors belong to other collections, so they are read here once more. */
async function checkLinks(errors: readonly PageSource[], root: string): Promise<Problem[]> {
  const others = await Promise.all(['reference', 'concepts'].map((folder) => readPages(root, folder)));
  return checkErrorLinks(errors, others.flat());
}
