import fs from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Node's own way never ends where a file system such as /proc says ENOENT of a
 * folder that it has no place for.
 * @returns the first that was made; undefined where all of them were there
 */
export function makeFolder(path: string): string | undefined {
  if (fs.existsSync(path)) return undefined;
  const first = dirname(path) === path ? undefined : makeFolder(dirname(path));
  try {
    fs.mkdirSync(path);
  } catch (error) {
    // Somebody else may have been faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return first ?? path;
}
