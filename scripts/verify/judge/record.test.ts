import { appendFile, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  type Left,
  error,
  ranWith,
  readRunUnit,
  recipe,
  toolchainOf,
} from '../../../tests/support/small-repository.ts';
import { folderWith } from '../../../tests/support/write-files.ts';
import type { RunUnit } from '../../../src/loaders/unit.ts';
import { digest } from '../../../src/lib/units/digest.ts';
import { evidenceSchema } from '../../../src/schemas/evidence.ts';
import type { SaidOfRun } from './compare.ts';
import { record } from './record.ts';

const by: SaidOfRun = { toolchain: toolchainOf('2.34'), provider: undefined };
const day = '2026-01-31';
let root: string;
let unit: RunUnit;
let folder: string;
beforeEach(async () => {
  root = await folderWith({ ...recipe, ...error });
  unit = await readRunUnit({ kind: 'recipe', id: 'greeting', root });
  folder = join(root, unit.folder, 'evidence/nix-2.34');
});
const recorded = (left: Record<string, Left>, ranBy = by, date = day): Promise<boolean> =>
  record(root, { unit, release: '2.34' }, ranWith(unit, left), ranBy, date);
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

test('a run leaves what its steps printed, and by what it ran', async () => {
  expect(await recorded({ 'flake/eval': { output: '"hello"' } })).toBe(true);
  expect(await read('eval.txt')).toBe('$ nix eval .#greeting\n"hello"\n');
  expect(evidenceSchema.parse(JSON.parse(await read('run.json')))).toEqual({
    nix: '2.34.1',
    release: '2.34',
    userland: digest('tools'),
    provider: null,
    system: 'x86_64-linux',
    date: day,
    inputs: unit.inputs,
    steps: [{ id: 'eval', variant: 'flake', exit: 0, recording: digest('$ nix eval .#greeting\n"hello"\n') }],
  });
  expect(await read('run.json')).toMatch(/^\{\n {2}"nix".*\n\}\n$/s);
  expect(await readdir(join(folder, '..'))).toEqual(['nix-2.34']);
});

test('a recording is kept where only what differs from run to run is another', async () => {
  const [variant] = unit.variants;
  if (!variant) throw new Error('no variant');
  unit = {
    ...unit,
    variants: [{ ...variant, steps: variant.steps.map((step) => ({ ...step, patterns: ['key <hash>'] })) }],
  };
  const printed = async (output: string): Promise<string> => {
    await recorded({ 'flake/eval': { output } }, by, '2026-02-01');
    return read('eval.txt');
  };
  const [one, other] = ['a', 'b'].map((digit) => `key ${digit.repeat(32)}`);
  const first = await printed(`${one ?? ''}\nhello`);
  expect(await printed(`${other ?? ''}\nhello`)).toBe(first);
  expect(await printed(`${other ?? ''}\nhallo`)).toBe(
    first.replace(one ?? '', other ?? '').replace('hello', 'hallo'),
  );
});

test('the screens of a terminal, and what stood for nixpkgs, are kept', async () => {
  const id = { name: 'pocket', revision: 'a', programs: 'b' } as const;
  await recorded(
    { 'flake/eval': { output: 'Name', cast: '{}\n' } },
    { ...by, provider: { id, asRecorded: true } },
  );
  expect(await read('eval.cast')).toBe('{}\n');
  expect(JSON.parse(await read('run.json'))).toMatchObject({
    provider: id,
    steps: [{ cast: digest('{}\n') }],
  });
});

test('a unit of several variants has a folder for each', async () => {
  unit = await readRunUnit({ kind: 'error', id: 'missing', root });
  folder = join(root, unit.folder, 'evidence/nix-2.34');
  await recorded({ 'broken/eval': { output: 'error' } });
  expect(await read('broken/eval.txt')).toBe('$ nix eval .#x\nerror\n');
  expect(await read('fixed/eval.txt')).toBe('$ nix eval .#x\n');
});

test('where nothing but the date would change, the former evidence stays', async () => {
  await recorded({});
  const before = await read('run.json');
  expect(await recorded({}, by, '2026-02-28')).toBe(false);
  expect(await read('run.json')).toBe(before);
});

test.each<[string, Record<string, Left>, SaidOfRun]>([
  ['another output', { 'flake/eval': { output: 'x' } }, by],
  ['another exit', { 'flake/eval': { exit: 1 } }, by],
  ['another Nix', {}, { ...by, toolchain: { ...by.toolchain, version: '2.34.2' } }],
])('%s takes the place of the former evidence, with its date', async (_name, left, ranBy) => {
  await recorded({});
  await writeFile(join(folder, 'old.txt'), '');
  expect(await recorded(left, ranBy, '2026-02-28')).toBe(true);
  expect(JSON.parse(await read('run.json'))).toMatchObject({ date: '2026-02-28' });
  expect((await readdir(folder)).sort()).toEqual(['eval.txt', 'run.json']);
});

const tampered: Record<string, (path: (name: string) => string) => Promise<void>> = {
  'a file too many': (path) => writeFile(path('old.txt'), ''),
  'a file of another name': (path) => rename(path('eval.txt'), path('other.txt')),
  'an edited recording': (path) => appendFile(path('eval.txt'), 'more\n'),
  'a recording whose text looks like the date of a run': (path) =>
    writeFile(path('eval.txt'), '$ nix eval .#greeting\n{\n  "date": "2026-03-01",\n}\n'),
  'an edited run.json': async (path) => {
    const text = await read('run.json');
    await writeFile(path('run.json'), text.replace('"exit": 0', '"exit": 1'));
  },
};
test.each(Object.entries(tampered))('%s is replaced by the same run', async (_name, tamper) => {
  const output = '{\n  "date": "2026-01-01",\n}';
  await recorded({ 'flake/eval': { output } });
  await tamper((name) => join(folder, name));
  expect(await recorded({ 'flake/eval': { output } })).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['eval.txt', 'run.json']);
  expect(await recorded({ 'flake/eval': { output } })).toBe(false);
});

test('the folders of variants are no files too many', async () => {
  unit = await readRunUnit({ kind: 'error', id: 'missing', root });
  await recorded({ 'broken/eval': { output: 'error' } });
  expect(await recorded({ 'broken/eval': { output: 'error' } })).toBe(false);
});

test('a recording that was stopped leaves nothing in the next one', async () => {
  await recorded({});
  const stopped = join(root, unit.folder, 'evidence/nix-2.34.new');
  await record(root, { unit, release: '2.34.new' }, ranWith(unit), by, day);
  await writeFile(join(stopped, 'half.txt'), '');
  expect(await recorded({ 'flake/eval': { output: 'x' } })).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['eval.txt', 'run.json']);
});
