import { getCollection } from 'astro:content';
import { href } from '../lib/page/href.ts';
import { errorPages } from './errors.ts';
import { once } from './once.ts';
import { prosePages } from './reference.ts';

/** The real options that a page shows. @param path the address of the page without the base */
export async function optionsOn(path: string): Promise<string[]> {
  return (await byPage()).get(path) ?? [];
}

const byPage = once(
  async () => new Map((await getCollection('options')).map(({ id, data }) => [id, data.options])),
);

/** Address and title of each page that shows an option, by the option's name. */
export const pagesByOption = once(async () => {
  const pages = [...(await prosePages()), ...(await errorPages())];
  const shown: Record<string, [url: string, title: string][]> = {};
  for (const { path, title } of pages)
    for (const name of await optionsOn(path)) (shown[name] ??= []).push([href(path), title]);
  return Object.fromEntries(Object.entries(shown).toSorted(([a], [b]) => (a < b ? -1 : 1)));
});
