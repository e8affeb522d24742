import { execa } from 'execa';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildCommand, runner } from './command.ts';

let command: string;
let folder: string;
const provenix = runner(() => command);
const recursion = 'error: infinite recursion encountered';

beforeAll(async () => {
  [command, folder] = await Promise.all([buildCommand(), temporaryFolder()]);
}, 60_000);

/** Loaded before the command: what a test cannot have for real. */
const pretend = (code: string): string[] => ['--import', `data:text/javascript,${encodeURIComponent(code)}`];

describe('the paste itself', () => {
  test('is spoken of, and what a command takes from it is one word for a shell', async () => {
    const { stdout } = await provenix(
      ['explain'],
      "error: The option `a.b$(id)' does not exist. Definition values:",
    );
    expect(stdout).toContain('declares a.b$(id).');
    expect(stdout).toContain("nixos-option 'a.b$(id)'");
  });
  test.each([
    ["error: The option `services.ngnix.enable' does not exist.", 'Did you mean services.nginx.enable?'],
    ["error: The option `programs.kitty.enable' does not exist.", 'is an option of Home Manager'],
    ["error: undefined variable 'neofetch'", 'neofetch is called hyfetch since 20'],
    ["error: attribute 'hyfetsh' missing", 'did you mean hyfetch?'],
  ])('is held against the real names: %s', async (message, says) => {
    const { stdout } = await provenix(['explain'], message);
    const line = stdout.split('\n').find((one) => one.startsWith('Names'));
    expect(line).toContain(says);
    expect(line).toMatch(/(?:nixpkgs|home-manager) \d\d\.\d\d \([0-9a-f]{8}\)/);
    const json = await provenix(['explain', '--json'], message);
    expect((JSON.parse(json.stdout) as { names: string[] }).names.join(' ')).toContain(says);
  });
  test('is explained without them where their file is missing', async () => {
    const alone = await buildCommand();
    await rm(join(alone, '../names-packages.json.br'));
    const { stdout, exitCode } = await runner(() => alone)(['explain'], "error: attribute 'hyfetsh' missing");
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/^Names/m);
  });
  test('has what follows from the cause named as such', async () => {
    const failed = "error: builder for '/nix/store/x.drv' failed with exit code 1";
    expect((await provenix(['explain'], `${failed}\n${recursion}`)).stdout).toContain(
      'This only follows from it:',
    );
  });
  test('is told to be the end of something', async () => {
    const { stdout, exitCode } = await provenix(['explain'], "       … while evaluating the attribute 'a'");
    expect(exitCode).toBe(1);
    expect(stdout).toContain('The end is not enough here');
  });
  test('has its trace read', async () => {
    const trace = `error:\n … while evaluating the attribute 'url'\n   at /etc/nixos/a.nix:3:5:\n ${recursion}\n at /etc/nixos/a.nix:3:5:`;
    const { stdout } = await provenix(['explain', '--trace'], trace);
    expect(stdout).toContain('The last place in your files: /etc/nixos/a.nix:3:5');
    expect(stdout).toContain('The circle:');
    expect((await provenix(['explain', '--trace'], recursion)).stdout).toContain(
      'There is no trace in this text',
    );
  });
});

describe('an error with a page', () => {
  test('from standard input', async () => {
    const { stdout, stderr, exitCode } = await provenix(['explain'], recursion);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain(`line 1: ${recursion}`);
    expect(stdout).toMatch(/^Cause {2}\S.+\.$/m);
    expect(stdout).toContain('https://docs.example.com/errors/infinite-recursion/');
    expect(stdout).not.toContain('\x1b');
  });
  test('from a file, and from "-"', async () => {
    const file = join(folder, 'build.log');
    await writeFile(file, `building\n${recursion}\n`);
    const named = await provenix(['explain', file]);
    expect(named.stdout).toContain(`line 2: ${recursion}`);
    expect((await provenix(['explain', '-'], `building\n${recursion}\n`)).stdout).toBe(named.stdout);
  });
  test('from the UTF-16 that PowerShell writes', async () => {
    const file = join(folder, 'utf16.log');
    await writeFile(file, `\ufeff${recursion}\r\n`, 'utf16le');
    expect((await provenix(['explain', file])).exitCode).toBe(0);
  });
  test('from a file with the name of an option, after --', async () => {
    await writeFile(join(folder, '--json'), recursion);
    const { stdout } = await execa(process.execPath, [command, 'explain', '--', '--json'], { cwd: folder });
    expect(stdout).toContain(`line 1: ${recursion}`);
  });
  test('as JSON', async () => {
    const { stdout, exitCode } = await provenix(['explain', '--json'], recursion);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      matches: [
        {
          id: 'infinite-recursion',
          title: expect.any(String) as string,
          url: 'https://docs.example.com/errors/infinite-recursion/',
          score: expect.any(Number) as number,
        },
      ],
      none: false,
      maybe: [],
      names: [],
    });
  });
  test('coloured on a terminal, unless NO_COLOR is set', async () => {
    const terminal = pretend('process.stdout.isTTY = true');
    const run = (env: Record<string, string>): Promise<{ stdout: string }> =>
      execa(process.execPath, [...terminal, command, 'explain'], {
        input: recursion,
        env: { TERM: 'xterm', NO_COLOR: '', ...env },
      });
    expect((await run({})).stdout).toContain('\x1b[1m');
    expect((await run({ NO_COLOR: '1' })).stdout).not.toContain('\x1b');
    expect((await run({ TERM: 'dumb' })).stdout).not.toContain('\x1b');
  });
  test('what the paste says cannot steer the terminal', async () => {
    const { stdout } = await provenix(['explain'], `\x1b]0;title\x07\x1b[2J${recursion}`);
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(stdout).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f]/);
  });
});

