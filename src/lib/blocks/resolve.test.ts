import { describe, expect, test } from 'vitest';
import { citedEntry, errorEntry, recipeEntry, recording } from '../../../tests/support/entries.ts';
import type { RunEntry, UnitEntry } from '../../schemas/entry.ts';
import { formatProblems } from '../problem/problem.ts';
import type { BlockName } from './bindings.ts';
import { type Resolved, resolveBlock } from './resolve.ts';

const error = errorEntry(['2.34', '2.26']);
const session: RunEntry = {
  ...recipeEntry(),
  steps: [
    { id: 'ask', variant: 'flake', run: 'bash', recordings: [recording('2.34', { cast: 'a cast' })] },
    { id: 'plain', variant: 'flake', run: 'bash', recordings: [recording('2.34')] },
  ],
};
const file = (path: string, text: string): RunEntry['variants'][number]['files'][number] => ({
  path,
  language: 'nix',
  text,
});
const twice: RunEntry = {
  ...recipeEntry(),
  kind: 'tutorial',
  variants: [
    { name: '10-a', files: [file('a.nix', '\n\n  1\n\n2 \n\n')] },
    { name: '20-b', files: [file('b.nix', '2\n')] },
  ],
  steps: [
    { id: 'early', variant: '10-a', run: 'true', recordings: [recording('2.34')] },
    { id: 'late', variant: '20-b', run: 'true', recordings: [recording('2.34')] },
  ],
};
const units = new Map<string, UnitEntry>([
  ['missing', error],
  ['greeting', recipeEntry()],
  ['asks', session],
  ['boot', citedEntry()],
  ['twice', twice],
  ['waits', recipeEntry([])],
]);

const found = (component: BlockName, attributes: Record<string, string | undefined>): Resolved => {
  const { value, problems } = resolveBlock({ component, attributes, file: '/reference/x/' }, units);
  if (!value) throw new Error(formatProblems(problems));
  return value;
};
const run = (...asked: Parameters<typeof found>): Extract<Resolved, { proof: 'run' }> => {
  const value = found(...asked);
  if (value.proof !== 'run') throw new Error('cited');
  return value;
};

test('files come without markers, regions without their indentation', () => {
  expect(run('File', { of: 'greeting' }).files).toEqual([
    { path: 'flake.nix', language: 'nix', variant: 'flake', text: '{\n  a = 1;\n}' },
  ]);
  expect(run('File', { of: 'greeting', region: 'value' }).files[0]?.text).toBe('a = 1;');
  expect(run('File', { of: 'missing', variant: 'fixed' }).files[0]?.variant).toBe('fixed');
});

test('a pair has both files, an example a file and its steps, a run no file', () => {
  expect(run('BrokenFixed', { of: 'missing' }).files.map(({ variant }) => variant)).toEqual([
    'broken',
    'fixed',
  ]);
  const example = run('Example', { of: 'greeting', path: 'flake.nix', step: 'eval' });
  expect([example.files.length, example.steps.length]).toEqual([1, 1]);
  expect(run('Run', { of: 'greeting', step: ' eval  eval ' }).files).toEqual([]);
  expect(run('Run', { of: 'greeting', step: ' eval  eval ' }).steps).toHaveLength(2);
});

test('the first recording is shown unless a release is named', () => {
  const shown = (release?: string): string | undefined =>
    run('Run', { of: 'missing', step: 'eval', release }).steps[0]?.recording.release;
  expect(shown()).toBe('2.34');
  expect(shown('2.26')).toBe('2.26');
});

test('a session is a step with screens, and one alone', () => {
  expect(run('Session', { of: 'asks', step: 'ask' }).steps[0]?.recording.cast).toBe('a cast');
  expect(() => run('Session', { of: 'asks', step: 'plain' })).toThrow('found a step without `tty`');
  expect(() => run('Session', { of: 'asks', step: 'ask ask' })).toThrow('found several steps');
});

test('a cited message is shown as one, and nothing else is', () => {
  expect(found('Cited', { of: 'boot' })).toEqual({ proof: 'cited', id: 'boot', unit: citedEntry() });
  expect(() => found('Run', { of: 'boot', step: 'eval' })).toThrow('show it by <Cited>');
  expect(() => found('Cited', { of: 'greeting' })).toThrow('show it by <Run>');
});

