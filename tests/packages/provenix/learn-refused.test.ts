import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { project } from '../../../src/lib/project/project.ts';
import { buildCommand } from './command.ts';
import { type How, type Learner, filesBelow, newLearner } from './learner.ts';

// What `provenix learn` refuses: with a sentence on what happened and what to do, exit code 2, and nothing changed.

let command = '';
beforeAll(async () => {
  command = await buildCommand();
}, 180_000);

let learner: Learner;
let home = '';
beforeEach(async () => {
  learner = await newLearner(command);
  ({ home } = learner);
});

/** The command says this, its exit code is 2, and no file of the home is another one. */
async function refused(words: string, says: string, how?: How): Promise<void> {
  const before = await filesBelow(home);
  const { stderr, exitCode } = await learner.learn(words, how);
  expect(stderr).toContain(says);
  // What happened, and what to do.
  expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
  expect(exitCode).toBe(2);
  expect(await filesBelow(home)).toEqual(before);
}

const git = async (folder: string, ...args: string[]): Promise<string> => {
  const identity = ['-c', 'user.name=web', '-c', 'user.email=web@example.com'];
  return (await execa('git', [...identity, ...args], { cwd: join(home, folder) })).stdout;
};

/** The programs of this machine, but for some. */
async function without(...names: string[]): Promise<string> {
  const folder = join(home, 'some');
  await mkdir(folder);
  for (const name of ['sh', 'bash', 'git', 'sleep'].filter((one) => !names.includes(one)))
    await symlink((await execa('sh', ['-c', `command -v ${name}`])).stdout, join(folder, name));
  return folder;
}

test.each<[string, string, string]>([
  ['an unknown command', 'begin', 'there is no command "learn begin"'],
  ['an unknown name', 'start first-flak', 'there is no tutorial and no exercise "first-flak"'],
  ['too few names', 'start', 'learn start takes 1 or 2 names, and 0 were given'],
  ['too many names', 'check all', 'learn check takes 0 names, and 1 were given'],
])('%s', async (_what, words, says) => {
  await refused(words, says);
  expect(await readdir(home)).toEqual(['bin']);
});

describe('a folder that is not a track', () => {
  test.each(['goto package', 'check', 'watch', 'hint', 'solution', 'reset', 'diff'])('%s', async (words) => {
    await refused(words, 'is not a folder of a tutorial or an exercise');
    expect(await readdir(home)).toEqual(['bin']);
  });

  test('it was deleted under the terminal', async () => {
    await mkdir(join(home, 'gone'));
    const { stderr, exitCode } = await execa(
      'sh',
      ['-c', 'rmdir "$PWD"; exec "$@"', 'sh', process.execPath, command, 'learn', 'check'],
      { cwd: join(home, 'gone'), reject: false },
    );
    expect(stderr).toContain('the folder that this terminal is in was deleted.\nGo to another one: cd');
    expect(exitCode).toBe(2);
  });

  test('it was deleted, and a track is to be begun in it', async () => {
    await mkdir(join(home, 'gone'));
    const { stderr, exitCode } = await execa(
      'sh',
      [
        '-c',
        'rmdir "$PWD"; exec "$@"',
        'sh',
        process.execPath,
        command,
        'learn',
        'start',
        'first-flake',
        'sub',
      ],
      { cwd: join(home, 'gone'), reject: false },
    );
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('was deleted.\nGo to another one: cd')]);
  });

  test('what is known of it is no JSON', async () => {
    await learner.learn('start greet-function');
    const [file = ''] = await readdir(join(home, 'state/provenix/learn'));
    await learner.write(`state/provenix/learn/${file}`, '{');
    await refused('check', 'and it is no JSON', { folder: 'greet-function' });
  });
});

describe('a folder that cannot be begun in', () => {
  test('it has something in it', async () => {
    await mkdir(join(home, 'full'));
    await learner.write('full/mine', 'mine\n');
    await refused('start first-flake full', 'is not empty, and nothing was written');
  });

  test.runIf(existsSync('/proc/self'))('no folder can be there', async () => {
    await refused('start first-flake /proc/none', '/proc/none');
  });

  test('it is a file, or below one', async () => {
    await learner.write('file', 'mine\n');
    await refused('start first-flake file', 'is no folder');
    await refused('start first-flake file/first-flake', 'file/first-flake cannot be written');
  });

  test('it is made by a start of something else, which was interrupted', async () => {
    await learner.learn('start greet-function one');
    const [file = ''] = await readdir(join(home, 'state/provenix/learn'));
    const state = JSON.parse(await learner.read(`state/provenix/learn/${file}`)) as object;
    await learner.write(
      `state/provenix/learn/${file}.journal`,
      JSON.stringify({ ...state, begins: true, pid: 0x7fffffff }),
    );
    await refused('start first-flake one', 'is not empty, and nothing was written');
  });
});