describe('no page', () => {
  test.each([
    ['an error of another program', 'npm error code ERESOLVE'],
    ['a family without a page', "error: attribute 'narHash' missing in lock file"],
  ])('%s', async (_, input) => {
    const { stdout, exitCode } = await provenix(['explain'], input);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('There is no page for this error yet.');
    const json = await provenix(['explain', '--json'], input);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toEqual({ matches: [], none: true, maybe: [], names: [] });
  });
  test('no text at all', async () => {
    const { stdout, exitCode } = await provenix(['explain'], '\n');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('There was no text to explain.');
  });
});

describe('what is remembered', () => {
  test('the id of an error shows its page', async () => {
    const { stdout, exitCode } = await provenix(['explain', 'infinite-recursion']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('https://docs.example.com/errors/infinite-recursion/');
    expect(stdout).not.toContain('line 0');
  });
  test('a message as an argument is explained as from a file', async () => {
    const { stdout, exitCode } = await provenix(['explain', recursion]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`line 1: ${recursion}`);
  });
  test.each([
    [['infinite recursion'], 'infinite-recursion'],
    [['hash', 'mismatch'], 'hash-mismatch-fixed-output'],
    [['experimental feature'], 'experimental-feature-disabled'],
  ])('%j may be %s, which is a guess', async (asked, id) => {
    const { stdout, exitCode } = await provenix(['explain', ...asked]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('You may mean one of these:');
    expect(stdout).toContain(`provenix explain ${id}`);
  });
  test('words that no error has are no guess', async () => {
    const { stdout, exitCode } = await provenix(['explain', 'the', 'moon', 'is', 'cheese']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('There is no page for this error yet.');
  });
});

describe('bad use', () => {
  const missing = 'no-such.log';
  test.each([
    [['explain', '--jsom'], 'there is no option --jsom', 'provenix --help'],
    [
      ['explain', '--jsom=yes'],
      'there is no option --jsom.',
      'Its options: --json, --trace, --help, --version',
    ],
    [['explain', '-x'], 'there is no option -x', 'provenix --help'],
    [['explain', '-xh'], 'there is no option -x.', 'provenix --help'],
    [['--help', '-x'], 'there is no option -x', 'provenix --help'],
    [['explain', '--json=yes'], 'takes no value', 'Write --json alone'],
    [['explian'], 'there is no command "explian"', 'provenix explain [FILE | ID | WORDS]'],
    [[], 'nothing was asked', 'nix build 2>&1 | provenix explain'],
    [['explain', 'package.json', 'README.md'], 'explain reads one file, and 2 were given', 'Join them'],
    [['explain', missing], `there is no file "${missing}"`, 'pipe it in'],
  ])('%j', async (args, happened, todo) => {
    const { stdout, stderr, exitCode } = await provenix(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`provenix: ${happened.includes('takes') ? '' : happened}`);
    expect(stderr).toContain(happened);
    expect(stderr).toContain(todo);
    expect(stderr).not.toContain('    at ');
  });
  test('a folder', async () => {
    await mkdir(join(folder, 'logs'));
    const { stderr, exitCode } = await provenix(['explain', join(folder, 'logs')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is a folder, and explain reads one file of text');
  });
  test('a binary', async () => {
    const file = join(folder, 'binary');
    await writeFile(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0]));
    const { stderr, exitCode } = await provenix(['explain', file]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is not text');
    expect((await provenix(['explain'], Buffer.from([65, 0, 255]))).stderr).toContain(
      'standard input is not text',
    );
  });
  test('an old Node', async () => {
    const old = pretend("Object.defineProperty(process.versions, 'node', { value: '18.20.0' })");
    const { stdout, stderr, exitCode } = await execa(process.execPath, [...old, command, '--version'], {
      reject: false,
    });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('this is Node 18.20.0, and provenix needs Node 20 or newer');
  });
});

test('a long text is read from its end, and it says so', async () => {
  const noise = 'checking for a thing... yes\n'.repeat(60_000);
  const file = join(folder, 'long.log');
  await writeFile(file, noise + recursion);
  for (const run of [
    provenix(['explain', '--json', file]),
    provenix(['explain', '--json'], noise + recursion),
  ]) {
    const { stdout, stderr, exitCode } = await run;
    expect(exitCode).toBe(0);
    expect(stdout).toContain('infinite-recursion');
    expect(stderr).toContain('longer than 1 MB; only the last 1 MB was read');
  }
  expect((await provenix(['explain', '--json'], recursion + noise)).exitCode).toBe(1);
});

test('on a terminal it says what to paste and how to end', async () => {
  const { stderr, stdout } = await execa(
    process.execPath,
    [...pretend('process.stdin.isTTY = true'), command, 'explain'],
    { input: recursion },
  );
  expect(stderr).toMatch(/^Paste .*Ctrl-D/);
  expect(stdout).toContain('infinite-recursion');
});

test('a reader that closes the pipe is no error', async () => {
  const { stderr, exitCode } = await execa({
    shell: true,
    reject: false,
    input: recursion,
  })`${process.execPath} ${command} explain | true`;
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
});

test('--help and --version', async () => {
  const { stdout, exitCode } = await provenix(['--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Examples');
  expect((await provenix(['explain', '-h'])).stdout).toBe(stdout);
  expect((await provenix(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+$/);
  expect((await provenix(['-hV'])).stdout).toBe(stdout);
});
