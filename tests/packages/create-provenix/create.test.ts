import { mkdir, readFile, readlink, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agentsFile } from '../../../src/lib/project/agents-file.ts';
import { repository } from '../../support/repository.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildCommand, filesOf, gitEnvironment, runner } from './command.ts';
import { fullFiles, png } from './templates.ts';

let command: string;
let cwd: string;
const create = runner(() => command);
const full = ['--template', 'full', '--yes'];
const allFiles = ['AGENTS.md', ...fullFiles].sort();

const git = async (folder: string, ...args: string[]): Promise<string> =>
  (await execa('git', args, { cwd: folder, env: gitEnvironment })).stdout;

beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
beforeEach(async () => {
  cwd = await temporaryFolder();
});

describe('a project', () => {
  test('with all defaults has every file, in a git repository that knows them all', async () => {
    const { stdout, stderr, exitCode } = await create(full, { cwd });
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const project = join(cwd, 'first-name');
    expect(await filesOf(project)).toEqual(['.git', ...allFiles].sort());
    expect((await git(project, 'ls-files')).split('\n').sort()).toEqual(allFiles);
    expect(await git(project, 'log', '--all')).toBe('');
    expect(stdout.split('Next:\n')[1]?.split('\n')).toEqual([
      '  cd first-name',
      '  nix build .#first-name',
      '  direnv allow',
      '  nix flake show',
    ]);
    expect(await filesOf(cwd)).not.toContain('create-provenix');
  });
  test('keeps bytes, links and who may execute a file', async () => {
    await create(['kept', ...full], { cwd });
    const project = join(cwd, 'kept');
    expect(await readFile(join(project, 'logo.png'))).toEqual(png);
    expect(await readlink(join(project, 'latest'))).toBe('bin/kept.sh');
    expect((await stat(join(project, 'bin/kept.sh'))).mode & 0o111).not.toBe(0);
    expect((await stat(join(project, 'flake.nix'))).mode & 0o111).toBe(0);
    // Not for its owner alone, as a temporary folder would be.
    expect((await stat(project)).mode).toBe((await stat(await folderOf(cwd))).mode);
  });
  test('has the answers in contents and in names, and lets the lock be', async () => {
    const answers = ['--greeting', 'Hello & $welcome'.replace('$', ''), '--editor=vim', '--no-direnv'];
    const { stdout } = await create(['app', ...full, ...answers], { cwd });
    const project = join(cwd, 'app');
    expect(await readFile(join(project, 'flake.nix'), 'utf8')).toBe(
      '{\n  # app, for vim: Hello & welcome\n\n  outputs = _: { };\n}\n',
    );
    expect(await readFile(join(project, 'flake.lock'), 'utf8')).toContain('first-name');
    expect(await filesOf(project)).toEqual(
      [
        '.git',
        ...allFiles.filter((path) => path !== '.envrc').map((path) => path.replace('first-name', 'app')),
      ].sort(),
    );
    expect(stdout).toContain('nix build .#app');
    expect(stdout).not.toContain('direnv allow');
  });
  test('is named by its folder, or by --name', async () => {
    await create(['deep/er/app', ...full], { cwd });
    expect(await filesOf(join(cwd, 'deep/er/app'))).toContain('bin/app.sh');
    await create(['My App', '--name', 'my-app', ...full], { cwd });
    expect(await filesOf(join(cwd, 'My App'))).toContain('bin/my-app.sh');
    await create([join(cwd, 'absolute'), ...full], { cwd: '/' });
    expect(await filesOf(join(cwd, 'absolute'))).toContain('bin/absolute.sh');
  });
  test('without git', async () => {
    const { stdout } = await create(['app', ...full, '--no-git'], { cwd, env: { PATH: '' } });
    expect(await filesOf(join(cwd, 'app'))).not.toContain('.git');
    expect(stdout).toContain('There is no git repository');
  });
  test('in another repository is added to that one', async () => {
    await git(cwd, 'init', '-q');
    const { stdout } = await create(['app', ...full, '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ git: 'outer' });
    expect(await filesOf(join(cwd, 'app'))).not.toContain('.git');
    expect(await git(cwd, 'ls-files')).toContain('app/flake.nix');
  });
  test('in a repository that ignores it has one of its own', async () => {
    await git(cwd, 'init', '-q');
    await writeFile(join(cwd, '.gitignore'), 'scratch\n');
    await create(['scratch/app', ...full], { cwd });
    expect(await git(join(cwd, 'scratch/app'), 'ls-files')).toContain('flake.nix');
    expect(await git(cwd, 'ls-files')).toBe('');
  });
  test("is not led astray by a git hook's variables", async () => {
    const env = { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' };
    expect((await create(['app', ...full], { cwd, env })).exitCode).toBe(0);
  });
});

describe('AGENTS.md', () => {
  const read = (project: string): Promise<string> => readFile(join(cwd, project, 'AGENTS.md'), 'utf8');

  test("is the repository's index for agents, and --no-agents leaves it out", async () => {
    await create(['app', ...full], { cwd });
    expect(await read('app')).toBe(await readFile(join(repository, agentsFile), 'utf8'));
    await create(['without', ...full, '--no-agents'], { cwd });
    expect(await filesOf(join(cwd, 'without'))).not.toContain('AGENTS.md');
    expect(await git(join(cwd, 'without'), 'ls-files')).not.toContain('AGENTS.md');
  });
  test('of a template is not replaced, and is not left out either', async () => {
    for (const flags of [[], ['--no-agents']]) {
      const name = `own${String(flags.length)}`;
      await create([name, '--template', 'small', '--yes', ...flags], { cwd });
      expect(await read(name)).toBe(`What agents do in ${name}.\n`);
    }
  });
  test('of a folder is replaced by --force alone, as any other file', async () => {
    await mkdir(join(cwd, 'app'));
    await writeFile(join(cwd, 'app/AGENTS.md'), 'mine\n');
    expect((await create(['app', ...full], { cwd })).exitCode).toBe(2);
    expect(await read('app')).toBe('mine\n');
    await create(['app', ...full, '--force', '--no-agents'], { cwd });
    expect(await read('app')).toBe('mine\n');
    await create(['app', ...full, '--force'], { cwd });
    expect(await read('app')).toContain('# Nix in this repository');
  });
});

describe('a folder that is there', () => {
  test('and empty is taken, also the one the user is in', async () => {
    const here = join(cwd, 'here');
    await mkdir(here);
    const { inode } = await inodeOf(here);
    const { stdout, exitCode } = await create(['.', ...full], { cwd: here });
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('cd ');
    expect(await filesOf(here)).toContain('bin/here.sh');
    expect((await inodeOf(here)).inode).toBe(inode);
  });
  test('and not empty is taken with --force: others stay, the same are replaced', async () => {
    const app = join(cwd, 'app');
    await mkdir(join(app, 'bin'), { recursive: true });
    await writeFile(join(app, 'bin/mine'), 'mine');
    await writeFile(join(app, 'flake.nix'), 'old');
    expect((await create(['app', ...full], { cwd })).exitCode).toBe(2);
    expect(await readFile(join(app, 'flake.nix'), 'utf8')).toBe('old');
    expect((await create(['app', ...full, '--force'], { cwd })).exitCode).toBe(0);
    expect(await readFile(join(app, 'flake.nix'), 'utf8')).toContain('# app');
    expect(await filesOf(app)).toEqual(expect.arrayContaining(['bin/app.sh', 'bin/mine']));
    expect(await git(app, 'ls-files')).not.toContain('mine');
  });
  test('with a folder where a file has to go is refused, also with --force', async () => {
    await mkdir(join(cwd, 'app/flake.nix'), { recursive: true });
    const { stderr, exitCode } = await create(['app', ...full, '--force'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"flake.nix" is in the folder already, as a folder');
    expect(await filesOf(cwd)).toEqual([]);
  });
});

describe('what is printed', () => {
  test('--dry-run: the tree, and nothing is written', async () => {
    const { stdout, exitCode } = await create(['app', ...full, '--dry-run'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('├── bin/\n│   └── app.sh*\n');
    expect(stdout).toContain('latest -> bin/app.sh');
    expect(await filesOf(cwd)).toEqual([]);
  });
  test('--json: one object, also for --dry-run', async () => {
    const expected = {
      template: 'full',
      folder: join(cwd, 'app'),
      options: { name: 'app', greeting: 'Good morning', editor: 'nano', direnv: true },
      files: allFiles.map((path) => path.replace('first-name', 'app')),
      next: ['nix build .#app', 'direnv allow', 'nix flake show'],
    };
    const dry = await create(['app', '-t', 'full', '--json', '-n'], { cwd });
    expect(JSON.parse(dry.stdout)).toEqual({ ...expected, dryRun: true });
    const { stdout } = await create(['app', '-t', 'full', '--json'], { cwd });
    expect(JSON.parse(stdout)).toEqual({ ...expected, git: 'new' });
  });
  test('--list: a line each; with --json their options too', async () => {
    const { stdout } = await create(['--list'], { cwd });
    expect(stdout.split('\n')).toEqual([
      'small  Nothing but a name, to have something to choose from.',
      'full   A template with an option of each kind and files that npm would lose.',
    ]);
    const json = JSON.parse((await create(['--list', '--json'], { cwd })).stdout) as unknown[];
    expect(json[1]).toMatchObject({ id: 'full', options: { editor: { choices: ['nano', 'micro', 'vim'] } } });
  });
  test('--help, with the options of a template', async () => {
    const { stdout, exitCode } = await create(['--help', '--template', 'full'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('--editor CHOICE');
    expect(stdout).toContain('--no-direnv');
    expect(stdout.split('Examples')[1]).toContain('--no-agents');
    expect((await create(['-h'], { cwd })).stdout).toContain('Examples');
    expect((await create(['--version'], { cwd })).stdout).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

/** A folder as this user makes them. */
async function folderOf(parent: string): Promise<string> {
  await mkdir(join(parent, 'usual'));
  return join(parent, 'usual');
}

async function inodeOf(path: string): Promise<{ inode: number }> {
  return { inode: (await stat(path)).ino };
}
