import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { makeOwned, markOwner, removeDeadFolders } from './owner.ts';

test('what a killed verifier left is removed, and nothing else', async () => {
  const base = await temporaryFolder();
  const made = async (name: string): Promise<string> => {
    await mkdir(join(base, name));
    return join(base, name);
  };
  await markOwner(await made('provenix-living'));
  const living = JSON.parse(await readFile(join(base, 'provenix-living/owner.json'), 'utf8')) as object;
  const { pid } = spawnSync('true');
  const left = async (name: string, more: object): Promise<void> => {
    await writeFile(join(await made(name), 'owner.json'), JSON.stringify({ ...living, ...more }));
  };
  await left('provenix-killed', { pid });
  await left('provenix-reused', { began: '1' });
  await left('provenix-before', { boot: 'another' });
  await left('provenix-beside', { pid, namespace: 'pid:[1]' });
  await left('provenix-package-killed', { pid });
  await left('another-killed', { pid });
  await made('provenix-nobody');
  await symlink('another-killed', join(base, 'provenix-linked'));
  await removeDeadFolders(base);
  expect((await readdir(base)).sort()).toEqual([
    'another-killed',
    'provenix-beside',
    'provenix-linked',
    'provenix-living',
    'provenix-nobody',
  ]);
  await left('unpacking-killed', { pid });
  await markOwner(await made('unpacking-living'));
  await removeDeadFolders(base, /^unpacking-\w{6}$/);
  expect((await readdir(base)).filter((name) => name.startsWith('unpacking-'))).toEqual(['unpacking-living']);
});

test('so is what was left by one that was killed before it said whose it is', async () => {
  const base = await temporaryFolder();
  const living = await makeOwned(join(base, 'provenix-'));
  const [pid = ''] = /\d+\./.exec(basename(living)) ?? [];
  const { pid: gone } = spawnSync('true');
  const killed = living.replace(pid, `${String(gone)}.`);
  await mkdir(killed);
  await mkdir(`${killed.slice(0, -6)}empty0`);
  await writeFile(`${killed.slice(0, -6)}empty0/owner.json`, '');
  // Another machine's processes are not known here.
  const elsewhere = killed.replace(/[0-9a-f]{12}/, '0'.repeat(12));
  await mkdir(elsewhere);
  await rm(join(living, 'owner.json'));
  await removeDeadFolders(base);
  expect((await readdir(base)).sort()).toEqual([basename(living), basename(elsewhere)].sort());
});
