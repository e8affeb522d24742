import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../../tests/support/write-files.ts';
import { type LaidFile, layScript } from './lay.ts';

const file = (path: string, text: string, executable = false): LaidFile => ({
  path,
  content: new TextEncoder().encode(text),
  executable,
});

test('files are laid with their modes, links and one time, and others are taken away', async () => {
  const cwd = await folderWith({ 'unit/old.nix': '1\n' });
  const files = [
    file('flake.nix', '{ }\n'),
    file("sub/it's here.sh", 'exit 0\n', true),
    { ...file('link', ''), link: 'flake.nix' },
  ];
  const laid = files.map((one, index) => {
    const at = join(cwd, `given-${String(index)}`);
    writeFileSync(at, one.content);
    return { file: one, at };
  });
  const script = layScript({ id: 'unit', removed: ['old.nix'] }, laid);
  execFileSync('bash', ['-c', script], { cwd });
  const unit = join(cwd, 'unit');
  expect(readFileSync(join(unit, 'flake.nix'), 'utf8')).toBe('{ }\n');
  expect(readlinkSync(join(unit, 'link'))).toBe('flake.nix');
  expect(lstatSync(join(unit, "sub/it's here.sh")).mode & 0o777).toBe(0o755);
  expect(lstatSync(join(unit, 'flake.nix')).mode & 0o777).toBe(0o644);
  expect(lstatSync(join(unit, 'flake.nix')).mtimeMs).toBe(1_767_225_600_000);
  expect(() => lstatSync(join(unit, 'old.nix'))).toThrow('ENOENT');
  // What the machine was given is no longer there.
  for (const { at } of laid) expect(() => lstatSync(at)).toThrow('ENOENT');
});
