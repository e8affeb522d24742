import { expect, test } from 'vitest';
import { misjudged, staysNot, withLine } from './lesson-asks.ts';

const ask = { name: '10-start/eval', at: '.#a', run: 'nix eval .#a' };
const answer = (output: string, exit = 0): { exit: number; output: string } => ({ exit, output });

test('a step that prints a value has its last line, and a path in the store is none', () => {
  const question = { at: '.#a', run: 'nix eval .#a' };
  const printed = (text: string | undefined): unknown =>
    withLine({ ...ask, printsValue: true }, (name) => (name === ask.name ? text : undefined));
  expect(printed('warning\n1\n')).toEqual({ ...question, line: '1' });
  expect(printed('"/nix/store/abc-a"')).toEqual(question);
  expect(printed(undefined)).toEqual(question);
  expect(withLine(ask, () => '1')).toEqual(question);
});

const one = { ...ask, line: '1' };

test('a check holds after the change and not before', () => {
  expect(misjudged(one, answer('', 1), answer('1'), 'check')).toBeUndefined();
  expect(misjudged(one, answer('0'), answer('1'), 'check')).toBeUndefined();
  expect(misjudged(one, answer('1'), answer('1'), 'check')).toMatch(/^holds before the change as well/);
  expect(misjudged(one, answer('0'), answer('2'), 'check')).toBe('after the change found 2, expected 1');
});

test('what stays holds before and after', () => {
  expect(misjudged(one, answer('1'), answer('1'), 'stays')).toBeUndefined();
  expect(misjudged(one, answer('0'), answer('1'), 'stays')).toBe(
    'must stay, and before the change found 0, expected 1',
  );
  expect(misjudged(one, answer('1'), answer('', 1), 'stays')).toBe(
    'after the change found exit 1, expected exit 0',
  );
});

test('what is declared to hold already does', () => {
  expect(misjudged(one, answer('1'), answer('1'), 'already')).toBeUndefined();
  expect(misjudged(one, answer('0'), answer('1'), 'already')).toBe(
    'is declared to hold already, and before the change found 0, expected 1',
  );
});

test('where there was nothing before, it must hold after', () => {
  expect(misjudged(one, undefined, answer('1'), 'check')).toBeUndefined();
  expect(misjudged(one, undefined, answer('2'), 'check')).toMatch(/^after the change/);
});

test('a file that must stay is there before, and the same after the steps', () => {
  expect(staysNot('a', 'a')).toBeUndefined();
  expect(staysNot('', '')).toBeUndefined();
  expect(staysNot(undefined, 'a')).toBe('must stay, and before the change there is no such file');
  expect(staysNot('a', undefined)).toBe('must stay, and after the steps it is gone');
  expect(staysNot('a', 'b')).toBe('must stay, and after the steps it is another one');
});
