import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { claimsFile, readClaims } from './read-claims.ts';
import { glossaryFile, readGlossary } from './read-glossary.ts';
import { deprecationsFile, readDeprecations } from './read-deprecations.ts';

/** src/facts/deprecations/ -> collection `deprecations`, an entry for each area. */
export function deprecationsLoader(): Loader {
  return {
    name: 'provenix-deprecations',
    load: async (context) => {
      const { store, config } = context;
      const areas = await readDeprecations(fileURLToPath(config.root));
      store.clear();
      for (const [id, deprecations] of Object.entries(areas)) {
        const data = await context.parseData({ id, data: { deprecations }, filePath: deprecationsFile(id) });
        store.set({ id, data });
      }
    },
  };
}

/** src/facts/claims/ -> collection `claims`, an entry for each part of the seed. */
export function claimsLoader(): Loader {
  return {
    name: 'provenix-claims',
    load: async (context) => {
      const { store, config } = context;
      const { parts } = await readClaims(fileURLToPath(config.root));
      store.clear();
      for (const [id, part] of Object.entries(parts)) {
        const data = await context.parseData({ id, data: part, filePath: claimsFile(id) });
        store.set({ id, data });
      }
    },
  };
}

/** src/facts/glossary.yaml -> collection `glossary`, one entry with all terms. */
export function glossaryLoader(): Loader {
  return {
    name: 'provenix-glossary',
    load: async (context) => {
      const { store, config } = context;
      const terms = await readGlossary(fileURLToPath(config.root));
      store.clear();
      const data = await context.parseData({ id: 'terms', data: { terms }, filePath: glossaryFile });
      store.set({ id: 'terms', data });
    },
  };
}
