import { spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { useOfDisk, useOfRemoved } from './use-of-disk.ts';

const much = { disk: 2 ** 40, files: 1e6 };

test('bytes and files below a folder are counted, and no link is followed', async () => {
  const folder = await temporaryFolder();
  const outside = await temporaryFolder();
  await writeFile(join(outside, 'large'), 'x'.repeat(1_000_000));
  await mkdir(join(folder, 'a/b'), { recursive: true });
  await writeFile(join(folder, 'a/b/file'), 'x'.repeat(100_000));
  await writeFile(join(folder, 'a/b/other'), 'x'.repeat(100_000));
  await symlink(outside, join(folder, 'a/link'));
  await symlink(join(outside, 'large'), join(folder, 'large'));
  const { disk, files } = await useOfDisk(folder, much);
  expect(files).toBe(6);
  expect(disk).toBeGreaterThanOrEqual(200_000);
  expect(disk).toBeLessThan(500_000);
  expect(await useOfDisk(join(folder, 'nowhere'), much)).toMatchObject({ disk: 0, files: 0 });
});

test('it ends where there is more than allowed', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a', 'b', 'c', 'd']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'file'), '');
  }
  expect((await useOfDisk(folder, { ...much, files: 3 })).files).toBe(4);
});

test('files that were removed while they are open count once, by where they lie', async () => {
  const folder = await temporaryFolder();
  const program = String.raw`
    $| = 1;
    open my $disk, "+>", "$ARGV[0]/file"; print $disk "x" x 2**20; $disk->flush; unlink "$ARGV[0]/file";
    my $name = "name"; my $number = syscall(319, $name, 0); open my $memory, "+<&=", $number;
    print $memory "x" x 2**21; $memory->flush;
    fork; print "ready"; sleep 600;`;
  const child = spawn('perl', ['-MIO::Handle', '-e', program, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  try {
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const { disk, memory } = useOfRemoved([child.pid ?? 0, child.pid ?? 0, 2 ** 22]);
    expect([disk, memory].map((bytes) => Math.round(bytes / 2 ** 20))).toEqual([1, 2]);
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  }
});
