import { describe, expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { exitOf, stepSchema } from './step.ts';

const step = {
  id: 'ask',
  run: 'gum input',
  in: 'app',
  exit: { broken: 1, fixed: 0 },
  contains: ['node1'],
  only: 'broken',
  tty: { columns: 100, rows: 30, keys: [{ see: 'Hostname', press: 'node1<Enter>' }] },
  input: 'y\n',
  compare: 'contains',
  timeout: 90,
};

test('a step needs an id and a command; the rest has a default', () => {
  const optional = ['in', 'exit', 'contains', 'only', 'tty', 'tty/columns', 'tty/rows', 'input', 'compare'];
  expect(optionalParts(stepSchema, step)).toEqual([...optional, 'timeout']);
  expect(stepSchema.parse({ id: 'eval', run: 'nix eval' })).toEqual({
    id: 'eval',
    run: 'nix eval',
    exit: 0,
    compare: 'exact',
    timeout: 60,
  });
});

test('a terminal has 80 columns and 24 rows', () => {
  const { keys } = step.tty;
  expect(stepSchema.parse({ id: 'ask', run: 'gum input', tty: { keys } }).tty).toEqual({
    columns: 80,
    rows: 24,
    keys,
  });
});

test('a step has no field that nothing reads', () => {
  expect(looseParts(stepSchema, step)).toEqual([]);
});

describe('the bounds of a step', () => {
  test.each<[string, unknown, unknown]>([
    ['exit', 0, -1],
    ['exit', 255, 256],
    ['exit', 1, 1.5],
    ['exit/broken', 255, 256],
    ['exit/fixed', 0, -1],
    ['timeout', 1, 0],
    ['timeout', 600, 601],
    ['tty/columns', 20, 19],
    ['tty/columns', 200, 201],
    ['tty/rows', 5, 4],
    ['tty/rows', 60, 61],
    ['tty/keys', step.tty.keys, []],
    ['tty/keys/0/see', '?', ''],
    ['tty/keys/0/press', '<Enter>', '<Entre>'],
    ['tty/keys/0/press', 'y', ''],
    ['run', 'x', ''],
    ['in', 'x', ''],
    ['contains', 'x', ''],
    ['contains', ['x'], []],
    ['contains', ['x'], ['']],
    ['only', 'fixed', 'flake'],
    ['compare', 'exact', 'loose'],
  ])('%s may be %j, and not %j', (path, good, bad) => {
    expect(refusals(stepSchema, put(step, path, good))).toEqual([]);
    const said = refusals(stepSchema, put(step, path, bad));
    expect(said.length).toBeGreaterThan(0);
    for (const line of said) expect(line.split(': ')[0]).toContain(path.split('/')[0]);
  });
});

test('an empty command, and a key that there is not, are refused with what is expected', () => {
  expect(refusals(stepSchema, put(step, 'run', ''))).toEqual(['run: expected a command']);
  expect(refusals(stepSchema, put(step, 'tty/keys/0/press', '<Entre>'))).toEqual([
    expect.stringMatching(/^tty\/keys\/0\/press: expected keys such as "yes<Enter>".*Enter, Tab, .*Ctrl-Z/),
  ]);
});

test('one exit code is that of every variant, two are those of broken and of fixed', () => {
  expect(exitOf(3, 'fixed')).toBe(3);
  expect(exitOf({ broken: 1, fixed: 2 }, 'broken')).toBe(1);
  expect(exitOf({ broken: 1, fixed: 2 }, 'fixed')).toBe(2);
});
