import { describe, expect, test } from 'vitest';
import { difference } from './difference.ts';
import { judge } from './judge.ts';

describe('the first difference', () => {
  test.each<[unknown, unknown, unknown]>([
    [1, 1, undefined],
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, undefined],
    [1, '1', { path: '', expected: '1', found: '"1"' }],
    [
      { a: 1, b: 2 },
      { b: 3, a: 1 },
      { path: '.b', expected: '2', found: '3' },
    ],
    [{ a: [1, 2] }, { a: [1] }, { path: '.a[1]', expected: '2', found: 'nothing' }],
    [{}, { more: true }, { path: '.more', expected: 'nothing', found: 'true' }],
    [[], {}, { path: '', expected: '[]', found: '{}' }],
    [null, {}, { path: '', expected: 'null', found: '{}' }],
    [{ a: 1 }, { a: 1, constructor: 2 }, { path: '.constructor', expected: 'nothing', found: '2' }],
  ])('of %j and %j', (expected, found, where) => {
    expect(difference(expected, found)).toEqual(where);
  });
});

describe('a question', () => {
  test.each<[string, Parameters<typeof judge>, unknown]>([
    ['by its exit code', [{ exit: 0 }, { exit: 0, output: 'x' }], undefined],
    ['by another one', [{ exit: 1 }, { exit: 1, output: '' }], undefined],
    [
      'whose exit code is another',
      [{ exit: 0 }, { exit: 1, output: '' }],
      { path: '', expected: 'exit 0', found: 'exit 1' },
    ],
    ['by the last line', [{ json: [1] }, { exit: 0, output: 'warning: dirty\n[1]\n\n' }], undefined],
    ['by null', [{ json: null }, { exit: 0, output: 'null' }], undefined],
    [
      'that fails before it answers',
      [{ json: 1 }, { exit: 1, output: '1' }],
      { path: '', expected: 'exit 0', found: 'exit 1' },
    ],
    [
      'that prints no JSON',
      [{ json: 1 }, { exit: 0, output: 'a\nb' }],
      { path: '', expected: '1', found: 'b' },
    ],
    [
      'that prints nothing',
      [{ json: 1 }, { exit: 0, output: '' }],
      { path: '', expected: '1', found: 'nothing' },
    ],
  ])('%s', (_what, given, where) => {
    expect(judge(...given)).toEqual(where);
  });
});