describe('a repository with uncommitted work', () => {
  const mine = { 'flake.nix': 'committed\n', 'staged.txt': 'staged\n', 'later.txt': 'not added\n' };
  beforeEach(async () => {
    await mkdir(join(home, 'mine'));
    for (const [path, text] of Object.entries(mine)) await learner.write(`mine/${path}`, text);
    await git('mine', 'init', '--quiet');
    await git('mine', 'add', 'flake.nix');
    await git('mine', 'commit', '--quiet', '--message', 'one');
    await git('mine', 'add', 'staged.txt');
  });

  test('nothing is begun in it, nor in a folder of it', async () => {
    const before = await git('mine', 'status', '--short');
    await refused('start first-flake mine', 'is not empty, and nothing was written');
    await refused('start first-flake mine/track', `would lie in the git repository ${join(home, 'mine')}`);
    await refused('start greet-function .', 'is not empty, and nothing was written', { folder: 'mine' });
    expect(await git('mine', 'status', '--short')).toBe(before);
  });

  test('of a learner, who goes to another lesson: it is kept, and git has what it had', async () => {
    await learner.learn('start first-flake');
    const folder = 'first-flake';
    await learner.learn('goto greeting', { folder });
    await git(folder, 'init', '--quiet');
    await git(folder, 'add', '--all');
    await git(folder, 'commit', '--quiet', '--message', 'one');
    for (const [path, text] of Object.entries(mine)) await learner.write(`${folder}/${path}`, text);
    await git(folder, 'add', 'staged.txt', 'flake.nix');
    await learner.write(`${folder}/flake.nix`, 'later than what git has\n');
    const { exitCode, stdout } = await learner.learn('goto package', { folder });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`kept in ${join(home, 'first-flake.kept-1')}`);
    expect(await filesBelow(join(home, 'first-flake.kept-1'))).toEqual({
      'flake.nix': 'later than what git has\n',
    });
    expect(await git(folder, 'show', ':flake.nix')).toBe('committed');
    expect(await git(folder, 'show', ':staged.txt')).toBe('staged');
    expect(await learner.read(`${folder}/later.txt`)).toBe('not added\n');
  });
});

describe('a file that was deleted', () => {
  test.each(['start', 'settings'])('of a lesson: %s', async (lesson) => {
    await learner.nix('2.34.8', 'echo "error: path does not exist" >&2; exit 1');
    await learner.learn('start service-module track');
    await learner.learn(`goto ${lesson}`, { folder: 'track' });
    await rm(join(home, 'track/flake.nix'));
    await refused('check', `there is no flake.nix in ${join(home, 'track')}`, { folder: 'track' });
    await refused('watch', 'To have it again', { folder: 'track' });
    expect((await learner.learn('reset', { folder: 'track' })).exitCode).toBe(0);
    expect(await readdir(join(home, 'track'))).toContain('flake.nix');
  });

  test('of an exercise, unless it is solved without it', async () => {
    await learner.nix('2.34.8', 'echo "error: path does not exist" >&2; exit 1');
    await learner.learn('start greet-function');
    await rm(join(home, 'greet-function/flake.nix'));
    await refused('check', 'there is no flake.nix', { folder: 'greet-function' });
  });

  test('of the command: the tutorials', async () => {
    await mkdir(join(home, 'package'));
    for (const name of await readdir(dirname(command)))
      if (name !== 'learn.json') await cp(join(dirname(command), name), join(home, 'package', name));
    const broken = await execa(process.execPath, [join(home, 'package/provenix.mjs'), 'learn'], {
      reject: false,
    });
    expect(broken).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('the file learn.json beside the command is missing') as unknown,
    });
  });
});

