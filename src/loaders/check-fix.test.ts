import { expect, test } from 'vitest';
import { formatProblems } from '../lib/problem/problem.ts';
import { stepSchema } from '../schemas/step.ts';
import { checkFix } from './check-fix.ts';
import type { Variant } from './unit.ts';

const variant = (name: string, files: Record<string, string>, only?: 'broken' | 'fixed'): Variant => ({
  name,
  files: Object.entries(files).map(([path, text]) => ({
    path,
    executable: false,
    content: Buffer.from(text),
  })),
  removed: [],
  steps: [stepSchema.parse({ id: 'eval', run: 'nix eval', only })],
});
const said = (
  broken: Record<string, string>,
  fixed: Record<string, string>,
  only?: 'broken' | 'fixed',
): string =>
  formatProblems(checkFix([variant('broken', broken), variant('fixed', fixed, only)], 'examples/errors/a'));
const lines = (count: number, text = 'x'): string => `${text}\n`.repeat(count);

test('an edit of at most 12 lines is a fix, over all files and in files that only one has', () => {
  expect(said({ a: 'x\ny\n' }, { a: 'x\nz\n' })).toBe('');
  expect(said({ a: lines(5) }, { a: lines(5, 'y'), b: lines(2) })).toBe('');
  expect(said({ a: lines(12) }, {})).toBe('');
});

test('a longer edit hides what the fix is', () => {
  expect(said({ a: lines(5) }, { a: lines(5, 'y'), b: lines(3) })).toMatch(
    /^examples\/errors\/a: broken, fixed: found 13 changed lines, expected at most 12\n.*smaller/,
  );
  expect(said({}, { a: lines(13) })).toContain('found 13 changed lines');
});

test('the same files are a fix only with a step that fixed alone has', () => {
  const files = { a: lines(3) };
  expect(said(files, files)).toMatch(
    /^examples\/errors\/a: broken, fixed: found no difference and no step that only fixed has\n.*only: fixed/,
  );
  expect(said(files, files, 'broken')).toContain('found no difference');
  expect(said(files, files, 'fixed')).toBe('');
});
