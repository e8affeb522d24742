import { chmod, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type Ran, buildCommand } from './command.ts';

// The learner's folder: what is written there, what is never lost, and what is refused with a sentence.

let command = '';
beforeAll(async () => {
  command = await buildCommand();
});

let home = '';
let programs = '';
beforeEach(async () => {
  home = await temporaryFolder();
  programs = join(home, 'bin');
  await mkdir(programs);
});

/** Runs `provenix learn ...` in a folder below the home. */
async function learn(
  words: string,
  folder = '.',
  path = `${programs}:${process.env['PATH'] ?? ''}`,
): Promise<Ran> {
  const { stdout, stderr, exitCode } = await execa(
    process.execPath,
    [command, 'learn', ...words.split(' ')],
    {
      cwd: join(home, folder),
      env: { XDG_STATE_HOME: join(home, 'state'), PATH: path },
      extendEnv: false,
      reject: false,
      input: '',
    },
  );
  return { stdout, stderr, exitCode };
}

/** A stand-in for Nix: its version, and what it answers to the question of greet-function. */
async function nix(version: string, answer: string): Promise<void> {
  const file = join(programs, 'nix');
  await writeFile(
    file,
    `#!/bin/sh\ncase "$*" in\n--version) echo "nix (Nix) ${version}";;\n*greet\\ --apply*) echo '${answer}';;\n*) echo '"Hello from hello-flake."';;\nesac\n`,
  );
  await chmod(file, 0o755);
}

const read = (path: string): Promise<string> => readFile(join(home, path), 'utf8');

test('tutorials and their exercises are listed', async () => {
  const { stdout, exitCode } = await learn('list');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^first-flake {2}First flake, \d+ lessons$/m);
  expect(stdout).toContain('exercise greet-function');
});

test('an exercise is a repository with its files added, and nothing else', async () => {
  expect((await learn('start greet-function')).exitCode).toBe(0);
  expect(await readdir(join(home, 'greet-function'))).toEqual(['.git', 'flake.nix']);
  const { stdout } = await execa('git', ['status', '--short'], { cwd: join(home, 'greet-function') });
  expect(stdout).toBe('A  flake.nix');
});

test('the first difference is named with both values, until there is none', async () => {
  await learn('start greet-function');
  await nix('2.34.8', '["Hello, reader, from hello-flake.","Hello, you."]');
  const wrong = await learn('check', 'greet-function');
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stdout).toContain('at        [1]');
  expect(wrong.stdout).toContain('expected  "Hello, registry, from hello-flake."');
  expect(wrong.stdout).toContain('found     "Hello, you."');
  await nix('2.34.8', '["Hello, reader, from hello-flake.","Hello, registry, from hello-flake."]');
  expect(await learn('check', 'greet-function')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^Solved: /) as unknown,
  });
});

test('a lesson is checked by the values that it asks for: the attribute is named, and both values', async () => {
  await learn('start service-module');
  await learn('goto settings', 'service-module');
  const file = join(programs, 'nix');
  const answers = async (interval: number): Promise<void> => {
    await writeFile(
      file,
      `#!/bin/sh\ncase "$*" in\n--version) echo "nix (Nix) 2.34.8";;\n*.text) echo 'ExecStart=pulse /etc/pulse.json';;\n*) echo '{"interval":${String(interval)},"message":"alive"}';;\nesac\n`,
    );
    await chmod(file, 0o755);
  };
  await answers(12);
  expect(await learn('check', 'service-module')).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(
      /at {8}\.#nixosConfigurations\.\S*\.interval\n {2}expected {2}10\n {2}found {5}12\n/,
    ) as unknown,
  });
  await answers(10);
  await writeFile(join(home, 'service-module/module.nix'), '{ }\n');
  expect((await learn('check', 'service-module')).stdout).toContain('Nix answers as in the lesson');
});

test('it is checked again when a file is saved', async () => {
  await learn('start greet-function');
  await nix('2.34.8', '[]');
  const watching = execa(process.execPath, [command, 'learn', 'watch'], {
    cwd: join(home, 'greet-function'),
    env: { XDG_STATE_HOME: join(home, 'state'), PATH: `${programs}:${process.env['PATH'] ?? ''}` },
    extendEnv: false,
    reject: false,
  });
  let printed = '';
  for await (const line of watching) {
    printed += `${line}\n`;
    if (!line.startsWith('Waiting')) continue;
    await nix('2.34.8', '["Hello, reader, from hello-flake.","Hello, registry, from hello-flake."]');
    await writeFile(join(home, 'greet-function/flake.nix'), '{ }\n');
  }
  expect(printed).toContain('Not yet: ');
  expect(printed).toContain('Solved: ');
  expect((await watching).exitCode).toBe(0);
});

test('hints come one by one, and solutions are printed and not written', async () => {
  await learn('start greet-function');
  const hints = [1, 2, 3, 3];
  for (const count of hints) {
    const { stdout } = await learn('hint', 'greet-function');
    expect(stdout.match(/^\d\. /gm)).toHaveLength(count);
  }
  const before = await read('greet-function/flake.nix');
  expect((await learn('solution joined', 'greet-function')).stdout).toContain('concatStringsSep');
  expect(await read('greet-function/flake.nix')).toBe(before);
});

describe('what the learner wrote', () => {
  test('is kept beside the folder when the files of another lesson come', async () => {
    await learn('start first-flake');
    await learn('goto greeting', 'first-flake');
    await writeFile(join(home, 'first-flake/flake.nix'), 'mine\n');
    await writeFile(join(home, 'first-flake/notes.txt'), 'notes\n');
    const { stdout } = await learn('goto package', 'first-flake');
    expect(stdout).toContain(`kept in ${join(home, 'first-flake.kept-1')}`);
    expect(await read('first-flake.kept-1/flake.nix')).toBe('mine\n');
    expect(await read('first-flake/notes.txt')).toBe('notes\n');
    expect(await read('first-flake/flake.nix')).toContain('writeShellApplication');
    expect((await learn('diff', 'first-flake')).stdout).not.toContain('flake.nix');
  });

  test('is kept when it begins again, each time in another folder', async () => {
    await learn('start greet-function');
    for (const number of [1, 2]) {
      await writeFile(join(home, 'greet-function/flake.nix'), `${String(number)}\n`);
      await learn('reset', 'greet-function');
      expect(await read(`greet-function.kept-${String(number)}/flake.nix`)).toBe(`${String(number)}\n`);
    }
  });

  test('is shown as a difference', async () => {
    await learn('start greet-function');
    expect((await learn('diff', 'greet-function')).stdout).toBe('Your files are those of the tutorial.');
    await writeFile(join(home, 'greet-function/flake.nix'), '{ }\n');
    expect((await learn('diff', 'greet-function')).stdout).toMatch(/^\+\{ \}$/m);
  });

  test('is not written through a link', async () => {
    await learn('start first-flake');
    await writeFile(join(home, 'elsewhere'), 'elsewhere\n');
    await symlink('../elsewhere', join(home, 'first-flake/flake.nix'));
    const { stderr, exitCode } = await learn('goto greeting', 'first-flake');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is a link');
    expect(await read('elsewhere')).toBe('elsewhere\n');
  });
});
