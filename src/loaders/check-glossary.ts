import { firstUse, prosePieces } from '../lib/page/first-use.ts';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import type { Term } from '../schemas/glossary.ts';
import { glossaryFile } from './read-glossary.ts';
import type { PageSource } from './read-pages.ts';

const glossary = '/learn/glossary/';

interface Taught {
  tutorials: readonly PageSource[];
  lessons: readonly PageSource[];
}

/**
 * What is wrong with the glossary: a term that is shown on no page, two of one id, or a tutorial in which the first use
 * of a term does not lead to it.
 * @param addresses of all pages, for example "/learn/first-flake/start/"
 */
export function checkGlossary(
  terms: readonly Term[],
  taught: Taught,
  addresses: readonly string[],
): Problem[] {
  const ids = terms.map(({ id }) => id);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ file: glossaryFile, field: id, message: 'found this id twice' })),
    ...terms.flatMap(({ id, shown }) => {
      const [page = ''] = shown.split('#');
      return addresses.includes(page)
        ? []
        : [{ file: glossaryFile, field: `${id}.shown`, message: unknownName(page, addresses) }];
    }),
    ...taught.tutorials.flatMap((tutorial) => inTutorial(terms, tutorial, taught.lessons)),
  ];
}

function inTutorial(terms: readonly Term[], tutorial: PageSource, lessons: readonly PageSource[]): Problem[] {
  const pages = [tutorial, ...lessons.filter(({ id }) => id.startsWith(`${tutorial.id}/`))];
  const pieces = pages.flatMap(({ file, source }) =>
    prosePieces(source)
      // The title of another page is no use of the word.
      .filter(({ link = glossary }) => link.startsWith(glossary))
      .map((piece) => ({ ...piece, file })),
  );
  return terms.flatMap(({ id, term, forms }) => {
    const first = firstUse(pieces, forms);
    const address = `${glossary}#${id}`;
    if (!first || first.link === address) return [];
    return [
      {
        file: first.file,
        field: `line ${String(first.line)}`,
        message: `found the first use of "${term}" in this tutorial without a link to the glossary`,
        hint: `Write [${term}](${address}).`,
      },
    ];
  });
}
