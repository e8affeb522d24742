import { execa } from 'execa';
import { lstat, mkdtemp, readFile, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldersOf } from '../../../src/lib/units/folders-of.ts';
import { archiveOf } from './archive.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = (path: string, text: string, executable = false): Parameters<typeof archiveOf>[0][number] => ({
  path,
  executable,
  content: Buffer.from(text),
});

test('tar unpacks it to the same files, with modes, links, times and any names', async () => {
  const long = `${'long/'.repeat(15)}${'n'.repeat(120)}`;
  const odd = `it's "odd" $(name) \\ größe 日本`;
  const time = new Date('2026-01-01T00:00:00Z');
  const files = [
    file('flake.nix', '{ }\n'),
    file('empty', ''),
    file('block', 'x'.repeat(512)),
    file('bin/run', '#!/bin/sh\n', true),
    file('bytes', '\0\u0001\u00ff'),
    file(long, 'long'),
    file(odd, 'odd'),
    { ...file('sub/link', '../flake.nix'), link: '../flake.nix' },
    { ...file('far', ''), link: `${'up/'.repeat(50)}x` },
  ];
  await execa('tar', ['--extract', '--preserve-permissions', '--directory', folder], {
    input: archiveOf(files, time),
  });
  for (const { path, content, link, executable } of files) {
    const stats = await lstat(join(folder, path));
    expect(stats.mtime).toEqual(time);
    if (link !== undefined) expect(await readlink(join(folder, path))).toBe(link);
    else {
      expect(Buffer.compare(await readFile(join(folder, path)), Buffer.from(content))).toBe(0);
      expect(stats.mode & 0o777).toBe(executable ? 0o755 : 0o644);
    }
  }
  expect((await readdir(folder)).sort()).toEqual(
    [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))].sort(),
  );
});

test('folders above files, those above others first', () => {
  expect(foldersOf([{ path: 'a/b/c' }, { path: 'a/d' }, { path: 'e' }])).toEqual(['a', 'a/b']);
});
