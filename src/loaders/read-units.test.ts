import { describe, expect, test } from 'vitest';
import { recordUnit, smallRepository, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import type { RunEntry } from '../schemas/entry.ts';
import { type ReadUnits, readUnits } from './read-units.ts';

const only = (kind: string, more: Files = {}): Files => ({
  'versions.json': JSON.stringify(versions),
  ...Object.fromEntries(
    Object.entries(smallRepository).filter(([path]) => path.startsWith(`examples/${kind}s/`)),
  ),
  ...more,
});
const said = async (root: string): Promise<string> => formatProblems((await readUnits(root)).problems);
const runOf = ({ entries }: ReadUnits, id: string): RunEntry => entries.get(id) as RunEntry;

test('units come with their runs by their ids, a citation without one', async () => {
  const root = await folderWith(only('error'));
  const left = { 'broken/eval': { output: "error: attribute 'x' missing", exit: 1 } };
  for (const release of ['2.8', '2.34'])
    await recordUnit({ kind: 'error', id: 'missing', root }, left, release);
  const read = await readUnits(root);
  expect(read.problems).toEqual([]);
  expect([...read.entries.keys()]).toEqual(['boot', 'missing']);
  // In the order of the unit's releases: pages show the first.
  expect(runOf(read, 'missing').evidence.map(({ release }) => release)).toEqual(['2.34', '2.8']);
});

describe('what may not be shown', () => {
  test('a unit without evidence, for each of its releases', async () => {
    expect(await said(await folderWith(only('error')))).toMatch(
      /nix-2\.34\/run\.json: found no evidence for Nix 2\.34\n[^]*nix-2\.8\/run\.json: found no evidence for Nix 2\.8/,
    );
  });
  test('a unit that is not in order, and what is no unit', async () => {
    const root = await folderWith(
      only('recipe', { 'examples/recipes/greeting/notes.md': '', 'examples/x/y': '' }),
    );
    const text = await said(root);
    expect(text).toContain('examples/x: found "x"');
    expect(text).toContain('examples/recipes/greeting/notes.md: found "notes.md"');
  });
  test('evidence of a release that the unit does not name', async () => {
    const root = await folderWith(only('recipe'));
    const place = { kind: 'recipe', id: 'greeting', root } as const;
    await recordUnit(place);
    expect(await said(root)).toBe('');
    await recordUnit(place, {}, '2.8');
    expect(await said(root)).toMatch(
      /^examples\/recipes\/greeting\/evidence\/nix-2\.8: found evidence for Nix 2\.8, which the unit does not name\n.*`nix`/,
    );
  });
  test('nothing at all', async () => {
    expect(await said(await folderWith({ 'versions.json': JSON.stringify(versions) }))).toBe(
      'examples: found no unit at all, expected at least one',
    );
  });
});

describe('a unit whose needs are met nowhere yet', () => {
  const needs = {
    'examples/recipes/greeting/example.yaml':
      'title: A machine\nsummary: It takes a booted machine.\nneeds: [nixos]\nsteps: [{ id: boot, run: reboot }]\n',
  };
  test('has no evidence, and that is in order', async () => {
    const read = await readUnits(await folderWith(only('recipe', needs)));
    expect(read.problems).toEqual([]);
    expect(runOf(read, 'greeting').evidence).toEqual([]);
  });
  test('once it was run, its evidence is compared as any other', async () => {
    const root = await folderWith(only('recipe', needs));
    await recordUnit({ kind: 'recipe', id: 'greeting', root }, {}, '2.8');
    expect(await said(root)).toContain('found no evidence for Nix 2.34');
  });
});
