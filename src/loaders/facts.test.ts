import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { repository } from '../../tests/support/repository.ts';
import { claimsLoader, deprecationsLoader, glossaryLoader } from './facts.ts';

/** The entries that a loader stores of this repository, by id; one that was there before must go. */
async function loaded(loader: Loader): Promise<Map<string, Record<string, unknown>>> {
  const entries = new Map<string, Record<string, unknown>>([['old', {}]]);
  const context = {
    config: { root: pathToFileURL(`${repository}/`) },
    store: {
      clear: () => {
        entries.clear();
      },
      set: ({ id, data }: { id: string; data: Record<string, unknown> }) => entries.set(id, data),
    },
    parseData: ({ data }: { data: Record<string, unknown> }) => Promise.resolve(data),
  };
  await loader.load(context as unknown as LoaderContext);
  return entries;
}

test.each([
  ['deprecations', deprecationsLoader(), 'rebuild', 'deprecations'],
  ['claims', claimsLoader(), undefined, 'claims'],
  ['glossary', glossaryLoader(), 'terms', 'terms'],
])('the collection %s has what the facts say, and nothing of before', async (name, loader, id, field) => {
  expect(loader.name).toBe(`provenix-${name}`);
  const entries = await loaded(loader);
  expect(entries.has('old')).toBe(false);
  const entry = id === undefined ? [...entries.values()][0] : entries.get(id);
  expect(entry?.[field]).not.toEqual([]);
  expect(entry?.[field]).toBeInstanceOf(Array);
});
