import { expect, test } from 'vitest';
import { stepSchema } from '../../../src/schemas/step.ts';
import type { StepResult } from '../worlds/shell.ts';
import { findProblem } from './find-problem.ts';

const ended: StepResult = { exit: 0, output: '', seconds: 1, ended: undefined, cast: undefined };
const found = (
  declared: object,
  result: Partial<StepResult>,
  output = '',
  variant = 'flake',
): string | undefined => {
  const step = stepSchema.parse({ id: 'eval', run: 'nix eval', ...declared });
  return findProblem(step, variant, { ...ended, ...result, output }, output);
};
const tty = { keys: [{ see: 'Name', press: 'y' }] };

test.each<[string, object, Partial<StepResult>, string, string?]>([
  ['it ends with 0', {}, {}, ''],
  ['it ends as declared', { exit: 1 }, { exit: 1 }, 'error: no'],
  ['it prints one text', { contains: 'b' }, {}, 'abc'],
  ['it prints several', { contains: ['a', 'c'] }, {}, 'abc'],
  ['broken ends as broken does', { exit: { broken: 1, fixed: 0 } }, { exit: 1 }, '', 'broken'],
  ['fixed ends as fixed does', { exit: { broken: 1, fixed: 0 } }, {}, '', 'fixed'],
])('a step is as declared where %s', (_name, declared, result, output, variant) => {
  expect(found(declared, result, output, variant)).toBeUndefined();
});

test.each<[string, object, Partial<StepResult>, string, string]>([
  ['another exit', { exit: 1 }, { exit: 0 }, 'a\nb', 'found exit 0, expected 1\n    a\n    b'],
  ['no exit at all', {}, { exit: undefined }, '', 'found exit undefined, expected 0\n    '],
  ['a text missing', { contains: 'b' }, {}, 'ac', 'found no "b" in the output\n    ac'],
  ['texts missing', { contains: ['a', 'b', 'd'] }, {}, 'ac', 'found no "b" and no "d" in the output\n    ac'],
  ['cancelled', {}, { ended: 'cancelled', exit: undefined }, '', 'was cancelled'],
])('what is wrong is said with the output: %s', (_name, declared, result, output, said) => {
  expect(found(declared, result, output)).toBe(said);
});

test('a step that takes too long, or prints too much, is told what to do', () => {
  expect(found({ timeout: 7 }, { ended: 'timeout', exit: undefined })).toMatch(
    /^ran longer than 7 seconds.*\n.*`timeout`/,
  );
  expect(found({}, { ended: 'output', exit: undefined })).toMatch(/^printed more than 256 KB.*\n {4}\w+/);
});

test('what it printed until then is shown, or that it printed nothing', () => {
  expect(found({}, { ended: 'timeout', exit: undefined })?.split('\n').at(-1)).toMatch(
    /\. It printed nothing\.$/,
  );
  expect(found({}, { ended: 'timeout', exit: undefined }, 'a\nb')).toMatch(/\. It printed:\n {4}a\n {4}b$/);
});

test.each([
  [
    'memory',
    /^its world used more than \d+ GiB of memory and was ended\n {4}Let it .+ It printed:\n {4}half$/,
  ],
  [
    'processor',
    /^its world used more than \d{1,3} minutes of processor time and was ended\n {4}Let it .+\n {4}half$/,
  ],
  ['disk', /^its world wrote more than \d+ GiB to the disk and was ended\n {4}Let it .+\n {4}half$/],
  ['files', /^its world made more than [\d,]+ files and was ended\n {4}Let it .+\n {4}half$/],
] as const)('a step whose world used too much is told of what: %s', (ended, said) => {
  expect(found({}, { ended, exit: undefined }, 'half')).toMatch(said);
});

test('a session that used too much is not told of its keys', () => {
  expect(found({ tty }, { ended: 'memory', exit: undefined })).toContain('of memory');
  expect(found({ tty }, { ended: 'cancelled', exit: undefined })).toBe('was cancelled');
});

test('a session that does not end shows the screen that it stopped at', () => {
  const output = '--- screen 1\nName?\n--- keys: y\n--- screen 2\nSure?';
  expect(found({ tty }, { ended: 'timeout', exit: undefined }, output)).toBe(
    'did not end as its keys expect\n    --- screen 2\n    Sure?',
  );
  expect(found({ tty }, { ended: 'timeout', exit: undefined }, 'Sure?')).toBe(
    'did not end as its keys expect\n    Sure?',
  );
});

test('at most 40 lines of output are shown, and how many more there are', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, at) => String(at)).join('\n');
  const said = (count: number): string[] => (found({}, { exit: 1 }, lines(count)) ?? '').split('\n').slice(1);
  expect(said(40)).toHaveLength(40);
  expect(said(40).at(-1)).toBe('    39');
  expect(said(43).slice(-2)).toEqual(['    39', '    (3 more lines)']);
});
