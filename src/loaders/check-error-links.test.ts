import { expect, test } from 'vitest';
import { formatProblems } from '../lib/problem/problem.ts';
import { checkErrorLinks } from './check-error-links.ts';
import type { PageSource } from './read-pages.ts';

const page = (folder: string, id: string, head: string, body = ''): PageSource => ({
  id,
  file: `${folder}/${id}.mdx`,
  source: `---\n${head}\n---\n\n${body}`,
});
const check = (errors: PageSource[], others: PageSource[]): string =>
  formatProblems(checkErrorLinks(errors, others));

test('an error is met where a page names it, or links to it from its text', () => {
  const errors = [page('errors', 'one', 'similar: [two]'), page('errors', 'two', 'similar: []')];
  const named = page('reference', 'inputs', 'title: Inputs\nerrors: [one]');
  const linked = page('concepts', 'proof', 'title: Proof', 'Then comes [two](/errors/two/).');
  expect(check(errors, [named, linked])).toBe('');
});

test('an error that no page leads to is refused; a link from another error does not count', () => {
  const errors = [
    page('errors', 'one', 'similar: []', '[two](/errors/two/)'),
    page('errors', 'two', 'similar: []'),
  ];
  const said = check(errors, [page('reference', 'inputs', 'errors:\n  - one')]);
  expect(said).toContain('errors/two.mdx: links: found no reference or concept page that leads to it');
  expect(said).toContain('Write two into');
  expect(said).not.toContain('one.mdx');
});

test('a name that no error has is refused with the nearest', () => {
  const said = check(
    [page('errors', 'infinite-recursion', 'similar: [infinite-recursio]')],
    [page('reference', 'scope', 'errors: [infinite-recursion, infnite-recursion]')],
  );
  expect(said).toBe(
    'reference/scope.mdx: errors: found "infnite-recursion", expected the name of an error page; did you mean "infinite-recursion"?\n' +
      'errors/infinite-recursion.mdx: similar: found "infinite-recursio", expected the name of an error page; did you mean "infinite-recursion"?',
  );
});
