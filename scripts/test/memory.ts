import { chmod, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { removeDeadFolders } from '../verify/worlds/owner.ts';
import { makeTemporaryFolder } from '../verify/worlds/temporary-folder.ts';

const place = '/dev/shm';
/** What statfs says of a file system in memory. */
const tmpfs = 0x0102_1994;
/** Bytes that have to be free: what two worlds may put onto a disk, and as much again. */
const least = 16 * 2 ** 30;

/**
 * Where a stage may have its temporary files: in memory where that has room, and TMPDIR does not say otherwise. Stores
 * and homes of worlds are made and removed by the hundred, and a disk takes a part of each core for it.
 * @returns a folder that is gone when this process ends, or the one for all temporary files
 */
export async function memoryFolder(): Promise<string> {
  if (process.env['TMPDIR'] !== undefined || !(await hasRoom())) return tmpdir();
  await removeDeadFolders(place);
  const { path } = await makeTemporaryFolder('provenix-', place);
  // Sandboxes of root are those of another user.
  await chmod(path, 0o755);
  return path;
}

async function hasRoom(): Promise<boolean> {
  try {
    const { type, bavail, bsize } = await statfs(place);
    return type === tmpfs && bavail * bsize >= least && process.availableMemory() >= least;
  } catch {
    return false;
  }
}
