import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildCommand, filesOf, gitEnvironment, runner } from './command.ts';

let command: string;
let cwd: string;
const create = runner(() => command);
const full = ['--template', 'full', '--yes'];

beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
beforeEach(async () => {
  cwd = await temporaryFolder();
});

/** Refused in words, without a stack, and nothing is left. */
async function refuses(
  args: string[],
  words: string,
  options: Partial<Parameters<typeof create>[1]> = {},
): Promise<void> {
  const before = await filesOf(cwd);
  const { stdout, stderr, exitCode } = await create(args, { cwd, ...options });
  expect(stderr).toContain(words);
  expect(stderr).toMatch(/^create-provenix: /);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
  expect(await filesOf(cwd)).toEqual(before);
}

describe('a name', () => {
  test.each([
    ['with spaces', 'my app', 'found "my app", expected a lower-case letter'],
    ['that leads elsewhere', '../app', 'found "../app", expected'],
    ['that is a path', '/tmp/app', 'found "/tmp/app", expected'],
    ['beyond ASCII', 'größe', 'found "größe", expected'],
    ['that begins with a digit', '1app', 'found "1app", expected'],
    ['that is empty', '', 'found "", expected'],
    ['that Nix reserves', 'inherit', 'found "inherit", which has a meaning of its own in Nix'],
    ['that a flake reserves', 'default', 'found "default", which has a meaning of its own in Nix'],
    ['with a line end', 'app\nx', 'found "app\\nx", expected'],
    ['of 300 characters', 'a'.repeat(300), 'at most 63 in all'],
  ])('%s', async (_, name, words) => {
    await refuses([`--name=${name}`, ...full], words);
  });
  test('that the folder gives, too', async () => {
    await refuses(['My App', ...full], '--name: found "My App", expected');
    await refuses(['a'.repeat(300), ...full], 'longer than the file system takes');
  });
});

