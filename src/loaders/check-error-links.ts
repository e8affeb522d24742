import { errorsMet } from '../lib/errors/error-links.ts';
import { nearest } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { namesIn } from './read-head.ts';
import type { PageSource } from './read-pages.ts';

/** Links between errors and the pages on which a reader meets them: no name leads nowhere, and no error is alone. */
export function checkErrorLinks(errors: readonly PageSource[], others: readonly PageSource[]): Problem[] {
  const known = errors.map(({ id }) => id).toSorted();
  const unknown = (pages: readonly PageSource[], field: 'errors' | 'similar'): Problem[] =>
    pages.flatMap(({ file, source }) =>
      namesIn(source, field)
        .filter((id) => !known.includes(id))
        .map((id) => ({ file, field, message: noSuchError(id, known) })),
    );
  const met = new Set(
    others.flatMap(({ source }) => errorsMet({ errors: namesIn(source, 'errors'), body: source })),
  );
  const alone = errors
    .filter(({ id }) => !met.has(id))
    .map(({ id, file }) => ({
      file,
      field: 'links',
      message: 'found no reference or concept page that leads to it',
      hint: `Write ${id} into \`errors: [...]\` at the head of the page on which a reader meets it.`,
    }));
  return [...unknown(others, 'errors'), ...unknown(errors, 'similar'), ...alone];
}

/** There are too many errors to name them all. */
export function noSuchError(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return `found "${id}", expected the name of an error page${near === undefined ? '' : `; did you mean "${near}"?`}`;
}