describe('a track of another version of the package', () => {
  // As the lesson "greeting" has it.
  const refusal =
    'case "$*" in *path:*) echo "Hello from hello-flake."; exit;; esac\necho "error: flake.nix is not tracked by Git" >&2; exit 1';

  async function stateOf(change: object): Promise<void> {
    const [file = ''] = await readdir(join(home, 'state/provenix/learn'));
    const place = `state/provenix/learn/${file}`;
    await learner.write(
      place,
      JSON.stringify({ ...(JSON.parse(await learner.read(place)) as object), ...change }),
    );
  }
  const other = project.published
    ? 'npx provenix@0.0.9 learn'
    : 'check out the clone of the repository at that version';

  test('that this one does not have', async () => {
    await learner.learn('start greet-function');
    await stateOf({ version: '0.0.9', id: 'gone' });
    for (const words of ['check', 'watch', 'hint', 'solution', 'reset', 'diff'])
      await refused(words, other, { folder: 'greet-function' });
  });

  test('that has other files in this one: reset keeps what is not ours any more', async () => {
    await learner.learn('start first-flake');
    const folder = 'first-flake';
    await learner.learn('goto greeting', { folder });
    await learner.write(`${folder}/flake.nix`, 'of version 0.0.9\n');
    await stateOf({ version: '0.0.9', written: { 'flake.nix': 'a digest' } });
    for (const words of ['check', 'watch', 'diff'])
      await refused(words, 'has other files for "greeting"', { folder });
    await refused('check', other, { folder });
    expect((await learner.learn('reset', { folder })).stdout).toContain('kept in');
    expect(await learner.read('first-flake.kept-1/flake.nix')).toBe('of version 0.0.9\n');
    await learner.nix('2.34.8', refusal);
    expect((await learner.learn('check', { folder })).exitCode).toBe(0);
  });

  test('whose lesson is not in this one', async () => {
    await learner.learn('start first-flake');
    await stateOf({ version: '0.0.9', lesson: 'gone' });
    await refused('check', 'has no lesson "gone"', { folder: 'first-flake' });
    await refused('reset', 'there is no lesson "gone"', { folder: 'first-flake' });
    expect((await learner.learn('goto nix', { folder: 'first-flake' })).exitCode).toBe(0);
  });

  test('is no hindrance where the files are the same', async () => {
    await learner.learn('start first-flake');
    await learner.learn('goto greeting', { folder: 'first-flake' });
    await stateOf({ version: '0.0.9' });
    await learner.nix('2.34.8', refusal);
    expect((await learner.learn('check', { folder: 'first-flake' })).exitCode).toBe(0);
  });
});

describe('a machine that lacks something', () => {
  const folder = 'greet-function';

  test('no Nix, and none that says its version', async () => {
    await learner.learn('start greet-function');
    const path = await without();
    for (const words of ['check', 'watch']) await refused(words, 'there is no Nix on PATH', { folder, path });
    await refused('check', 'says how: https://docs.example.com/learn/first-flake/nix/', { folder, path });
    await writeFile(
      join(learner.programs, 'nix'),
      '#!/bin/sh\necho "cannot open shared object file" >&2; exit 127\n',
      { mode: 0o755 },
    );
    await refused('check', 'does not say which version it is: cannot open shared object file', { folder });
  });

  test('a Nix that is too old', async () => {
    await learner.learn('start greet-function');
    await learner.nix('2.8.0', 'echo 1');
    for (const words of ['check', 'watch']) await refused(words, 'Nix 2.8 is too old', { folder });
  });

  test('a network that Nix needs', async () => {
    await learner.learn('start greet-function');
    const fetch = "unable to download 'https://cache.example.com/a.nar': Could not resolve hostname (6)";
    // In a pipe the last program ends well.
    await learner.nix('2.34.8', `echo "error: ${fetch}" >&2; exit 0`);
    await refused('check', 'Nix could not fetch what it needs', { folder });
    await learner.nix('2.34.8', `echo "warning: error: ${fetch}; retrying" >&2; echo 1`);
    expect((await learner.learn('check', { folder })).exitCode).toBe(1);
  });

  test('a Nix whose flakes are switched off', async () => {
    await learner.learn('start greet-function');
    await learner.nix(
      '2.34.8',
      `echo "error: experimental Nix feature 'nix-command' is disabled" >&2; exit 1`,
    );
    await refused('check', 'extra-experimental-features = nix-command flakes', { folder });
  });

  test('no git, before anything is written', async () => {
    const path = await without('git');
    await refused('start greet-function', 'there is no git on PATH', { path });
    expect(await readdir(home)).toEqual(['bin', 'some']);
    await learner.learn('start greet-function');
    await learner.nix('2.34.8', 'echo 1');
    await refused('check', 'there is no git on PATH', { folder, path: `${learner.programs}:${path}` });
  });

  test('no bash', async () => {
    await learner.learn('start greet-function');
    await learner.nix('2.34.8', 'echo 1');
    const path = `${learner.programs}:${await without('bash')}`;
    await refused('check', 'there is no bash on PATH', { folder, path });
  });
});

test('another command that is at work in the folder is waited for, and then named', async () => {
  await learner.learn('start greet-function');
  const [file = ''] = await readdir(join(home, 'state/provenix/learn'));
  const state = JSON.parse(await learner.read(`state/provenix/learn/${file}`)) as object;
  await learner.write(`state/provenix/learn/${file}.journal`, JSON.stringify({ ...state, pid: process.pid }));
  await refused('reset', 'another command is writing the files of', { folder: 'greet-function' });
});

test('a lesson that is not there, and the hints of a lesson', async () => {
  await learner.learn('start first-flake');
  await refused('goto nowhere', 'there is no lesson "nowhere"', { folder: 'first-flake' });
  await refused('hint', 'all of it: https://docs.example.com/learn/first-flake/nix/', {
    folder: 'first-flake',
  });
});