describe('a target', () => {
  test('that is a file', async () => {
    await writeFile(join(cwd, 'app'), '');
    await refuses(['app', ...full], '"app" is a file');
    await refuses(['app/below', ...full], 'is a file, not a folder');
  });
  test('that is not empty', async () => {
    await mkdir(join(cwd, 'app'));
    for (const name of ['a', 'b', 'c', 'd']) await writeFile(join(cwd, 'app', name), '');
    await refuses(['app', ...full], '"app" is not empty: it has a, b, c and 1 more');
  });
  test('that is a symbolic link, also one to nowhere', async () => {
    await mkdir(join(cwd, 'there'));
    await symlink('there', join(cwd, 'app'));
    await symlink('nowhere', join(cwd, 'gone'));
    await refuses(['app', ...full], '"app" is a symbolic link to "there"');
    await refuses(['gone', ...full, '--force'], '"gone" is a symbolic link to "nowhere"');
  });
  // Node's own way to make the folders above it never ends there.
  test.runIf(existsSync('/proc/self'))('where no folder can be', async () => {
    await refuses(['/proc/none/app', ...full], 'there can be no folder "/proc/none/app"');
  });
  test('that is read-only', async () => {
    await mkdir(join(cwd, 'locked'), { mode: 0o555 });
    const user = process.getuid?.() === 0 ? 61000 : undefined;
    await execa('chmod', ['a+rx', cwd]);
    await refuses(['locked/app', ...full], 'you have no permission to write', {
      // Another user may not reach what our processes preload.
      ...(user !== undefined && { user, env: { NODE_OPTIONS: '' } }),
    });
  });
  test('on a full disk', async () => {
    const disk = join(cwd, 'disk');
    await mkdir(disk);
    // A file system of 16 KB in a mount namespace of its own.
    const { stdout, stderr, exitCode } = await execa(
      'unshare',
      [
        '--user',
        '--map-root-user',
        '--mount',
        'sh',
        '-c',
        'mount -t tmpfs -o size=16k tmpfs "$1" && cd "$1" && shift && "$@"; code=$?; ls -A; exit $code',
        'sh',
        disk,
        process.execPath,
        command,
        'app',
        ...full,
      ],
      { env: gitEnvironment, reject: false },
    );
    expect(stderr).toMatch(/no space left/i);
    expect(stderr).toContain('nothing was written');
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});

describe('an option', () => {
  test.each([
    ['a template that is not there', ['-t', 'ful', '-y'], 'there is no template "ful"; did you mean "full"?'],
    ['no template', ['app', '--yes'], 'which template? There is none by default'],
    ['a template without a name', ['app', '--template'], '--template needs a name'],
    [
      'an option that is not there',
      ['app', '--templat', 'full'],
      'there is no option --templat; did you mean --template?',
    ],
    [
      'an option of another template',
      ['app', '-t', 'small', '-y', '--editor', 'vim'],
      'the template small has no option --editor',
    ],
    [
      'a choice that is not there',
      ['app', ...full, '--editor', 'vi'],
      '--editor: found "vi", expected one of nano, micro, vim',
    ],
    [
      'text that would end a string',
      ['app', ...full, '--greeting', '${x}"'],
      '--greeting: found "${x}\\"", expected one line',
    ],
    [
      'a value that is missing',
      ['app', ...full, '--greeting', '--no-git'],
      'the option --greeting needs a value',
    ],
    ['a switch with a value', ['app', ...full, '--no-git=yes'], 'the option --no-git takes no value'],
    ['a boolean with another value', ['app', ...full, '--direnv=maybe'], 'the option --direnv is on or off'],
    ['two folders', ['app', 'two', ...full], 'one folder is made, and 2 were named: app, two'],
    ['no terminal to ask on', ['app'], 'this is not a terminal, so it cannot ask'],
    ['no terminal, with a template', ['app', '-t', 'full'], '--yes'],
  ])('%s', async (_, args, words) => {
    await refuses(args, words);
  });
});

describe('the machine', () => {
  test('has no git', async () => {
    await refuses(['app', ...full], 'there is no git here', { env: { PATH: '' } });
  });
  test('has a git that fails', async () => {
    const bin = await stub('case $1 in rev-parse) exit 128;; *) echo "fatal: broken git" >&2; exit 3;; esac');
    await refuses(['app', ...full], 'git init failed, and nothing was written: fatal: broken git', {
      env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    });
  });
  test.each(['18.20.8', '8.17.0', '0.12.18'])('has Node %s', async (version) => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    await refuses(['app', ...full], `this is Node ${version}, and create-provenix needs Node 20 or newer`, {
      node: ['--import', `data:text/javascript,${encodeURIComponent(old)}`],
    });
  });
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('stops it in the middle by %s', async (signal, code) => {
    const bin = await stub('case $1 in rev-parse) exit 128;; init) touch "$STARTED"; exec sleep 30;; esac');
    const started = join(bin, 'started');
    const running = execa(process.execPath, [command, 'deep/app', ...full], {
      cwd,
      env: { ...gitEnvironment, PATH: `${bin}:${process.env['PATH'] ?? ''}`, STARTED: started },
      reject: false,
    });
    while (!(await filesOf(bin)).includes('started')) await setTimeout(20);
    // It is being written at this moment, and not at its place.
    expect((await filesOf(join(cwd, 'deep'))).some((path) => path.endsWith('/flake.nix'))).toBe(true);
    running.kill(signal);
    const { exitCode, stderr } = await running;
    expect(exitCode).toBe(code);
    expect(stderr).toBe('create-provenix: stopped; nothing was written.');
    expect(await execa('ls', ['-A', cwd])).toMatchObject({ stdout: '' });
  });
});

/** A folder with a `git` that does as it is told, outside the folder that is looked at. */
async function stub(script: string): Promise<string> {
  const bin = await mkdtemp(join(await temporaryFolder(), 'bin-'));
  await writeFile(join(bin, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return bin;
}
