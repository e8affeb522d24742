import { describe, expect, test } from 'vitest';
import { citedEntry, errorEntry, ranOn, recipeEntry, recording } from '../../tests/support/entries.ts';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { type UnitEntry, unitEntrySchema } from './entry.ts';

const provider = { name: 'pocket', revision: 'a1b2', programs: 'c3d4' } as const;
const recipe: UnitEntry = {
  ...ranOn(recipeEntry(), ['2.34'], provider),
  needs: ['nixpkgs'],
  git: { repositories: ['app'], untracked: ['new.nix'], commit: true },
  steps: [
    {
      id: 'eval',
      variant: 'flake',
      run: 'nix eval',
      in: 'app',
      recordings: [recording('2.34', { provider, cast: '{}' })],
    },
  ],
};
const template: UnitEntry = {
  ...recipe,
  kind: 'template',
  template: {
    order: 10,
    options: {
      direnv: {
        type: 'boolean',
        about: 'Load the shell',
        default: true,
        files: ['.envrc'],
        region: 'direnv',
      },
    },
    answers: { files: { direnv: true, name: 'web' } },
    next: ['build'],
  },
};
const optional = ['steps/0/in', 'steps/0/recordings/0/cast'];

describe.each<[string, UnitEntry, string[]]>([
  ['a recipe', recipe, optional],
  ['a tutorial', { ...recipe, kind: 'tutorial' }, optional],
  [
    'a template',
    template,
    [
      ...optional,
      'template/options/direnv',
      'template/options/direnv/files',
      'template/options/direnv/region',
      'template/answers/files',
      'template/answers/files/direnv',
      'template/answers/files/name',
    ],
  ],
  ['an error', ranOn(errorEntry(), ['2.34'], provider), []],
  ['a cited error', citedEntry(), []],
])('what pages get of %s', (_name, entry, parts) => {
  test('has all of its fields', () => {
    expect(optionalParts(unitEntrySchema, entry)).toEqual(parts);
  });
  test('has no field that nothing reads', () => {
    expect(looseParts(unitEntrySchema, entry)).toEqual([]);
  });
});

test('a unit may be without git, without nixpkgs and without a run', () => {
  for (const [path, value] of [
    ['git', null],
    ['steps/0/recordings/0/provider', null],
    ['steps/0/recordings', []],
    ['evidence', []],
    ['evidence/0/provider', null],
  ] as const)
    expect(refusals(unitEntrySchema, put(recipe, path, value))).toEqual([]);
});
