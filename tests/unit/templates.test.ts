import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scaffold } from '../../scripts/scaffold/files.ts';
import { provision } from '../../scripts/verify/provision/index.ts';
import type { Toolchain } from '../../scripts/verify/provision/toolchain.ts';
import { createWorld } from '../../scripts/verify/sandbox.ts';
import { scaffolded } from '../../scripts/verify/scaffold.ts';
import { readFiles } from '../../src/loaders/read-files.ts';
import { readUnit } from '../../src/loaders/read-unit.ts';
import { readVersions } from '../../src/loaders/read-units.ts';
import type { Unit } from '../../src/loaders/unit.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

const root = resolve(import.meta.dirname, '../..');
const versions = await readVersions(root);

describe('a template in the verifier', () => {
  let place: Fixture;
  let unit: Unit;
  beforeAll(async () => {
    place = await fixture();
    for (const [path, text] of Object.entries(scaffold('template', 'greeter'))) {
      await mkdir(dirname(join(place.root, path)), { recursive: true });
      await place.write(path, text);
    }
    const read = await readUnit({ kind: 'template', id: 'greeter', root: place.root }, versions);
    if (!read.value) throw new Error(JSON.stringify(read.problems));
    unit = read.value;
  });
  afterAll(() => place.remove());

  test('as `npm run new` makes it passes, with its variant, made by the real command', async () => {
    const filters = ['templates/greeter'];
    const recorded = await place.verify({ filters, record: true });
    expect(recorded.failures).toEqual([]);
    const { report, failures } = await place.verify({ filters });
    expect(failures).toEqual([]);
    expect(report.totals).toEqual({ passed: 1, failed: 0, skipped: 0 });
    const folder = join(place.root, 'examples/templates/greeter/evidence/nix-2.34');
    expect(await readFile(join(folder, 'files/eval.txt'), 'utf8')).toContain('Hello from my-greeter');
    expect(await readFile(join(folder, 'one-letter/eval.txt'), 'utf8')).toContain('Hello from x');
  });
  test('is refused where the command makes another file than the template has', async () => {
    const [stage] = unit.stages;
    const other = stage?.files.map((file) => ({ ...file, content: Buffer.from('other') })) ?? [];
    const lie = { ...unit, stages: [{ ...stage, files: other } as Unit['stages'][number]] };
    await expect(scaffolded(place.root, { unit: lie, line: '2.34' })).rejects.toThrow(
      'flake.nix: other content',
    );
  });
  test('is refused where the command lacks a file', async () => {
    const [stage] = unit.stages;
    const more = [...(stage?.files ?? []), { path: 'more', executable: false, content: Buffer.from('') }];
    const lie = { ...unit, stages: [{ ...stage, files: more } as Unit['stages'][number]] };
    await expect(scaffolded(place.root, { unit: lie, line: '2.34' })).rejects.toThrow('more: not made');
  });
  test('is refused where the command refuses the answers', async () => {
    const template = unit.template && { ...unit.template, answers: { files: { name: 'inherit' } } };
    const lie = { ...unit, stages: unit.stages.slice(0, 1), ...(template && { template }) };
    await expect(scaffolded(place.root, { unit: lie, line: '2.34' })).rejects.toThrow(
      'npm create provenix refused it: create-provenix: --name: found "inherit"',
    );
  });
});

describe('the root flake', () => {
  let toolchain: Toolchain;
  let copy: string;
  beforeAll(async () => {
    const found = (await provision(versions, [versions.nix.default], () => undefined)).get(
      versions.nix.default,
    );
    if (!found) throw new Error('no Nix');
    toolchain = found;
    copy = await mkdtemp(join(tmpdir(), 'root-flake-'));
    await cp(join(root, 'flake.nix'), join(copy, 'flake.nix'));
    await cp(join(root, 'examples/templates'), join(copy, 'examples/templates'), { recursive: true });
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('offers every template, described by its summary, as its files', async () => {
    const { files } = await readFiles(copy, 'copy');
    const world = await createWorld(toolchain);
    try {
      await world.lay('provenix', files);
      const cwd = '/home/user/provenix';
      const git = await world.run('git init -q && git add --all --force', { cwd, timeout: 60 });
      expect(git.exit).toBe(0);
      const described = await world.run(
        "nix eval --quiet --json .#templates --apply 'builtins.mapAttrs (_: t: t.description)' 2>/dev/null",
        { cwd, timeout: 60 },
      );
      expect(JSON.parse(described.output)).toEqual(await summaries());
      const made = await world.run(
        'mkdir ../new && cd ../new && nix flake init --template ../provenix#minimal 2>/dev/null && diff -r . ../provenix/examples/templates/minimal/files && ls ../provenix',
        { cwd, timeout: 60 },
      );
      // Nor is there a flake.lock to keep: a flake without inputs has nothing to lock.
      expect(made).toMatchObject({ exit: 0, output: 'examples\nflake.nix\n' });
    } finally {
      await world.remove();
    }
  });
});

async function summaries(): Promise<Record<string, string>> {
  const folder = join(root, 'examples/templates');
  const ids = await readdir(folder);
  const entries = ids.map(async (id) => {
    const text = await readFile(join(folder, id, 'template.yaml'), 'utf8');
    return [id, (parse(text) as { summary: string }).summary] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
