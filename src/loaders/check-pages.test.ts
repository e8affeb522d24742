import { expect, test } from 'vitest';
import { formatProblems } from '../lib/problem/problem.ts';
import { errorEntry, recipeEntry } from '../../tests/support/entries.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { checkPages, errorSections } from './check-pages.ts';

const sections = errorSections.map((name) => `## ${name}`).join('\n\n');
const units = new Map([['known', errorEntry()]]);
const check = (id: string, source: string): string =>
  formatProblems(checkPages('errors', [{ id, file: `${id}.mdx`, source }], units));

test('an error with a unit and a page of all sections', () => {
  expect(check('known', sections)).toBe('');
});

test('an error page without a unit, and a unit without a page', () => {
  const said = check('knwon', sections);
  expect(said).toContain(
    'no unit reproduces it: found "knwon", expected one of known; did you mean "known"?',
  );
  expect(said).toMatch(
    /^knwon\.mdx: file name: .*\n {4}Make examples\/errors\/knwon: npm run new -- error knwon\n/,
  );
  expect(said).toMatch(
    /examples\/errors\/known: found no page for it\n {4}Write src\/content\/errors\/known\.mdx\./,
  );
});

test('only errors have such pages, and each one that lacks its own is named', () => {
  const others = new Map<string, UnitEntry>([...units, ['recipe', recipeEntry()], ['second', errorEntry()]]);
  const page = { id: 'known', file: 'known.mdx', source: sections };
  expect(formatProblems(checkPages('errors', [page], others))).toMatch(
    /^examples\/errors\/second: found no page[^]*$/,
  );
  expect(formatProblems(checkPages('errors', [page], others))).not.toContain('recipe');
  const head = '---\ntitle: A page\ndescription: What a reader finds on it.\norder: 1\n---\n\n';
  expect(checkPages('reference', [{ ...page, id: 'x', source: head + sections }], others)).toEqual([]);
});

test('a page without sections is told which it must have', () => {
  expect(check('known', 'Text.')).toMatch(/^known\.mdx: sections: found none; expected The message, /);
});

test('sections that are missing or in another order', () => {
  expect(check('known', '## The fix\n\n## The message')).toContain(
    'found The fix, The message; expected The message',
  );
});
