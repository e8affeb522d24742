import { describe, expect, test } from 'vitest';
import { cited, error, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { readError } from './read-error.ts';
import type { Unit } from './unit.ts';

const folder = 'examples/errors/missing';
const declared = `${folder}/example.yaml`;
const declaration = error[declared];

async function read(files: Files, id = 'missing'): Promise<{ unit?: Unit | undefined; said: string }> {
  const root = await folderWith({ ...error, ...cited, ...files });
  const { value, problems } = await readError({ kind: 'error', id, root }, versions);
  return { unit: value, said: formatProblems(problems) };
}

test('an error is broken and fixed, on every release that is reproduced', async () => {
  const { unit, said } = await read({});
  expect(said).toBe('');
  expect(unit).toMatchObject({
    kind: 'error',
    proof: 'run',
    id: 'missing',
    folder,
    title: 'No attribute',
    summary: 'A set has no such name.',
    releases: ['2.34', '2.8'],
    git: { repositories: [], untracked: [], commit: true },
    chained: false,
    error: {
      message: "attribute 'x' missing",
      fix: 'Correct the name of it.',
      phase: 'evaluate',
      program: 'nix',
      signatures: [{ text: "attribute '<>' missing" }],
    },
    variants: [
      { name: 'broken', removed: [], files: [{ path: 'flake.nix' }], steps: [{ id: 'eval' }] },
      { name: 'fixed', removed: [], files: [{ path: 'flake.nix' }], steps: [{ id: 'eval' }] },
    ],
  });
});

test('a step of one variant runs in that one alone', async () => {
  const steps =
    '  - { id: before, run: "true", only: broken }\n  - { id: after, run: "true", only: fixed }\n';
  const { unit } = await read({ [declared]: declaration + steps });
  expect(unit?.proof === 'run' && unit.variants.map(({ steps: all }) => all.map(({ id }) => id))).toEqual([
    ['eval', 'before'],
    ['eval', 'after'],
  ]);
});

test('an error may name its releases, and other words for some of them', async () => {
  const more = 'nix: ["2.8"]\nmessageOn: { "2.8": getting status of }\n';
  const { unit } = await read({ [declared]: declaration + more });
  expect(unit).toMatchObject({ releases: ['2.8'], error: { messageOn: { '2.8': 'getting status of' } } });
});

describe('the digest of what is run', () => {
  const inputs = async (files: Files): Promise<string | undefined> => {
    const { unit } = await read(files);
    return unit?.proof === 'run' ? unit.inputs : undefined;
  };
  test.each<[string, Files]>([
    ['broken', { [`${folder}/broken/flake.nix`]: '{ }\n' }],
    ['fixed', { [`${folder}/fixed/flake.nix`]: '{ }\n' }],
    ['a step', { [declared]: declaration.replace('.#x', '.#xx') }],
  ])('changes with %s', async (_name, files) => {
    expect(await inputs(files)).toMatch(/^sha256-/);
    expect(await inputs(files)).not.toBe(await inputs({}));
  });
  test('stays where only the prose changes', async () => {
    const reworded = declaration.replace('Correct the name of it.', 'Write another name.');
    expect(await inputs({ [declared]: reworded })).toBe(await inputs({}));
  });
});

test('a cited error has no files, and says where its message is from', async () => {
  const { unit, said } = await read({}, 'boot');
  expect(said).toBe('');
  expect(unit).toEqual({
    kind: 'error',
    proof: 'cited',
    id: 'boot',
    folder: 'examples/errors/boot',
    title: 'No boot',
    summary: 'The machine does not boot.',
    why: 'it takes a booted NixOS',
    cited: [{ text: 'Failed to mount the root', source: 'systemd 259, src/core/mount.c' }],
    error: {
      fix: 'Choose an older generation.',
      phase: 'boot',
      program: 'systemd',
      signatures: [{ text: 'Failed to mount the root' }],
    },
  });
});

describe('an error is refused', () => {
  test.each<[string, Files, string]>([
    ['without a declaration', { [declared]: undefined }, `${declared}: found no such file`],
    ['that is a list', { [declared]: '- cited\n' }, `${declared}: (the whole file): `],
    ['that is nothing', { [declared]: 'null\n' }, `${declared}: (the whole file): `],
    [
      'with a folder that nothing reads',
      { [`${folder}/fixd/flake.nix`]: '' },
      `${folder}/fixd: found "fixd", expected one of example.yaml, evidence, broken, fixed; did you mean "fixed"?`,
    ],
    ['without broken', { [`${folder}/broken/flake.nix`]: undefined }, `${folder}/broken: found no files`],
    ['without fixed', { [`${folder}/fixed/flake.nix`]: undefined }, `${folder}/fixed: found no files`],
    [
      'on a release that is not known',
      { [declared]: `${declaration}nix: ["2.9"]\n` },
      `${declared}: nix: found "2.9"`,
    ],
    [
      'with an untracked file that is not there',
      { [declared]: `${declaration}untracked: [new.nix]\n` },
      `${declared}: untracked: found "new.nix"`,
    ],
    [
      'where broken and fixed are the same',
      { [`${folder}/fixed/flake.nix`]: error[`${folder}/broken/flake.nix`] },
      `${folder}: broken, fixed: found no difference`,
    ],
  ])('%s', async (_name, files, refusal) => {
    const { unit, said } = await read(files);
    expect(said).toContain(refusal);
    expect(unit).toBeUndefined();
  });
  test('that is cited and has files: nothing would run them', async () => {
    const { unit, said } = await read({ 'examples/errors/boot/broken/flake.nix': '{ }\n' }, 'boot');
    expect(said).toContain('examples/errors/boot/broken: found "broken", expected one of example.yaml');
    expect(unit).toBeUndefined();
  });
  test('that is cited without saying why', async () => {
    const path = 'examples/errors/boot/example.yaml';
    const { said } = await read({ [path]: cited[path].replace(/why: .*\n/, '') }, 'boot');
    expect(said).toContain(`${path}: why: `);
  });
});
