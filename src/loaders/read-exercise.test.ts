import { describe, expect, test } from 'vitest';
import { ranWith, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { toEntry } from './entry.ts';
import { judgeExercise } from './judge-exercise.ts';
import { readExercise } from './read-exercise.ts';
import type { Exercise, ReleaseEvidence } from './unit.ts';

const folder = 'examples/exercises/sum';
const declared = `${folder}/exercise.yaml`;
const declaration = `title: A sum
summary: Add two numbers.
after: first/value
task: [Add them.]
questions:
  - id: small
    says: Small numbers are added.
    run: nix eval --json --file sum.nix --apply 'sum:sum 1 2'
    json: 3
  - id: large
    says: Large numbers are added.
    run: nix eval --json --file sum.nix --apply 'sum:sum 1000 2'
    json: 1002
start: { differs: small, exit: 1 }
lazy:
  three: { differs: large, why: It is always three. }
hints: [A plus is a sign., It stands between., Both are arguments.]
`;
const good: Files = {
  [declared]: declaration,
  [`${folder}/start/sum.nix`]: '_: { }\n',
  [`${folder}/start/readme.md`]: 'Sums\n',
  [`${folder}/solutions/plus/sum.nix`]: 'first: second: first + second\n',
  [`${folder}/solutions/add/sum.nix`]: 'builtins.add\n',
  [`${folder}/lazy/three/sum.nix`]: '_: _: 3\n',
};

async function read(files: Files = {}): Promise<{ unit?: Exercise | undefined; said: string }> {
  const root = await folderWith({ ...good, ...files });
  const { value, problems } = await readExercise({ kind: 'exercise', id: 'sum', root }, versions);
  return { unit: value, said: formatProblems(problems) };
}

test('each way is the start with its own files over it, checked up to what is not solved', async () => {
  const { unit, said } = await read();
  expect(said).toBe('');
  expect(
    unit?.variants.map(({ name, files, steps }) => [
      name,
      files.map(({ path }) => path).join(' '),
      steps.map(({ id, exit }) => `${id} ${JSON.stringify(exit)}`).join(', '),
    ]),
  ).toEqual([
    ['start', 'readme.md sum.nix', 'small 1'],
    ['solution-add', 'readme.md sum.nix', 'small 0, large 0'],
    ['solution-plus', 'readme.md sum.nix', 'small 0, large 0'],
    ['lazy-three', 'readme.md sum.nix', 'small 0, large 0'],
  ]);
  expect(unit?.exercise.differs).toEqual({ start: 'small', 'lazy-three': 'large' });
});

describe('refused', () => {
  test.each<[string, Files, string]>([
    [
      'one solution',
      { [`${folder}/solutions/add/sum.nix`]: undefined },
      'solutions: found 1 folders, expected at least 2',
    ],
    [
      'no lazy way',
      { [`${folder}/lazy/three/sum.nix`]: undefined },
      'lazy: found 0 folders, expected at least 1',
    ],
    [
      'two equal solutions',
      { [`${folder}/solutions/add/sum.nix`]: good[`${folder}/solutions/plus/sum.nix`] },
      'solution-plus: found the files of solution-add again',
    ],
    [
      'a hint that has the line of a solution',
      { [declared]: declaration.replace('A plus is a sign.', '"Write `first: second: first + second`"') },
      'hints[0]: found a line of a solution: first: second: first + second',
    ],
    [
      'two hints',
      { [declared]: declaration.replace(', Both are arguments.', '') },
      'hints: expected three hints',
    ],
    [
      'an unknown question',
      { [declared]: declaration.replace('differs: large', 'differs: larg') },
      'lazy.three.differs: found "larg", expected one of small, large; did you mean "large"?',
    ],
    [
      'a lazy way of which nothing is said',
      { [`${folder}/lazy/four/sum.nix`]: '_: _: 4\n' },
      'lazy/four: found no word of it',
    ],
    [
      'a question that expects nothing',
      { [declared]: declaration.replace('    json: 3\n', '') },
      'questions[0]: expected one of `json` and `exit`',
    ],
    [
      'a question that expects both',
      { [declared]: declaration.replace('    json: 3\n', '    json: 3\n    exit: 0\n') },
      'questions[0]: expected one of `json` and `exit`',
    ],
    [
      'a lesson that is none',
      { [declared]: declaration.replace('first/value', 'first') },
      'after: expected a tutorial and a lesson',
    ],
    ['a folder that nothing reads', { [`${folder}/solution/x/sum.nix`]: '' }, 'solution: found "solution"'],
  ])('%s', async (_what, files, refusal) => {
    const { unit, said } = await read(files);
    expect(said).toContain(refusal);
    expect(unit).toBeUndefined();
  });
});

describe('what the questions answered', () => {
  const answers = {
    'start/small': { exit: 1 },
    'solution-add/small': { output: '3' },
    'solution-add/large': { output: '1002' },
    'solution-plus/small': { output: '3' },
    'solution-plus/large': { output: '1002' },
    'lazy-three/small': { output: '3' },
    'lazy-three/large': { output: '3' },
  };
  async function said(
    changed: Partial<Record<keyof typeof answers, { output?: string; exit?: number }>>,
  ): Promise<string> {
    const { unit } = await read();
    if (!unit) throw new Error('it could not be read');
    const { steps } = ranWith(unit, { ...answers, ...changed });
    const evidence = {
      run: {
        release: '2.34',
        nix: '2.34.1',
        provider: null,
        system: 'x86_64-linux',
        date: '2026-01-31',
        steps: steps.map(({ variant, step, exit }) => ({ variant, id: step.id, exit })),
      },
      outputs: new Map(steps.map(({ variant, step, output }) => [`${variant}/${step.id}`, output])),
      casts: new Map(),
    } as unknown as ReleaseEvidence;
    const entry = toEntry(unit, [evidence]);
    return entry.kind === 'exercise' ? formatProblems(judgeExercise(entry)) : 'no exercise';
  }

  test('solutions are accepted, the start and the lazy way are not', async () => {
    expect(await said({})).toBe('');
  });
  test('a solution that is refused is a problem, with the difference', async () => {
    expect(await said({ 'solution-add/large': { output: '{"sum":1}' } })).toContain(
      `${folder}/evidence/nix-2.34/solution-add/large.txt: found {"sum":1}, expected 1002`,
    );
  });
  test('a lazy way that is accepted is a problem', async () => {
    expect(await said({ 'lazy-three/large': { output: '1002' } })).toContain(
      'lazy-three/large.txt: the question holds, though lazy-three solves nothing',
    );
  });
  test('a start that is solved is a problem', async () => {
    expect(await said({ 'start/small': { exit: 0, output: '3' } })).toContain(
      'start/small.txt: the question holds',
    );
  });
});
