import { createHash } from 'node:crypto';
import { type Stats, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Two digests of an unpacked tree. The stamp is of what the kernel says of each file, among it when the file or what
 * is said of it last changed, which no program sets: quick to take. The sums are of what is in the files: slow, and the
 * same for a tree that was copied.
 */
export interface TreeStamp {
  stamp: string;
  sums: string;
}

export function treeStamp(root: string): TreeStamp {
  return { stamp: stampOf(root), sums: sumsOf(root) };
}

/**
 * Whether a tree is as it was.
 * @returns its stamp of today: another one than before where the same files lie elsewhere now, as after a copy;
 * undefined where anything in it differs
 */
export function checkTree(root: string, before: TreeStamp): TreeStamp | undefined {
  const stamp = stampOf(root);
  if (stamp === before.stamp) return before;
  return sumsOf(root) === before.sums ? { ...before, stamp } : undefined;
}

function stampOf(root: string): string {
  return digestOf(root, (_path, { ino, mode, uid, size, mtimeMs, ctimeMs }) =>
    [ino, mode, uid, size, mtimeMs, ctimeMs].join(' '),
  );
}

function sumsOf(root: string): string {
  return digestOf(root, (path, stats) => {
    if (stats.isSymbolicLink()) return readlinkSync(path);
    const sum =
      stats.isFile() && (stats.mode & 0o4) === 0o4
        ? createHash('sha256').update(readFileSync(path)).digest('hex')
        : '';
    return `${String(stats.mode)} ${sum}`;
  });
}

/**
 * Of all below a folder, by their names; the folder's own times change when it is moved into its place.
 * What not every user may read is named and not read, so that all users take the same digest.
 */
function digestOf(root: string, describe: (path: string, stats: Stats) => string): string {
  const hash = createHash('sha256');
  const left = [''];
  for (let folder = left.pop(); folder !== undefined; folder = left.pop())
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = `${folder}/${name}`;
      const stats = lstatSync(root + path);
      if (stats.isDirectory() && (stats.mode & 0o5) === 0o5) left.push(path);
      hash.update(`${path}\0${describe(root + path, stats)}\n`);
    }
  return `sha256-${hash.digest('hex')}`;
}
