import { expect, test } from 'vitest';
import { ProblemsError, formatProblem, formatProblems } from './problem.ts';

const problem = { file: 'a.yaml', message: 'found 1, expected 2' };

test.each([
  ['a file', problem, 'a.yaml: found 1, expected 2'],
  ['a field', { ...problem, field: 'steps[0].exit' }, 'a.yaml: steps[0].exit: found 1, expected 2'],
  ['what to do', { ...problem, hint: 'Write 2.' }, 'a.yaml: found 1, expected 2\n    Write 2.'],
])('a problem names %s', (_name, one, text) => {
  expect(formatProblem(one)).toBe(text);
});

test('several are lines of their own', () => {
  expect(formatProblems([problem, { ...problem, file: 'b.yaml' }])).toBe(
    'a.yaml: found 1, expected 2\nb.yaml: found 1, expected 2',
  );
});

test('thrown, they are an error by name, under a headline', () => {
  const error = new ProblemsError('Some units may not be shown.', [problem]);
  expect(error.problems).toEqual([problem]);
  expect(`${error.name}: ${error.message}`).toBe(
    'ProblemsError: Some units may not be shown.\na.yaml: found 1, expected 2',
  );
});
