import { expect, test } from 'vitest';
import { type Lie, lieSchema, tell } from './lie.ts';

const given = {
  protects: 'A sum is the sum of both.',
  file: 'sum.ts',
  search: 'a + b',
  replace: 'a - b',
  test: 'sum.test.ts',
  says: 'adds two numbers',
};
const lie: Lie = { id: 'wrong-sum', ...given };

test('a lie is told to the one place that it names', () => {
  expect(tell(lie, 'f(a + b)')).toEqual({ value: 'f(a - b)', problems: [] });
  expect(tell({ ...lie, search: '$&(' }, 'f$&(').value).toBe('fa - b');
});

test.each([
  ['no place', 'f(a * b)', 'found it 0 times in sum.ts'],
  ['two places', 'a + b, a + b', 'found it 2 times in sum.ts'],
  ['an empty file', '', 'found it 0 times in sum.ts'],
])('it no longer applies where there is %s', (_, text, says) => {
  const { value, problems } = tell(lie, text);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ file: 'tests/lies/wrong-sum.yaml', field: 'search' }]);
  expect(problems[0]?.message).toContain(says);
});

test.each([
  ['no check', { ...given, test: undefined }, 'expected one of `test` and `stage`'],
  ['two checks', { ...given, stage: 'lint' }, 'expected one of `test` and `stage`'],
  ['a name without tests', { ...given, test: undefined, stage: 'lint', named: 'a' }, 'without `test`'],
  ['an edit that changes nothing', { ...given, replace: 'a + b' }, 'expected another text than `search`'],
  ['no words on what it protects', { ...given, protects: 'sums' }, 'Too small'],
  ['an unknown field', { ...given, named_: 'x' }, 'Unrecognized key'],
])('%s is refused', (_, value, says) => {
  const { success, error } = lieSchema.safeParse(value);
  expect(success).toBe(false);
  expect(error?.issues.map(({ message }) => message).join()).toContain(says);
});
