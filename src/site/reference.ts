import { getCollection } from 'astro:content';
import { errorsMet } from '../lib/errors/error-links.ts';
import {
  type NavGroup,
  type NavPage,
  type NavSection,
  navGroups,
  neighbours,
  readingOrder,
} from '../lib/page/navigation.ts';
import { once } from './once.ts';

/** The pages of prose, as the sidebar, the lists and the sitemap need them. */

/** A page and the errors that a reader meets on it. */
export interface ProsePage extends NavPage {
  /** Ids of error pages, those of its frontmatter first. */
  errors: string[];
}

async function pagesOf(collection: 'reference' | 'concepts'): Promise<ProsePage[]> {
  const entries = await getCollection(collection);
  return entries.map(({ id, data, body = '' }) => ({
    id,
    title: data.title,
    about: data.description,
    order: data.order,
    path: `/${collection}/${id}/`,
    errors: errorsMet({ errors: data.errors, body }),
  }));
}

/** Every page of reference, then of concepts. */
export const prosePages = once(async () => [...(await pagesOf('reference')), ...(await pagesOf('concepts'))]);

export const referenceSections = once(async (): Promise<NavSection[]> => {
  const pages = await prosePages();
  const below = (area: string): NavGroup[] => navGroups(pages.filter(({ path }) => path.startsWith(area)));
  return [
    { title: 'Reference', path: '/reference/', groups: below('/reference/') },
    { title: 'Concepts', path: '/reference/#concepts', groups: below('/concepts/') },
  ].filter(({ groups }) => groups.length > 0);
});

/** The sections, the pages before and after one, and the ids of the errors that a reader meets on it. */
export async function prosePage(
  path: string,
): Promise<ReturnType<typeof neighbours> & { sections: NavSection[]; errors: string[] }> {
  const sections = await referenceSections();
  const order = sections.flatMap(({ groups }) => readingOrder(groups));
  const page = (await prosePages()).find((one) => one.path === path);
  return { sections, ...neighbours(order, path), errors: page?.errors ?? [] };
}
