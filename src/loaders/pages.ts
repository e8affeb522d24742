import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Loader, glob } from 'astro/loaders';
import { checkPage } from '../lib/check-bindings.ts';
import { ProblemsError } from '../lib/problem.ts';
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
      const byId = new Map([...entries].map(([name, unit]) => [name.slice(name.indexOf('/') + 1), unit]));
      const problems = await Promise.all(
        context.store.values().map(async ({ filePath }) => {
          if (!filePath) return [];
          const source = await readFile(fileURLToPath(new URL(filePath, context.config.root)), 'utf8');
          return checkPage(filePath, source, byId);
        }),
      );
      if (problems.flat().length > 0) throw new ProblemsError('Some pages show what no run stands behind.', problems.flat());
    },
  };
}
