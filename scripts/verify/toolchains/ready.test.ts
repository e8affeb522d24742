import { cp, mkdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { type Ready, readReady, writeReady } from './ready.ts';
import { treeStamp } from './tree-stamp.ts';

const unpacked = { version: '2.34.8', suite: 'forky', versions: { bash: '5.3-4' } };
let place: string;
let said: string[];
const program = (): string => join(place, 'root/usr/bin/nix');
const read = (): Promise<Ready | undefined> => readReady(place, (text) => said.push(text));

beforeEach(async () => {
  said = [];
  place = join(await temporaryFolder(), '2.34-0123456789ab');
  await mkdir(join(place, 'root/usr/bin'), { recursive: true });
  await mkdir(join(place, 'root/private'), { mode: 0o700 });
  await writeFile(program(), 'a program', { mode: 0o755 });
  await symlink('bash', join(place, 'root/usr/bin/sh'));
  await writeReady(place, { ...unpacked, tree: treeStamp(join(place, 'root')) });
});

test('what is as it was unpacked is ready', async () => {
  expect(await read()).toMatchObject(unpacked);
  expect(said).toEqual([]);
});

/** Replaces the program by another of the same size, with the times of the first. */
async function replace(): Promise<void> {
  const { atime, mtime } = await stat(program());
  await rm(program());
  await writeFile(program(), 'A program', { mode: 0o755 });
  await utimes(program(), atime, mtime);
}

describe('what differs is not ready, and that is said', () => {
  test.each<[string, () => Promise<void>]>([
    ['a program of the same size and time', replace],
    ['a program written into', () => writeFile(program(), 'A program')],
    ['a program more', () => writeFile(join(place, 'root/usr/bin/git'), '')],
    ['a program less', () => rm(program())],
    [
      'a link to another program',
      async () => {
        await rm(join(place, 'root/usr/bin/sh'));
        await symlink('nix', join(place, 'root/usr/bin/sh'));
      },
    ],
  ])('%s', async (_what, change) => {
    await change();
    expect(await read()).toBeUndefined();
    expect(said).toEqual([`what was unpacked in ${place} has been changed; it is made again`]);
  });
});

test('a copy of the same files is ready, and stamped for the next time', async () => {
  const copy = `${place}-copy`;
  await cp(place, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  const before = await readFile(join(copy, 'ready.json'), 'utf8');
  place = copy;
  expect(await read()).toMatchObject(unpacked);
  const after = await readFile(join(copy, 'ready.json'), 'utf8');
  expect(after).not.toBe(before);
  expect(await read()).toEqual(JSON.parse(after));
  await replace();
  expect(await read()).toBeUndefined();
});

test('what an older verifier unpacked is stamped when it is first met', async () => {
  await writeFile(join(place, 'ready.json'), JSON.stringify(unpacked));
  expect(await read()).toMatchObject({ ...unpacked, tree: treeStamp(join(place, 'root')) });
  await replace();
  expect(await read()).toBeUndefined();
});

test('nothing is not ready, and nothing is said of it', async () => {
  await rm(join(place, 'root'), { recursive: true });
  expect(await read()).toBeUndefined();
  await rm(join(place, 'ready.json'));
  expect(await read()).toBeUndefined();
  expect(said).toEqual([]);
});
