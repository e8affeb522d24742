import { describe, expect, test } from 'vitest';
import { template, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { readTemplate } from './read-template.ts';
import type { Template } from './unit.ts';

const folder = 'examples/templates/web';
const declared = `${folder}/template.yaml`;
const declaration = template[declared];

async function read(files: Files): Promise<{ unit?: Template | undefined; said: string }> {
  const root = await folderWith({ ...template, ...files });
  const { value, problems } = await readTemplate({ kind: 'template', id: 'web', root }, versions);
  return { unit: value, said: formatProblems(problems) };
}

test('a template is its files with all defaults, and a variant for each of its other answers', async () => {
  const { unit, said } = await read({});
  expect(said).toBe('');
  expect(unit).toMatchObject({
    kind: 'template',
    proof: 'run',
    id: 'web',
    folder,
    title: 'A web application',
    summary: 'A flake for a web application.',
    needs: [],
    releases: ['2.34'],
    // Its user commits, not the command.
    git: { repositories: [], untracked: [], commit: false },
    chained: false,
  });
  const shape = unit?.variants.map(({ name, files, removed, steps }) => ({
    name,
    files: Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString()])),
    removed,
    runs: steps.map(({ run }) => run),
  }));
  expect(shape).toEqual([
    {
      name: 'files',
      files: { '.envrc': 'use flake\n', 'flake.nix': '{ outputs = _: { hello-web = 1; }; }\n' },
      removed: [],
      runs: ['nix build', 'nix develop', 'nix run .#hello-web', 'direnv allow'],
    },
    {
      name: 'plain',
      files: { 'flake.nix': '{ outputs = _: { shop = 1; }; }\n' },
      removed: [],
      runs: ['nix build', 'nix run .#shop'],
    },
  ]);
});

test('it says what each variant answers, and what is printed at its end', async () => {
  const { unit } = await read({});
  expect(unit?.template.answers).toEqual({
    files: { name: 'hello-web', direnv: true },
    plain: { name: 'shop', direnv: false },
  });
  expect(unit?.template.next.map(({ id }) => id)).toEqual(['build', 'develop', 'run']);
  expect(Object.keys(unit?.template.options ?? {})).toEqual(['name', 'direnv']);
});

test('a variant that names no steps runs all that its answers allow', async () => {
  const { unit } = await read({ [declared]: declaration.replace('    steps: [build, run]\n', '') });
  expect(unit?.variants[1]?.steps.map(({ id }) => id)).toEqual(['build', 'develop', 'run']);
});

test('its releases are those it names', async () => {
  expect((await read({ [declared]: `${declaration}nix: ["2.8"]\n` })).unit?.releases).toEqual(['2.8']);
});

describe('the digest of what is run', () => {
  const inputs = async (files: Files): Promise<string | undefined> => (await read(files)).unit?.inputs;
  test.each<[string, Files]>([
    ['a file', { [`${folder}/files/.envrc`]: 'use flake .\n' }],
    ['a step', { [declared]: declaration.replace('nix build', 'nix build .') }],
    ['a variant', { [declared]: declaration.replace('shop', 'store') }],
    ['what it needs', { [declared]: `${declaration}needs: [nixpkgs]\n` }],
    [
      'an option',
      { [declared]: declaration.replace('    files: [.envrc]', '    files: [flake.nix, .envrc]') },
    ],
  ])('changes with %s', async (_name, files) => {
    const changed = await inputs(files);
    expect(changed).toMatch(/^sha256-/);
    expect(changed).not.toBe(await inputs({}));
  });
  test('stays where only what an option is about is reworded', async () => {
    expect(await inputs({ [declared]: declaration.replace('Load the shell', 'Load its shell') })).toBe(
      await inputs({}),
    );
  });
});

describe('a template is refused', () => {
  test.each<[string, Files, string]>([
    ['without a declaration', { [declared]: undefined }, `${declared}: found no such file`],
    [
      'without files',
      { [`${folder}/files/flake.nix`]: undefined, [`${folder}/files/.envrc`]: undefined },
      `${folder}/files: found no files`,
    ],
    [
      'with a folder that nothing reads',
      { [`${folder}/flake/flake.nix`]: '' },
      `${folder}/flake: found "flake", expected one of template.yaml, evidence, files`,
    ],
    [
      'on a release that is not known',
      { [declared]: `${declaration}nix: ["2.9"]\n` },
      `${declared}: nix: found "2.9"`,
    ],
    [
      'where an option leaves out a file that there is not',
      { [`${folder}/files/.envrc`]: undefined },
      `${declared}: options.direnv.files: found ".envrc", expected one of flake.nix`,
    ],
  ])('%s', async (_name, files, refusal) => {
    const { unit, said } = await read(files);
    expect(said).toContain(refusal);
    expect(unit).toBeUndefined();
  });
});
