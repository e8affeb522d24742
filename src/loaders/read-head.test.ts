import { expect, test } from 'vitest';
import { formatProblems } from '../lib/problem/problem.ts';
import { headSchemas, headsOf, namesIn, readHead } from './read-head.ts';

const reference = (more = ''): string =>
  formatProblems(
    readHead(
      'page.mdx',
      headSchemas.reference,
      `title: A title\ndescription: A sentence of some length.\norder: 1\n${more}`,
    ).problems,
  );

test('a head in order, and an error page without one', () => {
  expect(reference('errors: [one]\n')).toBe('');
  expect(readHead('page.mdx', headSchemas.errors, '')).toEqual({ value: { similar: [] }, problems: [] });
});

test.each([
  ['a layout, which Astro would run', 'layout: ../evil.mjs\n', 'layout'],
  ['an address of its own', 'slug: ../evil\n', 'slug'],
  ['an alias to itself', 'errors: &a [*a]\n', 'page.mdx: line 5: found an anchor (&a)'],
  ['an alias to nothing', 'errors: [*nope]\n', 'page.mdx: line 5: found an alias (*nope)'],
  ['a merge', '<<: { layout: ../evil.mjs }\n', '"<<"'],
  ['a tag', 'errors: !!js/function "x"\n', 'page.mdx: line 5: found'],
  ['a key twice', 'order: 2\n', 'page.mdx: line 5: found the key "order" again'],
  ['what is no YAML', 'errors: [\n', 'page.mdx: line'],
  ['a second document', '---\nlayout: x\n', 'page.mdx: line'],
  ['a wrong type', 'errors: one\n', 'page.mdx: errors: expected array'],
])('%s is refused', (_what, more, says) => {
  expect(reference(more)).toContain(says);
});

test('a bomb of aliases is refused at once', () => {
  const bomb = Array.from({ length: 9 }, (_, index) => {
    const name = String.fromCodePoint(97 + index);
    const before = index === 0 ? '"x"' : `*${String.fromCodePoint(96 + index)}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  });
  expect(reference(`${bomb.join('\n')}\n`)).toContain('found an anchor (&a)');
});

test('names come from a head, and from nothing that is none', () => {
  expect(namesIn('---\nerrors: [one, two]\n---\n', 'errors')).toEqual(['one', 'two']);
  expect(namesIn('---\nerrors: one\n---\n', 'errors')).toEqual([]);
  expect(namesIn('---\nerrors: [*a]\n---\n', 'errors')).toEqual([]);
  expect(namesIn('Text.', 'errors')).toEqual([]);
});

test('the heads of pages are there by their ids, and what is wrong with the others', () => {
  const page = (id: string, head: string): { file: string; id: string; source: string } => ({
    file: `${id}.mdx`,
    id,
    source: `---\n${head}\n---\n\nText.\n`,
  });
  const good = 'title: A title\ndescription: A sentence of some length.\norder: 1';
  const { heads, problems } = headsOf(
    [page('flakes', good), page('broken', 'title: 1')],
    headSchemas.reference,
  );
  expect([...heads.keys()]).toEqual(['flakes']);
  expect(heads.get('flakes')?.order).toBe(1);
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['broken.mdx']));
});
