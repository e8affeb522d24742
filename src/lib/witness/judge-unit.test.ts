import { expect, test } from 'vitest';
import { stepSchema } from '../../schemas/step.ts';
import type { Answer } from './answer.ts';
import { judgeUnit } from './judge-unit.ts';

const build = stepSchema.parse({ id: 'build', run: 'nix build' });
const show = stepSchema.parse({ id: 'show', run: 'cat result' });
const variants = ['broken', 'fixed'].map((name) => ({ name, steps: [build, show] }));
const said = (variant: string, step: string, exit: number, output: string, ...errors: string[]): Answer => ({
  variant,
  step,
  exit,
  output,
  ended: '',
  nix: { errors, warnings: [], builds: [], downloads: [] },
  seconds: 1,
});
const recorded = new Map(
  variants.flatMap(({ name }) => [
    [`${name}/build`, ''],
    [`${name}/show`, 'hello'],
  ]),
);
const answers = [
  said(
    'broken',
    'build',
    1,
    '',
    "Cannot build '/nix/store/a.drv'.\nunable to download 'https://example.com/a'",
  ),
  said('broken', 'show', 1, 'cat: result: No such file or directory'),
  said('fixed', 'build', 0, ''),
  said('fixed', 'show', 1, 'cat: result: No such file or directory'),
];
const verdicts = (chained: boolean): string[] =>
  judgeUnit({ kind: 'recipe', chained, variants }, recorded, answers).map(({ verdict }) => verdict);

test('a step that was not done excuses those after it in its world, and no other', () => {
  expect(verdicts(false)).toEqual(['evaluated', 'not judged', 'same', 'different']);
  expect(verdicts(true)).toEqual(['evaluated', 'not judged', 'same', 'not judged']);
});

test('every step of every variant has a verdict, also one that was not run', () => {
  expect(
    judgeUnit({ kind: 'recipe', chained: false, variants }, recorded, []).map(({ verdict }) => verdict),
  ).toEqual(Array(4).fill('not judged'));
});
