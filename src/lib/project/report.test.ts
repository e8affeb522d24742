import { expect, test } from 'vitest';
import { missReport, wrongUrl } from './report.ts';

const known = { site: undefined, repository: 'https://forge.example.com/docs/site', published: false };
const unknown = { ...known, repository: undefined };

test('a report is the paste, in the form of the repository', () => {
  const { text, url } = missReport('building\nerror: a & b\n', known);
  expect(text).toBe('building\nerror: a & b');
  const form = new URL(url ?? '');
  expect(form.origin + form.pathname).toBe('https://forge.example.com/docs/site/issues/new');
  expect(Object.fromEntries(form.searchParams)).toEqual({
    template: 'missing-error.yml',
    title: 'Error: error: a & b',
    paste: text,
  });
});

test('of a long paste the end is sent, and the address has room for it', () => {
  const { text, url } = missReport(`${'line\n'.repeat(5000)}error: last`, known);
  expect(text).toMatch(/error: last$/);
  expect(text.length).toBeLessThanOrEqual(3000);
  expect(url?.length).toBeLessThan(8000);
});

test('without an address of the repository there is no form', () => {
  expect(missReport('error: x', unknown)).toEqual({ text: 'error: x', url: undefined });
  expect(wrongUrl('/reference/flakes/', unknown)).toBeUndefined();
  expect(wrongUrl('/reference/flakes/', known)).toContain('page=%2Freference%2Fflakes%2F');
});
