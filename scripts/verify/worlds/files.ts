import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

/** With times, owners and links; the two may lie on different disks. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await execa('cp', ['--archive', '--reflink=auto', from, to]);
}

/** A store's folders are read-only, and only their owner may change that. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch {
    await makeWritable(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function makeWritable(folder: string): Promise<void> {
  // What a first attempt to remove has taken away already is no trouble.
  await chmod(folder, 0o755).catch(() => undefined);
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
}
