import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recipe, smallRepository, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { unitName } from '../lib/units/unit-name.ts';
import { discover } from './discover.ts';

/** What is found, by name; what is broken, and what is wrong with examples/ itself. */
async function found(
  root: string,
): Promise<{ units: string[]; broken: Record<string, string>; said: string }> {
  const { units, broken, problems } = await discover(root, versions);
  return {
    units: units.map(unitName),
    broken: Object.fromEntries(broken.map((unit) => [unitName(unit), formatProblems(unit.problems)])),
    said: formatProblems(problems),
  };
}
const discovered = async (files: Files): ReturnType<typeof found> =>
  found(await folderWith({ ...smallRepository, ...files }));

test('every unit is found, in the order of their names', async () => {
  expect(await discovered({ 'examples/recipes/.gitkeep': '' })).toEqual({
    units: ['errors/boot', 'errors/missing', 'recipes/greeting', 'templates/web', 'tutorials/first'],
    broken: {},
    said: '',
  });
});

test('where nothing is, nothing is found', async () => {
  expect(
    await discovered(Object.fromEntries(Object.keys(smallRepository).map((path) => [path, undefined]))),
  ).toEqual({
    units: [],
    broken: {},
    said: '',
  });
});

test('a unit that cannot be read is broken by its name, and the others are found', async () => {
  const { units, broken, said } = await discovered({
    'examples/recipes/greeting/example.yaml': 'title: x\n',
  });
  expect(units).not.toContain('recipes/greeting');
  expect(units).toHaveLength(4);
  expect(broken['recipes/greeting']).toContain('examples/recipes/greeting/example.yaml: summary: ');
  expect(said).toBe('');
});

test('units that are not wanted are not read, and their ids still count', async () => {
  const root = await folderWith({
    ...smallRepository,
    'examples/recipes/broken/example.yaml': 'title: x\n',
    'examples/errors/greeting/example.yaml': '',
  });
  const { units, broken, problems } = await discover(root, versions, (name) => name.includes('web'));
  expect([units.map(unitName), broken]).toEqual([['templates/web'], []]);
  expect(formatProblems(problems)).toContain('examples/recipes/greeting: found an id that');
});

describe('nothing is passed over', () => {
  test('a folder of no kind is refused with those that there are', async () => {
    expect((await discovered({ 'examples/recipe/a/example.yaml': '' })).said).toBe(
      'examples/recipe: found "recipe", expected one of recipes, errors, tutorials, exercises, templates; did you mean "recipes"?',
    );
  });
  test.each([
    ['a file', 'notes.md', 'found a file, expected a folder for each unit'],
    ['a name that is no id', 'Let_In/example.yaml', 'found "Let_In", expected lower-case words'],
  ])('%s among the units is a broken unit', async (_name, path, refusal) => {
    const { broken } = await discovered({ [`examples/recipes/${path}`]: '' });
    expect(broken[`recipes/${path.split('/')[0] ?? ''}`]).toContain(refusal);
  });
  test('a unit that a reader stumbles over says so itself', async () => {
    const root = await folderWith(smallRepository);
    await rm(join(root, 'examples/tutorials/first/10-start'), { recursive: true });
    await symlink('nowhere', join(root, 'examples/tutorials/first/10-start'));
    const { broken, units } = await found(root);
    expect(broken['tutorials/first']).toMatch(/^examples\/tutorials\/first/);
    expect(units).toHaveLength(4);
  });
});

describe('what leads elsewhere is refused', () => {
  test('examples/ as a link', async () => {
    const root = await folderWith({});
    await mkdir(join(root, 'elsewhere'));
    await symlink('elsewhere', join(root, 'examples'));
    expect(await found(root)).toEqual({
      units: [],
      broken: {},
      said: expect.stringMatching(/^examples: found a link to "elsewhere"/) as string,
    });
  });
  test('the folder of a kind as a link', async () => {
    const root = await folderWith({ ...recipe, 'elsewhere/a/example.yaml': '' });
    await symlink('../elsewhere', join(root, 'examples/errors'));
    const { units, said } = await found(root);
    expect(said).toContain('examples/errors: found a link to "../elsewhere"');
    expect(units).toEqual(['recipes/greeting']);
  });
  test('a unit as a link', async () => {
    const root = await folderWith(recipe);
    await symlink('greeting', join(root, 'examples/recipes/again'));
    const { units, broken } = await found(root);
    expect(broken['recipes/again']).toContain('examples/recipes/again: found a link to "greeting"');
    expect(units).toEqual(['recipes/greeting']);
  });
});

test('units of a kind stand in the order of their names, however the disk has them', async () => {
  const names = ['b', 'a', 'c-d', 'c', 'z', 'm'];
  const files = names.flatMap((id) =>
    Object.entries(recipe).map(([path, text]) => [path.replace('greeting', id), text] as const),
  );
  expect((await found(await folderWith(Object.fromEntries(files)))).units).toEqual(
    names.toSorted().map((id) => `recipes/${id}`),
  );
});

test('two units of one id are refused, since pages name them by it', async () => {
  const again = Object.fromEntries(
    Object.entries(smallRepository)
      .filter(([path]) => path.startsWith('examples/errors/missing'))
      .map(([path, text]) => [path.replace('errors/missing', 'errors/greeting'), text]),
  );
  const { units, said } = await discovered(again);
  expect(units).toHaveLength(6);
  expect(said).toMatch(
    /^examples\/recipes\/greeting: found an id that examples\/errors\/greeting has too\n.*Rename/,
  );
});
