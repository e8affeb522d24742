import { expect, test } from 'vitest';
import { formatProblems } from '../lib/problem.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { checkPages, errorSections } from './check-pages.ts';

const sections = errorSections.map((name) => `## ${name}`).join('\n\n');
const units = new Map([['errors/known', { kind: 'error', variants: [], steps: [] } as unknown as UnitEntry]]);
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
  expect(said).toContain('examples/errors/known: found no page for it');
});

test('sections that are missing or in another order', () => {
  expect(check('known', '## The fix\n\n## The message')).toContain(
    'found The fix, The message; expected The message',
  );
});
