import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ListedPage, type ListedPart, llmsText } from '../../src/lib/markdown/llms.ts';
import { markdownName } from '../../src/lib/markdown/name.ts';
import { type MarkdownPage, pageMarkdown } from '../../src/lib/markdown/page.ts';
import { withBase } from '../../src/lib/page/href.ts';
import { claim, siteName } from '../../src/lib/page/site.ts';
import { withoutEnd } from '../../src/lib/page/without-end.ts';
import type { Address } from './built-site.ts';

/** A page of the built site: where it is on the site, and what it says. */
export interface Twin extends MarkdownPage {
  /** Below the site's address, for example "/reference/flakes/". */
  path: string;
}

interface Part extends Omit<ListedPart, 'pages'> {
  of: readonly string[];
}

const parts: readonly Part[] = [
  { title: 'Reference', of: ['/reference/', '/concepts/'], about: '' },
  {
    title: 'Errors',
    of: ['/errors/'],
    about: 'Each page has a message, its cause and its fix; /errors/llms.txt lists them by their messages.',
  },
  {
    title: 'Learn',
    of: ['/learn/'],
    about: 'Tutorials of short lessons; /learn/llms.txt lists the lessons.',
  },
  { title: 'Templates', of: ['/templates/'], about: 'Projects that are complete and run as they are.' },
];

/**
 * Pages that are too many for /llms.txt, each kind with an index of its own, at the address of its file; `named`: titles
 * say what the pages are about.
 */
const apart = [
  {
    file: 'errors/llms.txt',
    has: (path: string) => /^\/errors\/[^/]+\/$/.test(path) && path !== '/errors/by-program/',
    named: true,
    link: 'Every error that has a page',
    title: `${siteName}: errors`,
    about: 'Errors of Nix and its neighbours, each with its message, its cause and its fix.',
    list: 'Errors',
  },
  {
    file: 'units/llms.txt',
    has: (path: string) => path.startsWith('/units/'),
    named: true,
    link: 'Every run, with its files and recordings',
    title: `${siteName}: units`,
    about: 'The examples behind the pages, as they were run.',
    list: 'Units',
  },
  {
    file: 'learn/llms.txt',
    has: (path: string) => /^\/learn\/[^/]+\/[^/]+\/$/.test(path),
    named: false,
    link: 'Every lesson of the tutorials',
    title: `${siteName}: lessons`,
    about: 'The lessons of the tutorials, in the order of their addresses.',
    list: 'Lessons',
  },
];

/**
 * Writes, from the pages of a built site: the Markdown of each page next to it, /llms.txt, an index of its own for
 * errors, units and lessons, and /llms-full.txt. Links have whole addresses where the address of the site is known, and lead
 * from its root where not.
 */
export async function writeTwins(out: string, { site, base }: Address): Promise<Twin[]> {
  const origin = withoutEnd(site ?? process.env['SITE'] ?? '', '/');
  const below = base ?? process.env['BASE'] ?? '/';
  const whole = (path: string): string => origin + withBase(path, below);
  const twins = await writePages(out, below, (href) =>
    // Addresses of a page are written below the base already.
    href === '/llms.txt' ? whole(href) : href.startsWith('/') ? origin + href : href,
  );
  const list = (pages: readonly Twin[], named = false): ListedPage[] =>
    pages.map(({ path, title, about }) => ({
      url: whole(path + markdownName),
      title,
      about: named ? '' : about,
    }));
  await writeFile(join(out, 'llms.txt'), indexText(twins, list, whole));
  for (const { file, has, named, title, about, list: heading } of apart) {
    const pages = list(
      twins.filter(({ path }) => has(path)),
      named,
    );
    await mkdir(dirname(join(out, file)), { recursive: true });
    await writeFile(join(out, file), llmsText(title, about, [{ title: heading, about: '', pages }]));
  }
  const full = twins.filter(({ path }) => !path.startsWith('/units/')).map(({ markdown }) => markdown);
  await writeFile(join(out, 'llms-full.txt'), full.join('\n---\n\n'));
  return twins;
}

async function writePages(out: string, base: string, absolute: (href: string) => string): Promise<Twin[]> {
  const twins: Twin[] = [];
  for (const file of globSync('**/index.html', { cwd: out }).sort()) {
    const path = `/${file.replace(/index\.html$/, '')}`;
    const page = pageMarkdown(await readFile(join(out, file), 'utf8'), withBase(path, base), absolute);
    if (!page) throw new Error(`${join(out, file)}: found no <main>, so its Markdown would be empty`);
    await writeFile(join(out, dirname(file), markdownName), page.markdown);
    twins.push({ path, ...page });
  }
  return twins;
}

/** /llms.txt: every page once, here or by the index of its kind. */
function indexText(
  twins: readonly Twin[],
  list: (pages: readonly Twin[], named?: boolean) => ListedPage[],
  whole: (path: string) => string,
): string {
  const here = twins.filter(({ path }) => !apart.some(({ has }) => has(path)));
  const isIn = ({ path }: Twin, { of }: Part): boolean => of.some((folder) => path.startsWith(folder));
  return llmsText(
    siteName,
    `${claim}: Nix, flakes and NixOS. Each page has its Markdown at ${markdownName}.`,
    [
      ...parts.map((part) => ({
        title: part.title,
        about: part.about,
        pages: list(here.filter((twin) => isIn(twin, part))),
      })),
      {
        title: 'More',
        about: '',
        pages: list(here.filter((twin) => !parts.some((part) => isIn(twin, part)))),
      },
      {
        title: 'Optional',
        about: '',
        pages: [
          ...apart.map(({ file, link }) => ({ url: whole(`/${file}`), title: link, about: '' })),
          { url: whole('/llms-full.txt'), title: 'All pages but the runs in one file', about: '' },
        ],
      },
    ],
  );
}
