import { copyFile, mkdir, writeFile, chmod } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { modules } from './programs.ts';

/**
 * Makes the disk in memory that the kernel starts from: it loads the modules and hands over to the file system of v86.
 * @param kernel the unpacked package of the kernel
 * @param busybox the machine's own, which also runs here
 * @param work an empty folder
 * @returns the path of the disk
 */
export async function makeFirstDisk(
  kernel: string,
  release: string,
  busybox: string,
  work: string,
): Promise<string> {
  const root = join(work, 'disk');
  for (const folder of ['bin', 'dev', 'modules', 'root'])
    await mkdir(join(root, folder), { recursive: true });
  await copyFile(busybox, join(root, 'bin/busybox'));
  for (const name of modules)
    await copyFile(
      join(kernel, 'lib/modules', release, 'kernel', `${name}.ko`),
      join(root, 'modules', `${basename(name)}.ko`),
    );
  await writeFile(
    join(root, 'init'),
    [
      '#!/bin/busybox sh',
      '/bin/busybox mount -t devtmpfs dev /dev',
      ...modules.map((name) => `/bin/busybox insmod /modules/${basename(name)}.ko`),
      '/bin/busybox mount -t 9p -o trans=virtio,version=9p2000.L,cache=loose,msize=262144 host9p /root',
      '/bin/busybox umount /dev',
      'exec /bin/busybox switch_root /root /usr/sbin/init',
      '',
    ].join('\n'),
  );
  await chmod(join(root, 'init'), 0o755);
  const disk = join(work, 'disk.cpio');
  await execa(busybox, ['sh', '-c', `${busybox} find . | ${busybox} cpio -o -H newc > ${disk}`], {
    cwd: root,
  });
  return disk;
}
