import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblems } from '../lib/problem/problem.ts';
import { type UnitFile, changedFiles, layOver, readFiles } from './read-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-files-'));
  await write('unit/flake/flake.nix', '{ }\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function read(folder = 'unit/flake'): Promise<{ paths: string[]; said: string }> {
  const { files, problems } = await readFiles(root, folder);
  return { paths: files.map(({ path }) => path), said: formatProblems(problems) };
}

test('files and links inside are read', async () => {
  await symlink('flake.nix', join(root, 'unit/flake/again.nix'));
  expect(await read()).toEqual({ paths: ['again.nix', 'flake.nix'], said: '' });
});

test.each([
  ['out', '../../key'],
  ['out and in again', '../flake/flake.nix'],
  ['to an absolute path', '/etc/hostname'],
  ['out by a link on its way', 'up/../../key'],
  ['to itself', 'link'],
])('a link that leads %s is refused, and not read', async (_name, target) => {
  await write('key', 'secret\n');
  await symlink('.', join(root, 'unit/flake/up'));
  await symlink(target, join(root, 'unit/flake/link'));
  const { paths, said } = await read();
  expect(paths).toEqual(['flake.nix', 'up']);
  expect(said).toContain(`found a link to "${target}", which is outside the unit`);
});

test.each(['unit/flake', 'unit'])('a link instead of %s is refused, and nothing is read', async (place) => {
  await rm(join(root, place), { recursive: true });
  await write('outside/flake/key', 'secret\n');
  await symlink(place === 'unit' ? 'outside' : '../outside/flake', join(root, place));
  const { paths, said } = await read();
  expect(paths).toEqual([]);
  expect(said).toContain(`${place}: found a link to`);
});

test('folders in each other without end are refused in a line', async () => {
  await write(`unit/flake/${'deep/'.repeat(300)}file`, '');
  const { said } = await read();
  expect(said).toContain('expected at most 16');
  expect(said.length).toBeLessThan(400);
});

test('git, in any letters, and names that a terminal obeys are refused', async () => {
  await write('unit/flake/.GIT/config', '');
  await write('unit/flake/sub/.git', 'gitdir: /elsewhere\n');
  await write('unit/flake/\u001b]0;x\u0007', '');
  await write('unit/flake/a\nb', '');
  const { paths, said } = await read();
  expect(paths).toEqual(['flake.nix']);
  expect(said.match(/found a git repository/g)).toHaveLength(2);
  expect(said.match(/found a control character in a file name/g)).toHaveLength(2);
});

test('files come sorted, with their content and whether they can be run', async () => {
  await write('unit/flake/z/a.sh', 'true\n');
  await chmod(join(root, 'unit/flake/z/a.sh'), 0o755);
  await write('unit/flake/b.nix', '1\n');
  const { files } = await readFiles(root, 'unit/flake');
  expect(
    files.map(({ path, executable, content }) => [path, executable, Buffer.from(content).toString()]),
  ).toEqual([
    ['b.nix', false, '1\n'],
    ['flake.nix', false, '{ }\n'],
    ['z/a.sh', true, 'true\n'],
  ]);
});

test('a file is at most a megabyte, has line feeds alone, and is a file', async () => {
  await write('unit/flake/most', 'x'.repeat(1024 * 1024));
  expect((await read()).said).toBe('');
  await write('unit/flake/more', 'x'.repeat(1024 * 1024 + 1));
  await write('unit/flake/windows', 'a\nb\r\nc\r\n');
  await write('unit/flake/first', 'a\r\n');
  await write('unit/flake/bytes', 'a\r\n\0');
  const server = createServer().listen(join(root, 'unit/flake/socket'));
  await once(server, 'listening');
  const { said, paths } = await read();
  server.close();
  expect(said.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'unit/flake/first: line 1: found a Windows line end (CRLF), expected LF',
    'unit/flake/more: found 1048577 bytes, expected at most 1048576',
    'unit/flake/socket: found neither a file nor a folder nor a link',
    'unit/flake/windows: line 2: found a Windows line end (CRLF), expected LF',
  ]);
  expect(said).toMatch(/socket: .*\n {4}Remove it/);
  expect(said).toMatch(/windows: .*\n {4}.*Convert it: sed/);
  expect(paths).toContain('bytes');
  expect(paths).not.toContain('more');
});

test('what is laid over counts where both have a file, and the whole is sorted', () => {
  const file = (path: string, text: string): UnitFile => ({
    path,
    executable: false,
    content: Buffer.from(text),
  });
  const whole = layOver([file('b', 'old'), file('c', 'old')], [file('c', 'new'), file('a', 'new')]);
  expect(whole.map(({ path, content }) => [path, Buffer.from(content).toString()])).toEqual([
    ['a', 'new'],
    ['b', 'old'],
    ['c', 'new'],
  ]);
});

test('of two states those files are changed that are new, or have other text or another mode', () => {
  const of = (path: string, text: string, executable = false): UnitFile => ({
    path,
    executable,
    content: Buffer.from(text),
  });
  const before = [of('a', '1'), of('b', '2'), of('c', '3')];
  const after = [of('a', '1'), of('b', '4'), of('c', '3', true), of('d', '5')];
  expect(changedFiles(before, after).map(({ path }) => path)).toEqual(['b', 'c', 'd']);
  expect(changedFiles(after, after)).toEqual([]);
});
