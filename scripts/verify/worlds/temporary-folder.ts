import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from './files.ts';
import { makeOwned } from './owner.ts';

/** A folder for temporary files. It is gone when it is removed, or when this process ends. */
export interface TemporaryFolder {
  path: string;
  remove(): Promise<void>;
}

const folders = new Set<string>();
// A verifier that ends in the middle, by an error or a closed pipe, still leaves nothing behind.
process.on('exit', () => {
  for (const folder of folders) removeNow(folder);
});

/**
 * @param name the beginning of the folder's name, for example "provenix-"
 * @param base Default: the machine's own folder for temporary files
 */
export async function makeTemporaryFolder(name: string, base = tmpdir()): Promise<TemporaryFolder> {
  const path = await makeOwned(join(base, name));
  folders.add(path);
  return {
    path,
    remove: async () => {
      await removeFolder(path);
      folders.delete(path);
    },
  };
}

/** removeFolder without waiting, for the end of the process. */
function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    makeWritable(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
}