test.each<[what: string, component: BlockName, attributes: Record<string, string>, message: string]>([
  [
    'unit',
    'File',
    { of: 'missin' },
    'of>: found "missin", expected one of missing, greeting, asks, boot, twice',
  ],
  ['file', 'File', { of: 'missing', path: 'flake.nx' }, 'path>: found "flake.nx", expected one of flake.nix'],
  ['region', 'File', { of: 'missing', region: 'b' }, 'region>: found "b", expected one of value'],
  ['variant', 'File', { of: 'missing', variant: 'flake' }, 'variant>: found "flake", expected one of broken'],
  ['step', 'Run', { of: 'missing', step: 'evil' }, 'step>: found "evil", expected one of eval'],
  [
    'release',
    'Run',
    { of: 'missing', step: 'eval', release: '2.8' },
    'release>: found "2.8", expected one of 2.34, 2.26',
  ],
])('an unknown %s is refused with the page, the tag, what was found and what exists', (...asked) => {
  const [, component, attributes, message] = asked;
  expect(() => found(component, attributes)).toThrow(`/reference/x/: <${component} ${message}`);
});

describe('a refusal names the attribute, and says what to do', () => {
  const refused = (
    component: BlockName,
    attributes: Record<string, string | undefined>,
    line?: number,
  ): string =>
    formatProblems(
      resolveBlock({ component, attributes, file: 'a.mdx', ...(line !== undefined && { line }) }, units)
        .problems,
    );
  test.each<[string, BlockName, Record<string, string | undefined>, string]>([
    ['no unit of that id', 'File', { of: 'x' }, '<File of>: found "x"'],
    ['a cited unit', 'Run', { of: 'boot', step: 'eval' }, '<Run of>: found a unit whose message is cited'],
    ['a unit that is run', 'Cited', { of: 'greeting' }, '<Cited of>: found a unit that is run'],
    ['a recipe as a pair', 'BrokenFixed', { of: 'greeting' }, '<BrokenFixed of>: found a recipe'],
    [
      'no such attribute',
      'Cited',
      { of: 'boot', step: 'eval' },
      '<Cited step>: found "step", expected one of of',
    ],
    ['nothing for a name', 'File', {}, '<File of>: found nothing, expected a value'],
    ['an empty name', 'Run', { of: 'greeting', step: '' }, '<Run step>: found nothing, expected a value'],
    [
      'a step of another variant',
      'Run',
      { of: 'twice', step: 'late' },
      '<Run step>: found "late", expected one of early',
    ],
    ['no runs yet', 'Run', { of: 'waits', step: 'eval' }, '<Run step>: found a step that has not been run'],
    [
      'several steps for screens',
      'Session',
      { of: 'asks', step: 'ask plain' },
      '<Session step>: found several steps',
    ],
    [
      'a step without screens',
      'Session',
      { of: 'asks', step: 'plain' },
      '<Session step>: found a step without `tty`',
    ],
  ])('%s', (_name, component, attributes, refusal) => {
    expect(refused(component, attributes)).toContain(`a.mdx: ${refusal}`);
    expect(refused(component, attributes, 7)).toContain(`a.mdx: line 7, ${refusal}`);
  });
  test('a unit, a file and a region that are not there are to be made, or named', () => {
    expect(refused('File', { of: 'x' })).toMatch(/\n.*npm run new/);
    expect(refused('File', { of: 'greeting', path: 'x' })).toMatch(/\n.*examples\/recipes\/a-unit/);
    expect(refused('File', { of: 'greeting', region: 'x' })).toMatch(
      /\n.*examples\/recipes\/a-unit: # region x … # endregion x/,
    );
    expect(refused('Run', { of: 'greeting', step: 'x' })).not.toContain('\n');
  });
  test('all that is wrong is said at once', () => {
    expect(
      refused('Example', { of: 'greeting', path: 'x', step: 'y z' }).match(/found "[xyz]"/g),
    ).toHaveLength(3);
    expect(
      refused('Example', { of: 'greeting', pth: 'x' })
        .split('\n')
        .map((line) => line.split(': ')[1]),
    ).toEqual(['<Example pth>', '<Example path>', '<Example step>']);
  });
});

test('an attribute that was not given is as if it were not there', () => {
  expect(run('File', { of: 'greeting', region: undefined, step: undefined }).files).toHaveLength(1);
});

test('steps and files are those of the variant that is asked for, the first where none is', () => {
  expect(run('Run', { of: 'twice', step: 'early' }).steps[0]?.step.variant).toBe('10-a');
  expect(run('Run', { of: 'twice', step: 'late', variant: '20-b' }).steps[0]?.step.variant).toBe('20-b');
  expect(run('File', { of: 'twice', variant: '20-b', path: 'b.nix' }).files[0]?.text).toBe('2');
});

test('empty lines around a file are not shown', () => {
  expect(run('File', { of: 'twice', path: 'a.nix' }).files[0]?.text).toBe('  1\n\n2');
});
