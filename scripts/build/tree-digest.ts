import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of everything below a folder: names, contents, the targets of links, and who may execute a file.
 * It waits for the disk, since thousands of small files are read in half the time that way.
 * @param leftOut says of a path below the folder, with "/", whether it is passed over with all that is in it
 * @returns the digest of nothing where there is no such folder
 */
export function treeDigest(folder: string, leftOut: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256');
  const visit = (inner: string): void => {
    for (const name of readdirSync(join(folder, inner)).sort()) {
      const path = inner === '' ? name : `${inner}/${name}`;
      if (leftOut(path)) continue;
      const full = join(folder, path);
      const stats = lstatSync(full);
      if (stats.isDirectory()) visit(path);
      else if (stats.isSymbolicLink()) hash.update(`\0link ${path}\0${readlinkSync(full)}`);
      else if (stats.isFile()) {
        const content = readFileSync(full);
        const kind = (stats.mode & 0o100) === 0 ? 'file' : 'program';
        hash.update(`\0${kind} ${path} ${String(content.byteLength)}\0`).update(content);
      }
    }
  };
  try {
    visit('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return `sha256-${hash.digest('hex')}`;
}
