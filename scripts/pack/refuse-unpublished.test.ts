import { expect, test } from 'vitest';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { refuseUnpublished } from './refuse-unpublished.ts';

const whole = {
  site: 'https://docs.example.com',
  repository: 'https://forge.example.com/a/b',
  published: true,
};

test('what has its addresses is packed', () => {
  expect(() => {
    refuseUnpublished(whole);
  }).not.toThrow();
});

test.each([
  ['site', { ...whole, site: undefined }],
  ['repository', { ...whole, repository: undefined }],
  ['published', { ...whole, published: false }],
])('without %s it is refused, by the field', (field, project) => {
  try {
    refuseUnpublished(project);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemsError);
    expect((error as ProblemsError).problems).toMatchObject([{ file: 'src/lib/project/project.ts', field }]);
  }
});
