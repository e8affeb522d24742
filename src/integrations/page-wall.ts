import { relative } from 'node:path';
import { refusedIn } from '../lib/blocks/check-page.ts';
import { readPage } from '../lib/blocks/read-page.ts';
import { ProblemsError } from '../lib/problem/problem.ts';

/**
 * Refuses what a page may not have once more, at the door of the compiler. The loaders have read every page of
 * src/content/ before; this meets an MDX file that came another way, and a page that changed since, as in `npm run dev`.
 */
export function pageWall(): {
  name: string;
  enforce: 'pre';
  configResolved(config: { root: string }): void;
  transform: { filter: { id: RegExp }; handler(source: string, id: string): void };
} {
  let root = '/';
  return {
    name: 'provenix-page-wall',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    transform: {
      // What Astro's own plugin compiles.
      filter: { id: /\.mdx$/ },
      handler(source, id) {
        const file = relative(root, id);
        const problems = refusedIn(file, readPage(source));
        if (problems.length > 0) throw new ProblemsError('A page may not be compiled.', problems);
      },
    },
  };
}
