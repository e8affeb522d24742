import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { citedErrorSchema, errorSchema, lessonSchema, recipeSchema, tutorialSchema } from './unit.ts';

const step = { id: 'eval', run: 'nix eval .#a' };
const recipe = { title: 'Let', summary: 'Bind names in an expression.', steps: [step] };
const fullRecipe = {
  ...recipe,
  needs: ['nixpkgs'],
  nix: ['2.34'],
  repositories: ['app'],
  untracked: ['new.nix'],
  git: false,
  from: 'web-app',
};
const error = {
  title: 'No attribute',
  summary: 'A set has no such name.',
  message: "attribute 'a' missing",
  fix: 'Correct the name of it.',
  phase: 'evaluate',
  program: 'nix',
  signatures: [{ text: "attribute '<>' missing" }],
  steps: [{ ...step, exit: { broken: 1, fixed: 0 } }],
};
const cited = {
  title: 'No boot',
  summary: 'The machine does not boot.',
  fix: 'Choose an older generation.',
  phase: 'boot',
  program: 'systemd',
  signatures: [{ text: 'Failed to mount the root' }],
  why: 'it takes a booted NixOS',
  cited: [{ text: 'Failed to mount', source: 'systemd 259, src/core/mount.c' }],
};
const tutorial = { title: 'A flake', summary: 'From an empty folder.', needs: ['nixpkgs'], nix: ['2.34'] };
const lesson = { title: 'Begin', delete: ['old.nix'], steps: [step] };

describe.each<[string, z.ZodType, unknown, string[]]>([
  ['a recipe', recipeSchema, fullRecipe, ['needs', 'nix', 'repositories', 'untracked', 'git', 'from']],
  [
    'an error',
    errorSchema,
    { ...error, messageOn: { '2.8': 'getting status' } },
    ['messageOn', 'messageOn/2.8'],
  ],
  ['a cited error', citedErrorSchema, cited, []],
  ['a tutorial', tutorialSchema, tutorial, ['needs', 'nix']],
  ['a lesson', lessonSchema, lesson, ['delete']],
])('%s', (_name, schema, valid, optional) => {
  test('may leave out what has a default, and nothing else', () => {
    expect(optionalParts(schema, valid)).toEqual(optional);
  });
  test('has no field that nothing reads', () => {
    expect(looseParts(schema, valid)).toEqual([]);
  });
});

test('what a recipe leaves out has these values', () => {
  expect(recipeSchema.parse(recipe)).toEqual({
    ...recipe,
    needs: [],
    witness: [],
    untracked: [],
    git: true,
    steps: [{ ...step, exit: 0, compare: 'exact', timeout: 60 }],
  });
  expect(lessonSchema.parse({ title: 'Begin', steps: [step] }).delete).toEqual([]);
});

test.each([
  ['title', 'Le', 'title: '],
  ['title', 'x'.repeat(91), 'title: '],
  ['summary', 'Too short', 'summary: '],
  ['summary', 'x'.repeat(241), 'summary: '],
  ['needs', ['a cluster'], 'needs/0: '],
  ['nix', [], 'nix: '],
  ['nix', [2.34], 'nix/0: expected a Nix release in quotes'],
  ['repositories', [], 'repositories: '],
  ['repositories', [''], 'repositories/0: '],
  ['untracked', [''], 'untracked/0: '],
  ['steps', [], 'steps: expected at least one step'],
  ['steps', [{ ...step, only: 'broken' }], 'steps/0/only: '],
  ['steps', [{ ...step, exit: { broken: 1, fixed: 0 } }], 'steps/0/exit: '],
  ['steps', [step, { ...step, id: 'again' }, step], 'steps/2/id: '],
])('a recipe is refused for %s: %j', (path, value, refusal) => {
  const said = refusals(recipeSchema, put(fullRecipe, path, value));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(refusal);
});

test.each([
  ['title', 'Let'],
  ['title', 'x'.repeat(90)],
  ['summary', '10 letters'],
  ['summary', 'x'.repeat(240)],
  ['needs', ['nixos', 'nixpkgs', 'sshd', 'httpd']],
])('a recipe may have as %s: %j', (path, value) => {
  expect(refusals(recipeSchema, put(fullRecipe, path, value))).toEqual([]);
});

describe('the ids of steps', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['an error', errorSchema, error],
    ['a lesson', lessonSchema, lesson],
  ])('are refused where %s has one twice, with the id', (_name, schema, valid) => {
    const [first] = (valid as { steps: unknown[] }).steps;
    expect(refusals(schema, { ...(valid as object), steps: [first, first] })).toEqual([
      expect.stringMatching(/^steps\/1\/id: .*"eval"/s),
    ]);
  });
});

describe('an error', () => {
  test.each<[string, unknown]>([
    ['message', 'short'],
    ['messageOn', { '2.8': 'short' }],
    ['messageOn', { 'not a release': 'getting status of' }],
    ['fix', 'Fix it.'],
    ['fix', 'x'.repeat(241)],
    ['phase', 'lunch'],
    ['program', 'x'],
    ['signatures', []],
  ])('is refused for %s: %j', (path, value) => {
    const said = refusals(errorSchema, put(error, path, value));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`^${path}`));
  });
  test.each(['evaluate', 'fetch', 'build', 'switch', 'boot', 'cluster'])('may be met while: %s', (phase) => {
    expect(refusals(errorSchema, { ...error, phase })).toEqual([]);
  });
  const steps = (...exits: object[]): unknown => ({
    ...error,
    steps: exits.map((more, index) => ({ id: `s${String(index)}`, run: 'true', ...more })),
  });
  test.each([
    ['a step fails in broken', [{ exit: 0 }, { exit: { broken: 1, fixed: 0 } }]],
    ['a step fails in both', [{ exit: 1 }]],
    ['a step that only broken has fails', [{ exit: 1, only: 'broken' }]],
  ])('shows a failure where %s', (_name, exits) => {
    expect(refusals(errorSchema, steps(...exits))).toEqual([]);
  });
  test.each([
    ['no step fails', [{ exit: 0 }, {}]],
    ['fixed alone fails', [{ exit: { broken: 0, fixed: 1 } }]],
    ['what fails runs in fixed alone', [{ exit: 1, only: 'fixed' }]],
  ])('is refused where %s', (_name, exits) => {
    expect(refusals(errorSchema, steps(...exits))).toEqual([
      expect.stringMatching(/^steps: .*exit: \{ broken: 1, fixed: 0 \}/s),
    ]);
  });
});

test.each([
  ['why', 'a machine'],
  ['why', 'x'.repeat(161)],
  ['cited', []],
  ['cited/0/text', 'short'],
  ['cited/0/source', 'somewhere'],
])('a cited error is refused for %s: %j', (path, value) => {
  expect(refusals(citedErrorSchema, put(cited, path, value))).toEqual([expect.stringMatching(`^${path}: `)]);
});
