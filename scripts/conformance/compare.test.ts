import { expect, test } from 'vitest';
import { trouble } from './compare.ts';
import { expressionAt, isChosen } from './corpus.ts';

const value = { value: { a: [1] } };
const error = { error: 'no' };

test('equal answers are no trouble', () => {
  expect(trouble({ kind: 'values' }, { pocket: value, golden: { value: { a: [1] } } })).toBeUndefined();
  expect(trouble({ kind: 'errors' }, { pocket: error, golden: error, real: error })).toBeUndefined();
});

test('another value, another message and another warning are', () => {
  expect(trouble({ kind: 'values' }, { pocket: { value: 1 }, golden: value })).toMatch('differently');
  expect(trouble({ kind: 'values' }, { pocket: error, golden: value })).toMatch('differently');
  expect(trouble({ kind: 'errors' }, { pocket: { error: 'No' }, golden: error })).toMatch('differently');
  expect(
    trouble(
      { kind: 'warnings' },
      { pocket: { value: 1, notices: [] }, golden: { value: 1, notices: ['x'] } },
    ),
  ).toMatch('differently');
});

test('a case that proves something else than it says is', () => {
  expect(trouble({ kind: 'errors' }, { pocket: value, golden: value })).toMatch('belongs to `values`');
  expect(trouble({ kind: 'values' }, { pocket: error, golden: error })).toMatch('belongs to `errors`');
});

test('missing and outdated golden data is', () => {
  expect(trouble({ kind: 'values' }, { pocket: value, golden: undefined })).toMatch('no golden data');
  expect(trouble({ kind: 'values' }, { pocket: value, golden: value, real: { value: 2 } })).toMatch(
    'no longer',
  );
});

test('the expression of a case is all of it, and nothing of the next', () => {
  const source =
    '{\n  values = {\n    a = 1;\n    b =\n      let\n        x = 1;\n      in\n      x;\n    # about c\n    "c: d" = f [\n      1\n    ];\n  };\n}\n';
  expect(expressionAt(source, 3)).toBe('a = 1;');
  expect(expressionAt(source, 4)).toBe('b =\n  let\n    x = 1;\n  in\n  x;');
  expect(expressionAt(source, 10)).toBe('"c: d" = f [\n  1\n];');
});

test('a filter is a part of topic/case', () => {
  const one = { topic: 'strings', name: 'trim: all' };
  expect(
    [[], ['strings/'], ['trim'], ['s/tr'], ['lists/'], ['lists/', 'trim']].map((parts) =>
      isChosen(one, parts),
    ),
  ).toEqual([true, true, true, true, false, true]);
});
