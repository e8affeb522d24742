import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { ProblemsError } from '../lib/problem/problem.ts';
import { unitEntrySchema } from '../schemas/entry.ts';
import { contentOf, forgetContent } from './content.ts';

/** examples/ -> collection `units`. Refuses stale, edited or missing evidence with all that is wrong at once. */
export function unitsLoader(): Loader {
  return {
    name: 'provenix-units',
    schema: unitEntrySchema,
    load: async ({ store, config, watcher, logger }) => {
      const fill = async (): Promise<void> => {
        const { entries, problems } = (await contentOf(config.root)).units;
        if (problems.length > 0) throw new ProblemsError('Some units may not be shown.', problems);
        store.clear();
        for (const [id, data] of entries) store.set({ id, data });
      };
      await fill();
      watcher?.add(fileURLToPath(new URL('examples/', config.root)));
      watcher?.on('all', (_event, path) => {
        if (!/\/(?:examples|src\/content)\//.test(path)) return;
        forgetContent();
        if (!path.includes('/examples/')) return;
        fill().catch((error: unknown) => {
          logger.error(String(error));
        });
      });
    },
  };
}
