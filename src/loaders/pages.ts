import { type Loader, glob } from 'astro/loaders';
import { ProblemsError } from '../lib/problem/problem.ts';
import { contentOf } from './content.ts';
import { type PageFolder, pageId, pagePlaces } from './read-pages.ts';

/**
 * MDX pages of one folder. They are checked before Astro reads them, since it parses their frontmatter
 * at once and runs them later: where one is refused, the build ends here, and none of them was run.
 */
export function pagesLoader(folder: PageFolder): Loader {
  const { base, pattern } = pagePlaces[folder];
  const inner = glob({
    base: `./${base}`,
    pattern,
    // The others keep the loader's own, which is the same for names of ours.
    ...(folder === 'lessons' || folder === 'tutorials'
      ? { generateId: ({ entry }: { entry: string }) => pageId(folder, entry) }
      : {}),
  });
  return {
    ...inner,
    name: `provenix-pages-${folder}`,
    load: async (context) => {
      const problems = (await contentOf(context.config.root)).pageProblems[folder];
      if (problems.length > 0) throw new ProblemsError('Some pages may not be shown.', problems);
      await inner.load(context);
    },
  };
}
