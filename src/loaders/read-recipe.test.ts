import { describe, expect, test } from 'vitest';
import { recipe, template, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { readRecipe } from './read-recipe.ts';
import type { Recipe } from './unit.ts';

const folder = 'examples/recipes/greeting';
const declared = `${folder}/example.yaml`;
const declaration = recipe[declared];

async function read(files: Files): Promise<{ unit?: Recipe | undefined; said: string }> {
  const root = await folderWith({ ...recipe, ...files });
  const { value, problems } = await readRecipe({ kind: 'recipe', id: 'greeting', root }, versions);
  return { unit: value, said: formatProblems(problems) };
}

test('a recipe is one variant, its files under git with one commit, on the default release', async () => {
  const { unit, said } = await read({});
  expect(said).toBe('');
  expect(unit).toMatchObject({
    kind: 'recipe',
    proof: 'run',
    id: 'greeting',
    folder,
    title: 'A greeting',
    summary: 'Evaluate one value of a flake.',
    needs: [],
    releases: ['2.34'],
    git: { repositories: [], untracked: [], commit: true },
    chained: false,
  });
  expect(unit?.variants).toMatchObject([
    { name: 'flake', removed: [], files: [{ path: 'flake.nix' }], steps: [{ id: 'eval' }] },
  ]);
});

test('what it declares of git, releases and repositories is taken over', async () => {
  const more = 'nix: ["2.8", "2.34"]\nrepositories: [app]\nuntracked: [app/new.nix]\n';
  const files = { [`${folder}/flake/app/new.nix`]: '1\n' };
  const { unit } = await read({ ...files, [declared]: declaration + more });
  expect(unit?.releases).toEqual(['2.8', '2.34']);
  expect(unit?.git).toEqual({ repositories: ['app'], untracked: ['app/new.nix'], commit: true });
  expect((await read({ [declared]: `${declaration}git: false\n` })).unit?.git).toBeUndefined();
});

test('a recipe may run on the files of a template instead of its own', async () => {
  const { unit, said } = await read({
    ...template,
    [declared]: `${declaration}from: web\n`,
    [`${folder}/flake/flake.nix`]: undefined,
  });
  expect(said).toBe('');
  expect(unit?.variants[0]?.files.map(({ path }) => path)).toEqual(['.envrc', 'flake.nix']);
});

describe('the digest of what is run', () => {
  const inputs = async (files: Files): Promise<string | undefined> => (await read(files)).unit?.inputs;
  test.each<[string, Files]>([
    ['a file', { [`${folder}/flake/flake.nix`]: '{ }\n' }],
    ['another file', { [`${folder}/flake/b.nix`]: '1\n' }],
    ['a command', { [declared]: declaration.replace('.#greeting', '.#other') }],
    ['an exit code', { [declared]: `${declaration}    exit: 1\n` }],
    ['git', { [declared]: `${declaration}git: false\n` }],
    ['what it needs', { [declared]: `${declaration}needs: [sshd]\n` }],
    ['an untracked file', { [declared]: `${declaration}untracked: [flake.nix]\n` }],
  ])('changes with %s', async (_name, files) => {
    const changed = await inputs(files);
    expect(changed).toMatch(/^sha256-/);
    expect(changed).not.toBe(await inputs({}));
  });
  test('stays where only title and summary change', async () => {
    const reworded = declaration.replace('A greeting', 'Greetings').replace('one value', 'a value');
    expect(await inputs({ [declared]: reworded })).toBe(await inputs({}));
  });
});

describe('a recipe is refused', () => {
  test.each<[string, Files, string]>([
    ['without a declaration', { [declared]: undefined }, `${declared}: found no such file`],
    ['without files', { [`${folder}/flake/flake.nix`]: undefined }, `${folder}/flake: found no files`],
    [
      'with a folder that nothing reads',
      { [`${folder}/flakes/flake.nix`]: '' },
      `${folder}/flakes: found "flakes", expected one of example.yaml, evidence, flake; did you mean "flake"?`,
    ],
    [
      'with files of its own and of a template',
      { ...template, [declared]: `${declaration}from: web\n` },
      `${folder}/flake: found "flake", expected one of example.yaml, evidence`,
    ],
    [
      'from a template that there is not',
      { ...template, [declared]: `${declaration}from: wed\n` },
      `${declared}: from: found "wed", expected one of web; did you mean "web"?`,
    ],
    [
      'from a template where there is none',
      { [declared]: `${declaration}from: web\n` },
      `${declared}: from: found "web", there is none`,
    ],
    [
      'on a release that is not known',
      { [declared]: `${declaration}nix: ["2.34", "2.35"]\n` },
      `${declared}: nix: found "2.35", expected one of 2.34, 2.8; did you mean "2.34"?`,
    ],
    [
      'with a repository that is no folder',
      { [declared]: `${declaration}repositories: [flake]\n`, [`${folder}/flake/app/a.nix`]: '1\n' },
      `${declared}: repositories: found "flake", expected one of app`,
    ],
    [
      'with an untracked file that is not there',
      { [declared]: `${declaration}untracked: [flak.nix]\n` },
      `${declared}: untracked: found "flak.nix", expected one of flake.nix; did you mean "flake.nix"?`,
    ],
    [
      'with a step in a folder that is no repository',
      { [declared]: `${declaration}    in: app\n`, [`${folder}/flake/app/a.nix`]: '1\n' },
      `${declared}: steps[0].in: found "app", there is none`,
    ],
  ])('%s', async (_name, files, refusal) => {
    const { unit, said } = await read(files);
    expect(said).toContain(refusal);
    expect(unit).toBeUndefined();
  });
  test('with all that is wrong at once', async () => {
    const { said } = await read({
      [declared]: `${declaration}nix: ["2.35"]\nuntracked: [new.nix]\n`,
      [`${folder}/notes.md`]: '',
    });
    for (const part of ['notes.md', 'nix: found "2.35"', 'untracked: found "new.nix"'])
      expect(said).toContain(part);
  });
});
