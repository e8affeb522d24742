import { checkPage } from '../lib/check-bindings.ts';
import { type Problem, unknownName } from '../lib/problem.ts';
import type { UnitEntry } from '../schemas/entry.ts';

export interface PageSource {
  /** Relative to the repository. */
  file: string;
  /** Address below its section, for example "flakes/inputs". */
  id: string;
  source: string;
}

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

/** All that is wrong with the pages of one folder of src/content/. */
export function checkPages(
  folder: string,
  pages: readonly PageSource[],
  entries: ReadonlyMap<string, UnitEntry>,
): Problem[] {
  const byId = new Map([...entries].map(([name, unit]) => [name.slice(name.indexOf('/') + 1), unit]));
  return [
    ...pages.flatMap(({ file, source }) => checkPage(file, source, byId)),
    ...(folder === 'errors' ? checkErrorPages(pages, entries) : []),
  ];
}

/** An error has a unit and a page, both or none. */
function checkErrorPages(pages: readonly PageSource[], entries: ReadonlyMap<string, UnitEntry>): Problem[] {
  const units = [...entries.keys()]
    .filter((name) => name.startsWith('errors/'))
    .map((name) => name.slice('errors/'.length));
  const withoutUnit = pages
    .filter(({ id }) => !units.includes(id))
    .map(({ file, id }) => ({
      file,
      field: 'file name',
      message: `no unit reproduces it: ${unknownName(id, units)}`,
      hint: `Make examples/errors/${id}: npm run new -- error ${id}`,
    }));
  const withoutPage = units
    .filter((id) => !pages.some((page) => page.id === id))
    .map((id) => ({
      file: `examples/errors/${id}`,
      message: 'found no page for it',
      hint: `Write src/content/errors/${id}.mdx.`,
    }));
  const misplaced = pages.flatMap(({ file, source }): Problem[] => {
    const found = [...source.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '');
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
