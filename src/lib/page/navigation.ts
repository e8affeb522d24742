/** The sidebar, and the pages before and after one: arithmetic on ids like "nix-language/strings". */

export interface NavPage {
  /** The collection's id; the index page of a folder has the folder's name. */
  id: string;
  title: string;
  /** One sentence on what it is about, for lists that have room for it. */
  about?: string;
  order: number;
  /** The address without the base, for example "/reference/nix-language/strings/". */
  path: string;
}

export interface NavGroup {
  title: string;
  /** The index page of the folder, if it has one. */
  index: NavPage | undefined;
  pages: NavPage[];
  /** Where its pages are listed, if it has no page of its own. */
  path?: string;
}

/** A part of the site as the sidebar shows it. */
export interface NavSection {
  title: string;
  /** The page that lists it, if there is one. */
  path?: string;
  groups: NavGroup[];
}

/** A step of the way from an area to a page. */
export type Crumb = Pick<NavSection, 'title' | 'path'>;

/**
 * Folders as groups, sorted by the order of their index page. Pages without a folder that come before all of them are
 * one group without a title; another one is a group by itself, in its place.
 */
export function navGroups(pages: readonly NavPage[]): NavGroup[] {
  const folders = new Set(pages.filter(({ id }) => id.includes('/')).map(({ id }) => folderOf(id)));
  const loose = pages.filter(({ id }) => !id.includes('/') && !folders.has(id)).toSorted(byOrder);
  const inFolders = [...folders].map((folder): NavGroup => {
    const index = pages.find(({ id }) => id === folder);
    const inside = pages.filter(({ id }) => id.includes('/') && folderOf(id) === folder).toSorted(byOrder);
    return { title: index?.title ?? words(folder), index, pages: inside };
  });
  const begin = Math.min(...inFolders.map(orderOf));
  const first = loose.filter(({ order }) => order < begin);
  const alone = loose
    .filter((page) => !first.includes(page))
    .map((page): NavGroup => ({ title: page.title, index: page, pages: [] }));
  const groups = [...inFolders, ...alone].toSorted(
    (a, b) => orderOf(a) - orderOf(b) || a.title.localeCompare(b.title, 'en'),
  );
  return first.length > 0 ? [{ title: '', index: undefined, pages: first }, ...groups] : groups;
}

const orderOf = ({ index }: NavGroup): number => index?.order ?? Infinity;

/** The pages in reading order. */
export function readingOrder(groups: readonly NavGroup[]): NavPage[] {
  return groups.flatMap(({ index, pages }) => (index ? [index, ...pages] : pages));
}

export function neighbours(
  pages: readonly NavPage[],
  path: string,
): { previous: NavPage | undefined; next: NavPage | undefined } {
  const at = pages.findIndex((page) => page.path === path);
  return at < 0 ? { previous: undefined, next: undefined } : { previous: pages[at - 1], next: pages[at + 1] };
}

/** What a page stands in, from the outside in; nothing for a page that lists a section. */
export function trail(sections: readonly NavSection[], path: string): Crumb[] {
  for (const { groups, ...own } of sections)
    for (const { title, index, pages, path: listed } of groups) {
      if (index?.path === path) return [own];
      if (!pages.some((page) => page.path === path)) continue;
      const above = index?.path ?? listed;
      return title === '' ? [own] : [own, { title, ...(above !== undefined && { path: above }) }];
    }
  return [];
}

const folderOf = (id: string): string => id.slice(0, id.indexOf('/'));

const byOrder = (a: NavPage, b: NavPage): number => a.order - b.order || a.title.localeCompare(b.title, 'en');

function words(folder: string): string {
  const text = folder.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
