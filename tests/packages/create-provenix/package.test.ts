import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { execa } from 'execa';
import { beforeAll, expect, test } from 'vitest';
import { readUnitsOf } from '../../../scripts/pack/read-units-of.ts';
import { agentsFile } from '../../../src/lib/project/agents-file.ts';
import type { Template } from '../../../src/loaders/unit.ts';
import { repository } from '../../support/repository.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unitFolders } from '../../support/unit-folders.ts';
import { buildCommand, packageFolder, runner } from './command.ts';

let archive: string;
let unpacked: string;

beforeAll(async () => {
  const folder = await temporaryFolder();
  // As it is published; `prepack`, which builds dist/, refuses while the project has no public address.
  await execa('npm', ['run', '--silent', 'build'], { cwd: packageFolder });
  await execa('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: packageFolder,
  });
  const [name = ''] = await readdir(folder);
  archive = join(folder, name);
  await execa('tar', ['-xzf', archive], { cwd: folder });
  unpacked = join(folder, 'package');
}, 120_000);

test('is small and has no dependencies', async () => {
  expect((await stat(archive)).size).toBeLessThan(200 * 1000);
  const json = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(json).filter((key) => /dependencies/i.test(key))).toEqual([]);
});

test('passes on the licences of what is bundled', async () => {
  const text = await readFile(join(unpacked, 'dist/LICENSES.txt'), 'utf8');
  for (const name of ['@clack/core', '@clack/prompts', 'sisteransi']) expect(text).toContain(`${name}\n\n`);
  expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(5);
});

test('has the index for agents, as the repository has it', async () => {
  const [packed, own] = await Promise.all(
    [join(unpacked, 'dist/AGENTS.md'), join(repository, agentsFile)].map((file) => readFile(file, 'utf8')),
  );
  expect(packed).toBe(own);
});

const byNeed = (a: Template, b: Template): number => a.template.order - b.template.order;

test('has every template of the repository, and makes all of its files', async () => {
  const create = runner(() => join(unpacked, 'bin/create-provenix.cjs'));
  const cwd = await temporaryFolder();
  const expected = await readUnitsOf(repository, 'template');
  // By the folders on disk, since what reads units here is what packs them.
  expect(expected.map(({ id }) => id)).toEqual(unitFolders('templates'));
  expect((await readdir(join(unpacked, 'dist/templates'))).sort()).toEqual(
    unitFolders('templates').map((id) => `${id}.json`),
  );
  const { stdout } = await create(['--list', '--json'], { cwd });
  const listed = JSON.parse(stdout) as { id: string }[];
  // What most people need is first, and so is chosen where nobody chooses another.
  expect(listed.map(({ id }) => id)).toEqual(expected.toSorted(byNeed).map(({ id }) => id));
  expect(listed[0]?.id).toBe('minimal');
  for (const { id, variants } of expected) {
    const ran = await create(['--template', id, '--json', '--no-git'], { cwd });
    expect(ran.stderr).toBe('');
    const made = JSON.parse(ran.stdout) as { files: string[] };
    const paths = variants[0]?.files.map(({ path }) => path) ?? [];
    expect(made.files).toEqual([...paths, 'AGENTS.md'].sort());
  }
});

test('any old Node can read the file that checks its version', async () => {
  const bin = await readFile(join(unpacked, 'bin/create-provenix.cjs'), 'utf8');
  expect(bin).not.toContain('import(');
  const { warnings } = await transform(bin, { target: 'es5' });
  expect(warnings).toEqual([]);
});

test('what only questions and writing need is not loaded before', async () => {
  const command = await buildCommand();
  const atExit = `process.on('exit', () => console.error(process.moduleLoadList.join(' ')))`;
  const create = runner(() => command);
  const { stderr } = await create(['--list'], {
    cwd: await temporaryFolder(),
    node: ['--require', await write(atExit)],
  });
  expect(stderr).toContain('NativeModule path');
  expect(stderr).not.toContain('NativeModule readline');
  expect(stderr).not.toContain('NativeModule child_process');
});

async function write(script: string): Promise<string> {
  const file = join(await temporaryFolder(), 'at-exit.cjs');
  await writeFile(file, script);
  return file;
}

test('says what to do where it is not built', async () => {
  const folder = await temporaryFolder();
  await execa('cp', ['-r', 'bin', 'package.json', folder], { cwd: packageFolder });
  const create = runner(() => join(folder, 'bin/create-provenix.cjs'));
  const { stderr, exitCode } = await create(['--list'], { cwd: folder });
  expect(stderr).toContain('it is not built yet');
  expect(exitCode).toBe(2);
});
