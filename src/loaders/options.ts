import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentOf } from './content.ts';
import { readNames } from './read-names.ts';
import { pageFolders } from './read-pages.ts';
import { shownOptions } from './shown-options.ts';

/** public/names/ and all pages -> collection `options`: the real options that a page shows, an entry for each page. */
export function optionsLoader(): Loader {
  return {
    name: 'provenix-options',
    load: async ({ store, config }) => {
      const names = await readNames(fileURLToPath(config.root));
      const { pages, units } = await contentOf(config.root);
      store.clear();
      const all = pageFolders.flatMap((folder) => pages[folder].map((page) => ({ folder, ...page })));
      const shown = shownOptions(names, all, units.entries);
      for (const { folder, file, id } of all)
        store.set({ id: `/${folder}/${id}/`, data: { options: shown.get(file) ?? [] } });
    },
  };
}
