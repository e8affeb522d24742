import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { ProblemsError } from '../lib/problem.ts';
import { unitEntrySchema } from '../schemas/entry.ts';
import { type ReadUnits, readUnits } from './read-units.ts';

// Pages and units are checked against each other, so both loaders wait for one and the same reading.
let reading: { root: string; units: Promise<ReadUnits> } | undefined;

/** The units of this build; read once. */
export function unitsOf(root: URL): Promise<ReadUnits> {
  const path = fileURLToPath(root);
  if (reading?.root !== path) reading = { root: path, units: readUnits(path) };
  return reading.units;
}

/** examples/ -> collection `units`. Refuses stale, edited or missing evidence with all that is wrong at once. */
export function unitsLoader(): Loader {
  return {
    name: 'provenix-units',
    schema: unitEntrySchema,
    load: async ({ store, config, watcher, logger }) => {
      const fill = async (): Promise<void> => {
        const { entries, problems } = await unitsOf(config.root);
        if (problems.length > 0) throw new ProblemsError('Some units may not be shown.', problems);
        store.clear();
        for (const [id, data] of entries) store.set({ id, data });
      };
      await fill();
      watcher?.add(fileURLToPath(new URL('examples/', config.root)));
      watcher?.on('all', (_event, path) => {
        if (!path.includes('/examples/')) return;
        reading = undefined;
        fill().catch((error: unknown) => {
          logger.error(String(error));
        });
      });
    },
  };
}
