import { expect, test } from 'vitest';
import { judgeLine } from './judge-line.ts';

test('the value that the lesson had is no difference, whatever was printed before it', () => {
  expect(judgeLine('{ enable = true; }', { exit: 0, output: 'a\n{ enable = true; }\n' })).toBeUndefined();
  expect(judgeLine('{"a": 1}', { exit: 0, output: '{"a":1}' })).toBeUndefined();
});

test('of two values in JSON the place is named, and both values', () => {
  expect(judgeLine('{"a":{"b":10}}', { exit: 0, output: '{"a":{"b":12}}' })).toEqual({
    path: '.a.b',
    expected: '10',
    found: '12',
  });
});

test('other values are shown whole', () => {
  expect(judgeLine('{ a = 1; }', { exit: 0, output: '{ a = 2; }' })).toEqual({
    path: '',
    expected: '{ a = 1; }',
    found: '{ a = 2; }',
  });
  expect(judgeLine('true', { exit: 0, output: '' })).toMatchObject({ found: 'nothing' });
  expect(judgeLine('true', { exit: 1, output: 'true' })).toMatchObject({ found: 'exit 1' });
});
