import { describe, expect, test } from 'vitest';
import { formatProblems } from '../lib/problem/problem.ts';
import { lessonSchema } from '../schemas/unit.ts';
import { type DeclaredLesson, lessonAsks } from './lesson-asks.ts';

const folder = 'examples/tutorials/first';

/** Two lessons: the second changes flake.nix, and not notes.md. */
function lessons(second: object, first: object = {}): DeclaredLesson[] {
  const spec = (title: string, run: string, more: object): DeclaredLesson['spec'] =>
    lessonSchema.parse({ title, steps: [{ id: 'eval', run }], ...more });
  const files = ['flake.nix', 'notes.md'];
  return [
    { name: '10-start', spec: spec('Start', 'nix eval .#a', first), before: [], changed: files },
    {
      name: '20-value',
      spec: spec('A value', 'nix eval .#b', second),
      before: files,
      changed: ['flake.nix'],
    },
  ];
}
const read = (second: object, first?: object): ReturnType<typeof lessonAsks> =>
  lessonAsks(folder, lessons(second, first));
const said = (second: object, first?: object): string => formatProblems(read(second, first).problems);

const check = { id: 'runs', says: 'It runs.', run: 'nix run .' };

test('a lesson asks its steps that only look, its checks, and what must stay', () => {
  const { asks, problems } = read({
    checks: [{ ...check, exit: 2, contains: 'no port' }],
    stays: [
      { file: 'notes.md', says: 'The notes stay.' },
      { asks: 'start/eval', says: 'The first value stays.' },
      { run: 'nix eval .#c', json: { d: 1 }, says: 'The third value stays.' },
    ],
  });
  expect(problems).toEqual([]);
  expect(asks[1]).toEqual({
    checks: [
      { name: '20-value/eval', at: '.#b', run: 'nix eval .#b', printsValue: true },
      {
        name: '20-value/runs',
        says: 'It runs.',
        at: 'nix run .',
        run: 'nix run .',
        exit: 2,
        contains: ['no port'],
      },
    ],
    stays: [
      {
        name: '10-start/eval',
        says: 'The first value stays.',
        at: '.#a',
        run: 'nix eval .#a',
        printsValue: true,
      },
      {
        name: '20-value/stays-2',
        says: 'The third value stays.',
        at: '.#c',
        run: 'nix eval .#c',
        line: '{"d":1}',
      },
    ],
    files: [{ file: 'notes.md', says: 'The notes stay.' }],
  });
});

test('a step of the lesson itself that stays is no check of it', () => {
  const { asks, problems } = read({ checks: [check], stays: [{ asks: 'eval', says: 'The value stays.' }] });
  expect(problems).toEqual([]);
  expect(asks[1]?.checks.map(({ name }) => name)).toEqual(['20-value/runs']);
  expect(asks[1]?.stays.map(({ name }) => name)).toEqual(['20-value/eval']);
});

test.each<[string, string, boolean]>([
  ['a value', 'nix eval .#b', true],
  ['a comparison', "nix eval --expr '2 > 1'", true],
  ['a pipe of programs that look', 'nix build && cat result | jq .a', true],
  ['what is written to a file', 'nix eval .#b > b', false],
  ['what another program does', 'git commit', false],
  ['what depends on the home', 'nix eval ~/a#b', false],
  ['a script', 'nix eval .#b\nrm b', false],
])('asked of steps: %s', (_what, run, asked) => {
  const { asks } = read({ steps: [{ id: 'step', run }], checks: [check] });
  expect(asks[1]?.checks.some(({ name }) => name === '20-value/step')).toBe(asked);
});

test('a step is not asked where a later one changes what it looks at', () => {
  const steps = [
    { id: 'before', run: 'nix eval .#b' },
    { id: 'change', run: 'sed -i s/1/2/ flake.nix' },
    { id: 'after', run: 'nix eval .#b' },
  ];
  const { asks } = read({ steps });
  expect(asks[1]?.checks.map(({ name }) => name)).toEqual(['20-value/after']);
});

describe('refused', () => {
  const at = `${folder}/20-value/lesson.yaml: `;
  test.each<[string, object, string]>([
    [
      'an unknown file that must stay',
      { stays: [{ file: 'note.md', says: 'It stays.' }] },
      'stays[0].file: found "note.md", expected one of flake.nix, notes.md; did you mean "notes.md"?',
    ],
    [
      'a file that must stay and is changed',
      { stays: [{ file: 'flake.nix', says: 'It stays.' }] },
      'stays[0].file: found flake.nix, which this lesson changes',
    ],
    [
      'an unknown question',
      { stays: [{ asks: 'start/evl', says: 'It stays.' }] },
      'stays[0].asks: found "start/evl", expected one of start/eval, value/eval; did you mean "start/eval"?',
    ],
    [
      'a check called as a step',
      { checks: [{ ...check, id: 'eval' }] },
      'checks[0].id: found a second step or check called eval',
    ],
    [
      'nothing that tells whether the change is made',
      { steps: [{ id: 'make', run: 'mkdir a' }] },
      'checks: found nothing that tells whether the change is made',
    ],
    [
      'an unknown question that holds already',
      { already: { evl: 'It holds before.' } },
      'already.evl: found "evl", expected one of eval; did you mean "eval"?',
    ],
    ['a reason to check nothing, and checks', { unchecked: 'It makes a key.' }, 'unchecked: found a reason'],
  ])('%s', (_what, second, refusal) => {
    expect(said(second)).toContain(at + refusal);
  });

  test('a check that the lesson before asks already, unless it is what stays', () => {
    const steps = [{ id: 'flake', run: 'nix flake check' }];
    const before = { steps };
    expect(said({ steps }, before)).toContain(
      `${at}flake: found a check that passes before the change: the lesson before asks the same`,
    );
    expect(
      said({ steps, checks: [check], stays: [{ asks: 'flake', says: 'It still passes.' }] }, before),
    ).toBe('');
    expect(said({ steps, already: { flake: 'It passes before.' } }, before)).toBe('');
    // The same command with another answer is another question.
    expect(said({ steps: [{ ...steps[0], exit: 1 }] }, before)).toBe('');
  });

  test('what stays and is neither a file nor a question', () => {
    const stays = (more: object): string =>
      JSON.stringify(
        lessonSchema.safeParse({
          title: 'One',
          steps: [{ id: 'a', run: 'a' }],
          stays: [{ says: 'It stays.', ...more }],
        }).error?.issues,
      );
    expect(stays({})).toContain('expected one of `file`, `asks` and `run`');
    expect(stays({ file: 'a', run: 'b' })).toContain('expected one of `file`, `asks` and `run`');
    expect(stays({ file: 'a', exit: 1 })).toContain('found an answer without a command');
  });
});
