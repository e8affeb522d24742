import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tutorial, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { readTutorial } from './read-tutorial.ts';
import type { Tutorial } from './unit.ts';

const folder = 'examples/tutorials/first';
const declared = `${folder}/tutorial.yaml`;
const declaration = tutorial[declared];
const second = `${folder}/20-value/lesson.yaml`;

async function readAt(root: string): Promise<{ unit?: Tutorial | undefined; said: string }> {
  const { value, problems } = await readTutorial({ kind: 'tutorial', id: 'first', root }, versions);
  return { unit: value, said: formatProblems(problems) };
}
const read = async (files: Files): ReturnType<typeof readAt> =>
  readAt(await folderWith({ ...tutorial, ...files }));

test('a lesson begins with the files of the one before, its own laid over and others taken away', async () => {
  const { unit, said } = await read({ [`${folder}/20-value/files/a/b.nix`]: '1\n' });
  expect(said).toBe('');
  expect(unit).toMatchObject({
    kind: 'tutorial',
    proof: 'run',
    id: 'first',
    folder,
    title: 'A first flake',
    summary: 'From an empty folder to a value.',
    needs: [],
    releases: ['2.34'],
    git: undefined,
    chained: true,
  });
  const lessons = unit?.variants.map(({ name, files, removed, steps }) => ({
    name,
    files: files.map(({ path, content }) => `${path}: ${Buffer.from(content).toString().trim()}`),
    removed,
    steps: steps.map(({ id }) => id),
  }));
  expect(lessons).toEqual([
    {
      name: '10-start',
      files: ['flake.nix: { outputs = _: { }; }', 'notes.md: Notes'],
      removed: [],
      steps: ['show'],
    },
    {
      name: '20-value',
      files: ['a/b.nix: 1', 'flake.nix: { outputs = _: { a = 1; }; }'],
      removed: ['notes.md'],
      steps: ['eval'],
    },
  ]);
});

test('a lesson may change nothing, and its releases are those that the tutorial names', async () => {
  const { unit, said } = await read({
    [`${folder}/20-value/files/flake.nix`]: undefined,
    [declared]: `${declaration}nix: ["2.8"]\n`,
    [`${folder}/evidence/nix-2.8/run.json`]: '{}',
  });
  expect(said).toBe('');
  expect(unit?.variants[1]?.files.map(({ path }) => path)).toEqual(['flake.nix']);
  expect(unit?.releases).toEqual(['2.8']);
});

describe('the digest of what is run', () => {
  const inputs = async (files: Files): Promise<string | undefined> => (await read(files)).unit?.inputs;
  test.each<[string, Files]>([
    ['a file', { [`${folder}/20-value/files/flake.nix`]: '{ }\n' }],
    ['a step', { [second]: tutorial[second].replace('.#a', '.#b') }],
    ['what is taken away', { [second]: tutorial[second].replace('[notes.md]', '[]') }],
    ['what it needs', { [declared]: `${declaration}needs: [nixpkgs]\n` }],
  ])('changes with %s', async (_name, files) => {
    const changed = await inputs(files);
    expect(changed).toMatch(/^sha256-/);
    expect(changed).not.toBe(await inputs({}));
  });
  test("stays where only a lesson's title changes", async () => {
    expect(await inputs({ [second]: tutorial[second].replace('A value', 'Values') })).toBe(await inputs({}));
  });
});

describe('a tutorial is refused', () => {
  test.each<[string, Files, string]>([
    ['without a declaration', { [declared]: undefined }, `${declared}: found no such file`],
    [
      'without a lesson',
      Object.fromEntries(
        Object.keys(tutorial).map((path) => [path, path === declared ? declaration : undefined]),
      ),
      `${folder}: found no lesson, expected a folder such as 10-start`,
    ],
    [
      'on a release that is not known',
      { [declared]: `${declaration}nix: ["2.9"]\n` },
      `${declared}: nix: found "2.9"`,
    ],
    [
      'with a lesson that says nothing',
      { [second]: undefined },
      `${folder}/20-value/lesson.yaml: found no such file`,
    ],
    [
      'with a lesson that takes away what is not there',
      { [second]: tutorial[second].replace('[notes.md]', '[note.md]') },
      `${second}: delete: found "note.md", expected one of flake.nix, notes.md; did you mean "notes.md"?`,
    ],
    [
      'with a file that the lesson before had already',
      { [`${folder}/20-value/files/flake.nix`]: tutorial[`${folder}/10-start/files/flake.nix`] },
      `${folder}/20-value/files/flake.nix: found the same content as in the lesson before`,
    ],
    [
      'with two lessons at one address',
      { [`${folder}/30-value/lesson.yaml`]: tutorial[second] },
      `${folder}/30-value: found a second lesson called value`,
    ],
    [
      'with a file that nothing reads',
      { [`${folder}/20-value/lesson.yml`]: '' },
      `${folder}/20-value/lesson.yml: found "lesson.yml", expected one of lesson.yaml, lesson.mdx, files`,
    ],
    [
      'with more changed lines than a reader types',
      { [`${folder}/20-value/files/long.nix`]: '1\n'.repeat(38) },
      `${folder}/20-value/files: found 41 changed lines, expected at most 40`,
    ],
    [
      'with an empty folder of files',
      { [`${folder}/20-value/files/flake.nix`]: undefined, [`${folder}/20-value/files/.git/x`]: '' },
      `${folder}/20-value/files/.git: found a git repository`,
    ],
  ])('%s', async (_name, files, refusal) => {
    const { unit, said } = await read(files);
    expect(said).toContain(refusal);
    expect(unit).toBeUndefined();
  });
  test.each(['1-start', '100-start', 'start', '30-', '30-Start', '30-a--b', '30_a', 'x30-a', '30-a-'])(
    'with a folder that no lesson can have: %s',
    async (name) => {
      const { said } = await read({ [`${folder}/${name}/lesson.yaml`]: '' });
      expect(said).toMatch(new RegExp(`^${folder}/${name}: .*"10-start"`));
    },
  );
  test.each(['30-a', '99-a-b2-c'])('not with a lesson called %s', async (name) => {
    const lesson = tutorial[`${folder}/10-start/lesson.yaml`];
    expect((await read({ [`${folder}/${name}/lesson.yaml`]: lesson })).said).toBe('');
  });
});

test('a lesson may change no more than whether a file can be run', async () => {
  const script = {
    [`${folder}/10-start/files/run.sh`]: 'true\n',
    [`${folder}/20-value/files/run.sh`]: 'true\n',
  };
  const root = await folderWith({ ...tutorial, ...script });
  expect((await readAt(root)).said).toContain('run.sh: found the same content');
  await chmod(join(root, `${folder}/20-value/files/run.sh`), 0o755);
  expect((await readAt(root)).said).toBe('');
});
