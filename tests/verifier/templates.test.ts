import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newUnitFiles } from '../../scripts/new/unit-files.ts';
import { type ProjectMaker, withMadeProjects } from '../../scripts/verify/run/made-project.ts';
import { PackedCommand } from '../../scripts/verify/run/packed-command.ts';
import { provision } from '../../scripts/verify/toolchains/provision.ts';
import { readUnit } from '../../src/loaders/read-unit.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { Template, Variant } from '../../src/loaders/unit.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

const root = resolve(import.meta.dirname, '../..');
const versions = await readVersions(root);

describe('a template in the verifier', () => {
  let place: Fixture;
  let unit: Template;
  let command: PackedCommand;
  let maker: ProjectMaker;
  beforeAll(async () => {
    place = await fixture();
    for (const [path, text] of Object.entries(newUnitFiles('template', 'greeter'))) {
      await mkdir(dirname(join(place.root, path)), { recursive: true });
      await place.write(path, text);
    }
    const read = await readUnit({ kind: 'template', id: 'greeter', root: place.root }, versions);
    if (read.value?.kind !== 'template') throw new Error(JSON.stringify(read.problems));
    unit = read.value;
    command = new PackedCommand(place.root);
    const toolchain = (await provision(versions, ['2.34'])).get('2.34');
    if (!toolchain) throw new Error('no Nix');
    maker = { command, toolchain };
  });
  afterAll(async () => {
    await command.remove();
    await place.remove();
  });

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
    const [variant] = unit.variants;
    const other = variant?.files.map((file) => ({ ...file, content: Buffer.from('other') })) ?? [];
    const lie = { ...unit, variants: [{ ...variant, files: other } as Variant] };
    await expect(withMadeProjects({ unit: lie, release: '2.34' }, maker)).rejects
      .toThrowErrorMatchingInlineSnapshot(`
      Error: npm create provenix made other files than the template has:
          README.md: other content
          flake.nix: other content
    `);
  });
  test('is refused where the command lacks a file', async () => {
    const [variant] = unit.variants;
    const more = [...(variant?.files ?? []), { path: 'more', executable: false, content: Buffer.from('') }];
    const lie = { ...unit, variants: [{ ...variant, files: more } as Variant] };
    await expect(withMadeProjects({ unit: lie, release: '2.34' }, maker)).rejects
      .toThrowErrorMatchingInlineSnapshot(`
      Error: npm create provenix made other files than the template has:
          more: not made
    `);
  });
  test('is refused where the command refuses the answers', async () => {
    const template = { ...unit.template, answers: { files: { name: 'inherit' } } };
    const lie = { ...unit, variants: unit.variants.slice(0, 1), template };
    await expect(
      withMadeProjects({ unit: lie, release: '2.34' }, maker),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `Error: npm create provenix refused it: create-provenix: --name: found "inherit", which has a meaning of its own in Nix; expected another name.`,
    );
  });
});
