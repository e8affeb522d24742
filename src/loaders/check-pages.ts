import { checkPage } from '../lib/blocks/check-page.ts';
import { type Page, readPage } from '../lib/blocks/read-page.ts';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { unitFolder } from '../lib/units/unit-name.ts';
import type { Units } from '../schemas/entry.ts';
import { headSchemas, readHead } from './read-head.ts';
import type { PageFolder, PageSource } from './read-pages.ts';

/** What every error page says, in this order. */
export const errorSections = [
  'The message',
  'What happened',
  'Why Nix says so',
  'The fix',
  'How to see it coming',
  'Wording by version',
  'See also',
] as const;

/** All that is wrong with the pages of one folder by themselves. */
export function checkPages(folder: PageFolder, pages: readonly PageSource[], units: Units): Problem[] {
  const read = pages.map((page) => ({ ...page, page: readPage(page.source) }));
  return [
    ...read.flatMap(({ file, page }) => [
      ...readHead(file, headSchemas[folder], page.frontmatter).problems,
      ...checkPage(file, page, units),
    ]),
    ...(folder === 'errors' ? checkErrorPages(read, units) : []),
  ];
}

/** An error has a unit and a page, both or none. */
function checkErrorPages(pages: readonly (PageSource & { page: Page })[], units: Units): Problem[] {
  const ids = [...units].flatMap(([id, { kind }]) => (kind === 'error' ? [id] : []));
  const withoutUnit = pages
    .filter(({ id }) => !ids.includes(id))
    .map(({ file, id }) => ({
      file,
      field: 'file name',
      message: `no unit reproduces it: ${unknownName(id, ids)}`,
      hint: `Make ${unitFolder({ kind: 'error', id })}: npm run new -- error ${id}`,
    }));
  const withoutPage = ids
    .filter((id) => !pages.some((page) => page.id === id))
    .map((id) => ({
      file: unitFolder({ kind: 'error', id }),
      message: 'found no page for it',
      hint: `Write src/content/errors/${id}.mdx.`,
    }));
  const misplaced = pages.flatMap(({ file, page: { sections: found } }): Problem[] => {
    return found.join('|') === errorSections.join('|')
      ? []
      : [
          {
            file,
            field: 'sections',
            message: `found ${found.join(', ') || 'none'}; expected ${errorSections.join(', ')}`,
          },
        ];
  });
  return [...withoutUnit, ...withoutPage, ...misplaced];
}
