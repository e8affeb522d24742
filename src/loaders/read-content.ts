import type { Problem } from '../lib/problem/problem.ts';
import { checkErrorLinks } from './check-error-links.ts';
import { checkExerciseLessons } from './check-exercise-lessons.ts';
import { checkPages } from './check-pages.ts';
import { checkTutorialPages } from './check-tutorial-pages.ts';
import { linksBelow, lookAt } from './plain-path.ts';
import { type PageFolder, type PageSource, pageFolders, readPages } from './read-pages.ts';
import { type ReadUnits, readUnits } from './read-units.ts';

export interface Content {
  units: ReadUnits;
  pages: Record<PageFolder, PageSource[]>;
  /** What is wrong with the pages, by their folder; what is wrong with units is in `units`. */
  pageProblems: Record<PageFolder, Problem[]>;
}

/** All that the site shows, read once and checked against each other. */
export async function readContent(root: string): Promise<Content> {
  const [units, links, read] = await Promise.all([
    readUnits(root),
    linksBelow(root, 'src/content'),
    Promise.all(pageFolders.map(async (folder) => [folder, await readPages(root, folder)] as const)),
  ]);
  const pages = Object.fromEntries(read) as Content['pages'];
  const taught = checkTutorialPages(pages, units.entries);
  const check = (folder: PageFolder): Problem[] => [
    ...links.filter(({ file }) => file.startsWith(`src/content/${folder}`)),
    ...checkPages(folder, pages[folder], units.entries),
  ];
  return {
    units,
    pages,
    pageProblems: {
      reference: check('reference'),
      concepts: check('concepts'),
      errors: [...check('errors'), ...checkErrorLinks(pages.errors, [...pages.reference, ...pages.concepts])],
      tutorials: [...(await linked(root, pages.tutorials)), ...check('tutorials'), ...taught.tutorials],
      lessons: [
        ...(await linked(root, pages.lessons)),
        ...check('lessons'),
        ...taught.lessons,
        ...checkExerciseLessons(units.entries),
      ],
    },
  };
}

/** Pages among the files of units that are links, or lie behind one. */
async function linked(root: string, pages: readonly PageSource[]): Promise<Problem[]> {
  const looks = await Promise.all(pages.map(({ file }) => lookAt(root, file)));
  return looks.flatMap(({ problem }) => problem ?? []);
}
