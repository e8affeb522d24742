import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../support/repository.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildCommand, runner } from './command.ts';

let command: string;
beforeAll(async () => {
  command = await buildCommand();
}, 180_000);
const run = runner(() => command);

/** A folder with these files. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  return folder;
}

describe('check', () => {
  test('names the place, why, the proof and the fix, and ends with 1', async () => {
    const folder = await folderWith({ 'flake.nix': '{\n  outputs = _: { a = import <nixpkgs>; };\n}\n' });
    const { stdout, exitCode } = await run(['check', '--no-nix', folder]);
    expect(stdout).toMatchInlineSnapshot(`
      "flake.nix:2  search-path
        Why    A flake has no search path, so a name in angle brackets is found nowhere.
        Fix    Use the input: \`nixpkgs\` instead of \`<nixpkgs>\`, \`"\${nixpkgs}/nixos/…"\` for a file of it.
        Proof  nixpkgs-not-in-search-path, run 2026-11-23  https://docs.example.com/units/nixpkgs-not-in-search-path/
      1 finding in 1 file"
    `);
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse((await run(['check', '--no-nix', '--json', folder])).stdout) as {
      findings: { id: string; file: string; line: number }[];
    };
    expect(findings.map(({ id, file, line }) => [id, file, line])).toEqual([['search-path', 'flake.nix', 2]]);
  });

  test('--fix replaces what is safe to replace, and nothing else', async () => {
    const folder = await folderWith({
      'install.sh': '# nix profile install x\nnix profile install x && echo "nix show-config"\n',
    });
    expect((await run(['check', '--no-nix', '--fix', folder])).exitCode).toBe(0);
    expect(await readFile(join(folder, 'install.sh'), 'utf8')).toBe(
      '# nix profile install x\nnix profile add x && echo "nix config show"\n',
    );
  });

  test('a folder without a flake, a file that does not parse, one that is too large, and no file', async () => {
    const folder = await folderWith({ 'a.nix': '{ a = "x; }', 'b.nix': ' '.repeat(10 * 1024 * 1024) });
    const { stdout, exitCode } = await run(['check', folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('a.nix:1  does-not-parse');
    expect(stdout).toContain('b.nix is larger than 1 MB, so it was not read.');
    expect(stdout).toMatch(/^There is no (?:Nix on PATH|flake\.nix here), so /m);
    expect((await run(['check', join(folder, 'a.nix')])).stdout).toMatch(/a\.nix:1 {2}does-not-parse/);
    expect((await run(['check', join(folder, 'none')])).stderr).toMatch(
      /there is no file or folder .*\nName one/,
    );
    await symlink('loop', join(folder, 'loop'));
    expect((await run(['check', join(folder, 'loop')])).stderr).toContain('there is no file or folder');
    expect((await run(['check', '--jsno'])).stderr).toMatch(/check has no option "--jsno".\nIts options:/);
    expect((await run(['check', 'a', 'b'])).exitCode).toBe(2);
  });

  // The good files of the other kinds of units: tests/check/check.test.ts.
  test('the templates, as they lie in the repository, have no finding', async () => {
    const { stdout, exitCode } = await run(['check', '--no-nix', join(repository, 'examples/templates')]);
    expect(stdout).toMatch(/^0 findings in [1-9]\d* files$/);
    expect(exitCode).toBe(0);
  });

  // What it costs is said by bench/command.ts.
  test('200 files in as many folders are read, each once', async () => {
    const folder = await temporaryFolder();
    const text = await readFile(join(repository, 'examples/templates/installer-iso/files/flake.nix'), 'utf8');
    for (let index = 0; index < 200; index++) {
      await mkdir(join(folder, String(index)));
      await writeFile(join(folder, String(index), 'flake.nix'), text);
    }
    const { stdout, exitCode } = await run(['check', '--no-nix', folder]);
    expect(stdout.split('\n').at(-1)).toBe('0 findings in 200 files');
    expect(exitCode).toBe(0);
  });
});

describe('search, agents and skill', () => {
  test('search finds the section, and says so where there is none', async () => {
    const { stdout, exitCode } = await run(['search', 'input', 'follows']);
    expect([stdout.split('\n').some((line) => line.startsWith('flakes: ')), exitCode]).toEqual([true, 0]);
    expect((await run(['search', 'zzzqqq'])).exitCode).toBe(1);
    expect((await run(['search'])).stderr).toContain('search needs words');
  });

  test('agents writes AGENTS.md, and leaves one that was edited as it is', async () => {
    const folder = await temporaryFolder();
    expect((await run(['agents', folder])).exitCode).toBe(0);
    const text = await readFile(join(folder, 'AGENTS.md'), 'utf8');
    expect(text).toBe(await readFile(join(repository, 'skills/AGENTS.md'), 'utf8'));
    await writeFile(join(folder, 'AGENTS.md'), 'mine\n');
    const refused = await run(['agents', folder]);
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('nothing was written')]);
    expect(await readFile(join(folder, 'AGENTS.md'), 'utf8')).toBe('mine\n');
    expect((await run(['agents', '--print'])).stdout).toContain('# Nix in this repository');
  });

  test('skill writes the same bytes as the repository has, and keeps one that was edited', async () => {
    const folder = join(await temporaryFolder(), 'nixos');
    await run(['skill', folder]);
    const own = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
    expect(await own('SKILL.md')).toBe(await readFile(join(repository, 'skills/nixos/SKILL.md'), 'utf8'));
    await writeFile(join(folder, 'references/flakes.md'), 'mine\n');
    expect((await run(['skill', folder])).stderr).toContain('references/flakes.md');
    expect(await own('references/flakes.md')).toBe('mine\n');
    expect((await run(['skill', '--force', folder])).exitCode).toBe(0);
    expect(await own('references/flakes.md')).not.toBe('mine\n');
  });

  // Node's own way to make the folders above it never ends there.
  test.runIf(existsSync('/proc/self'))('a folder where none can be is refused', async () => {
    for (const name of ['agents', 'skill']) {
      const refused = await run([name, '/proc/none']);
      expect(refused.stderr).toContain('cannot be written');
      expect(refused.exitCode).toBe(2);
    }
  });

  test('mcp takes no names', async () => {
    const folder = join(await temporaryFolder(), 'extra');
    const refused = await run(['mcp', folder]);
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('mcp takes no names')]);
    expect(existsSync(folder)).toBe(false);
  });

  test('a named file that is not read is not called clean', async () => {
    const file = join(await temporaryFolder(), 'large.nix');
    await writeFile(file, '#'.repeat(1024 * 1024 + 1));
    const { stderr, exitCode } = await run(['check', file]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('larger than 1 MB, so it was not read')]);
  });

  test.each(['check', 'search', 'agents', 'skill', 'mcp'])('%s --help has examples', async (name) => {
    const { stdout, exitCode } = await run([name, '--help']);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Examples\n')]);
  });
});

describe('mcp, asked by the client of the SDK', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [command, 'mcp'] }));
  }, 60_000);
  afterAll(() => client.close());

  const ask = async (name: string, args: Record<string, unknown>): Promise<string> => {
    const { content } = await client.callTool({ name, arguments: args });
    return (content as { text: string }[]).map(({ text }) => text).join('');
  };

  test('its list of tools is short', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['explain', 'search', 'read', 'check']);
    // No tokenizer makes more of JSON than a token for every third character.
    const told = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
    expect(JSON.stringify(told).length / 3).toBeLessThanOrEqual(400);
  });

  test('each tool answers', async () => {
    expect(await ask('explain', { text: 'error: infinite recursion encountered' })).toContain(
      'infinite-recursion',
    );
    expect(await ask('search', { words: 'mkIf' })).toContain('nixos-modules / ');
    expect(await ask('read', { name: 'errors', section: 'infinite-recursion' })).toContain(
      'Keep config and pkgs out of imports',
    );
    expect(await ask('read', { name: 'flakes' })).toContain('Sections: ');
    const checked = await ask('check', { text: '{ outputs = _: import <nixpkgs>; }', path: 'flake.nix' });
    expect(checked).toMatch(/search-path[\s\S]*run \d{4}-\d\d-\d\d/);
  });

  test('nonsense and 10 MB are answered by a sentence, and the server lives on', async () => {
    expect(await ask('read', { name: '../../etc/passwd' })).toContain('There is no reference');
    expect(await ask('check', { path: '/nowhere/at/all' })).toContain('there is no file or folder');
    expect(await ask('check', {})).toBe('check needs a text, or the path of a file or a folder.');
    const long = ask('explain', { text: 'x'.repeat(10 * 1024 * 1024) });
    await expect(long).rejects.toThrow('The request is longer than 2 MB');
    expect(await ask('explain', { text: 'x'.repeat(1024 * 1024 + 1) })).toContain('longer than 1 MB');
    await ask('explain', { text: 5 }).catch((error: unknown) => error);
    await client.callTool({ name: 'nothing', arguments: {} }).catch((error: unknown) => error);
    expect(await ask('explain', { text: 'error: infinite recursion encountered' })).toContain(
      'infinite-recursion',
    );
  }, 60_000);

  test('a pipe that is closed ends it', async () => {
    const { exitCode } = await execa(process.execPath, [command, 'mcp'], {
      input: '{"nonsense\n',
      reject: false,
    });
    expect(exitCode).toBe(0);
  }, 60_000);
});

test('what is published is small', async () => {
  const folder = join(command, '..');
  const { stdout } = await execa('tar', ['-czf', '-', ...(await readdir(folder))], {
    cwd: folder,
    encoding: 'buffer',
  });
  expect(stdout.byteLength).toBeLessThan(700_000);
  // What `explain` reads at each start, with the table of all families of errors.
  expect((await stat(join(folder, 'provenix.mjs'))).size).toBeLessThan(210_000);
});
