import type { Stats } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../lib/problem/problem.ts';

// A link in the repository leads readers elsewhere: into the home of who builds the site, and where `--record` writes.

/**
 * What lies at a path of the repository, where neither the path nor a folder above it is a link.
 * @param root the repository; links above it are its owner's
 * @param path relative to it, with "/"
 * @returns no stats where nothing is there; a problem where a part of the path is a link
 */
export async function lookAt(
  root: string,
  path: string,
): Promise<{ stats?: Stats; problem?: undefined } | { stats?: undefined; problem: Problem }> {
  const parts = path.split('/');
  let stats: Stats | undefined;
  for (let depth = 1; depth <= parts.length; depth++) {
    const part = parts.slice(0, depth).join('/');
    stats = await lstat(join(root, part)).catch(ifMissing);
    if (!stats) return {};
    if (stats.isSymbolicLink()) return { problem: await isLink(root, part) };
  }
  return stats ? { stats } : {};
}

/** The links below a folder, as problems: for folders that hold no file of an example. */
export async function linksBelow(root: string, folder: string): Promise<Problem[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  const links = entries.filter((entry) => entry.isSymbolicLink());
  return Promise.all(
    links.map((entry) => isLink(root, join(entry.parentPath, entry.name).slice(join(root, '/').length))),
  );
}

async function isLink(root: string, file: string): Promise<Problem> {
  const target = await readlink(join(root, file));
  return {
    file,
    message: `found a link to "${target}", expected a file or a folder of the repository itself`,
    hint: 'Remove the link, and copy what it leads to: units and pages are read from their own folders alone.',
  };
}

function ifMissing(error: unknown): undefined {
  if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
  throw error;
}
