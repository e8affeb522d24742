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
}

/** Folders as groups, sorted by the order of their index page; pages without a folder come first, without a title. */
export function navGroups(pages: readonly NavPage[]): NavGroup[] {
  const folders = new Set(pages.filter(({ id }) => id.includes('/')).map(({ id }) => folderOf(id)));
  const loose = pages.filter(({ id }) => !id.includes('/') && !folders.has(id)).toSorted(byOrder);
  const groups = [...folders]
    .map((folder) => {
      const index = pages.find(({ id }) => id === folder);
      const inside = pages.filter(({ id }) => id.includes('/') && folderOf(id) === folder).toSorted(byOrder);
      return { title: index?.title ?? words(folder), index, pages: inside };
    })
    .toSorted(
      (a, b) =>
        (a.index?.order ?? Infinity) - (b.index?.order ?? Infinity) || a.title.localeCompare(b.title, 'en'),
    );
  return loose.length > 0 ? [{ title: '', index: undefined, pages: loose }, ...groups] : groups;
}

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

const folderOf = (id: string): string => id.slice(0, id.indexOf('/'));

const byOrder = (a: NavPage, b: NavPage): number => a.order - b.order || a.title.localeCompare(b.title, 'en');

function words(folder: string): string {
  const text = folder.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
