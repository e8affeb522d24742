import { expect, test } from 'vitest';
import { stepSchema } from '../../schemas/step.ts';
import type { Answer } from './answer.ts';
import { type Asked, judgeStep } from './judge-step.ts';

const offline = "Cannot build '/nix/store/a.drv'.\nunable to download 'https://example.com/a': no host";
const quiet: Answer['nix'] = { errors: [], warnings: [], builds: [], downloads: [] };
const answer = (output: string, more: Partial<Answer> = {}): Answer => ({
  variant: 'flake',
  step: 'show',
  exit: 0,
  output,
  ended: '',
  nix: quiet,
  seconds: 1,
  ...more,
});
const withErrors = (output: string, exit: number, ...errors: string[]): Answer =>
  answer(output, { exit, nix: { ...quiet, errors } });
const step = stepSchema.parse({ id: 'show', run: 'nix build && cat result' });
const judge = (more: Partial<Asked>): ReturnType<typeof judgeStep> =>
  judgeStep({
    variant: 'flake',
    step,
    recorded: 'hello',
    answer: answer('hello'),
    undone: undefined,
    question: false,
    ...more,
  });

test('the same exit code and the same text are the same', () => {
  expect(judge({})).toEqual({ id: 'show', variant: 'flake', verdict: 'same' });
});

test('what differs by nature is the same, and is said', () => {
  const path = (digit: string): string => `/nix/store/${digit.repeat(32)}-a`;
  expect(judge({ recorded: path('1'), answer: answer(path('2')) })).toMatchObject({
    verdict: 'same',
    but: ['hashes in store paths'],
  });
});

test('of a question of an exercise the message counts, and not the trace that leads to it', () => {
  const failed = (file: string, message: string): string =>
    `error:\n       … while evaluating the attribute 'value'\n         at ${file}:1:2:\n          1| x\n           | ^\n\n       error: ${message}\n       at ${file}:3:4:\n          3| y\n`;
  const recorded = failed('/pocketpkgs/a.nix', 'no port');
  const other = answer(failed('/nixpkgs/b.nix', 'no port'));
  expect(judge({ recorded, answer: other }).verdict).toBe('different');
  expect(judge({ recorded, answer: other, question: true })).toMatchObject({
    verdict: 'same',
    but: ['the trace of an error, where only a question is answered'],
  });
  expect(
    judge({ recorded, answer: answer(failed('/nixpkgs/b.nix', 'no word')), question: true }).verdict,
  ).toBe('different');
  expect(judge({ recorded: 'error: x', answer: answer('error: x'), question: true })).toEqual({
    id: 'show',
    variant: 'flake',
    verdict: 'same',
  });
});

test.each([
  ['another text', answer('hullo'), '-hello\n+hullo'],
  ['another exit code', answer('hello', { exit: 1 }), ' hello\n-[exit 0]\n+[exit 1]'],
  [
    'an error of the evaluation',
    withErrors("error: attribute 'a' missing", 1, "attribute 'a' missing"),
    "+error: attribute 'a' missing",
  ],
])('%s is a difference, and its text is kept', (_name, given, text) => {
  const judged = judge({ answer: given });
  expect(judged.verdict).toBe('different');
  expect('text' in judged && judged.text).toContain(text);
});

test('code of nixpkgs is left out of a difference', () => {
  const trace =
    'error: no\n       at /nix/store/a/lib/modules.nix:1:2:\n         12|   throw "no"\n           |   ^';
  const judged = judge({ answer: withErrors(trace, 1, 'no') });
  expect('text' in judged && judged.text).toBe(
    '-hello\n-[exit 0]\n+error: no\n+       at /nix/store/a/lib/modules.nix:1:2:\n+[exit 1]',
  );
});

test('what would have to be downloaded was evaluated', () => {
  expect(judge({ answer: withErrors('', 1, offline) })).toMatchObject({
    verdict: 'evaluated',
    missing: 'https://example.com/a',
  });
});

test('a step that hides that it could not build is not the same', () => {
  expect(judge({ answer: withErrors('hello', 0, offline) })).toMatchObject({ verdict: 'evaluated' });
});

test('a step that failed in its evaluation and now only lacks a download is different', () => {
  const fails = stepSchema.parse({ id: 'show', run: 'nix build', exit: 1 });
  const recorded = "       error: 'runner' has been renamed to 'run'";
  expect(judge({ step: fails, recorded, answer: withErrors('', 1, offline) }).verdict).toBe('different');
});

test('a step that evaluates with a new warning is different, although it could not be built', () => {
  const said = 'evaluation warning: a is called b now';
  expect(judge({ answer: withErrors(said, 1, offline) }).verdict).toBe('different');
});

test('what is fetched before anything is built was not evaluated', () => {
  const fetched = withErrors('', 1, "unable to download 'https://example.com/a.tar.gz': no host");
  expect(judge({ answer: fetched })).toMatchObject({
    verdict: 'not judged',
    why: 'it fetches https://example.com/a.tar.gz, and there is no network',
  });
});

test('what other programs say without what was not built is no difference, but another value is', () => {
  const other = withErrors('/usr/bin/jq', 0, offline);
  expect(judge({ recorded: '/nix/store/jq', answer: other }).verdict).toBe('evaluated');
  const evaluates = stepSchema.parse({ id: 'show', run: 'nix eval .#a && nix build' });
  expect(judge({ step: evaluates, answer: withErrors('2', 1, offline) }).verdict).toBe('different');
});

test('an error that only follows from what was not built is none', () => {
  const follows = `path '/nix/store/${'1'.repeat(32)}-a' is not valid`;
  expect(judge({ answer: withErrors('', 1, offline, follows) }).verdict).toBe('evaluated');
});

test('an error beside what could not be downloaded is a difference', () => {
  expect(judge({ answer: withErrors('', 1, offline, "attribute 'a' missing") }).verdict).toBe('different');
});

test('a file that the tree lacks judges nothing, and is named', () => {
  const path = 'pkgs/development/haskell-modules/hackage-packages.nix';
  const said = `path '/nix/store/${'1'.repeat(32)}-source/${path}' does not exist`;
  expect(judge({ answer: withErrors('', 1, said) })).toMatchObject({
    verdict: 'not judged',
    why: `this copy of nixpkgs lacks ${path}`,
  });
});

test('what an earlier step would have made is no difference of this one', () => {
  const lacking = answer('cat: result: No such file or directory', { exit: 1 });
  expect(judge({ answer: lacking, undone: 'build' })).toMatchObject({
    verdict: 'not judged',
    why: 'it uses what the step "build" would have made',
  });
  expect(judge({ answer: lacking }).verdict).toBe('different');
});

test('a command that only evaluates is judged, whatever was not built before it', () => {
  const evaluates = stepSchema.parse({ id: 'show', run: 'nix eval .#a' });
  expect(judge({ step: evaluates, answer: answer('2'), undone: 'build' }).verdict).toBe('different');
});

test('a step that was ended, and one after it, judge nothing', () => {
  const ended = answer('', { exit: null, ended: 'ran longer than 300 seconds and was ended' });
  expect(judge({ answer: ended })).toMatchObject({
    verdict: 'not judged',
    why: 'on a whole nixpkgs it ran longer than 300 seconds and was ended',
  });
  expect(judge({ answer: undefined })).toMatchObject({ verdict: 'not judged' });
});
