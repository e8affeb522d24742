import { expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { errorPageSchema, referencePageSchema } from './page.ts';

const reference = {
  title: 'The Nix language',
  description: 'Every construct of the language, each with its value.',
  order: 10,
  errors: ['infinite-recursion'],
};

test('a page needs a title, a description and a place; the errors that a reader meets are none by default', () => {
  expect(optionalParts(referencePageSchema, reference)).toEqual(['errors']);
  expect(looseParts(referencePageSchema, reference)).toEqual([]);
  expect(referencePageSchema.parse({ ...reference, errors: undefined }).errors).toEqual([]);
});

test("an error's page may name errors that are mistaken for it", () => {
  expect(looseParts(errorPageSchema, { similar: ['infinite-recursion'] })).toEqual([]);
  expect(errorPageSchema.parse({})).toEqual({ similar: [] });
});

test.each<[string, unknown, unknown]>([
  ['title', 'Let', 'Le'],
  ['title', 'x'.repeat(90), 'x'.repeat(91)],
  ['description', 'x'.repeat(20), 'x'.repeat(19)],
  ['description', 'x'.repeat(240), 'x'.repeat(241)],
  ['errors/0', 'stack-overflow', 'Stack overflow'],
])('%s may be %j, and not %j', (path, good, bad) => {
  expect(refusals(referencePageSchema, put(reference, path, good))).toEqual([]);
  expect(refusals(referencePageSchema, put(reference, path, bad))).toEqual([
    expect.stringMatching(new RegExp(`^${path}: `)),
  ]);
});
