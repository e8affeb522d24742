import { lstat, readFile, readdir, readlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { DigestFile } from '../lib/digest.ts';
import type { Problem } from '../lib/problem.ts';

/** Larger files have no place beside a page. */
const largest = 1024 * 1024;

export interface UnitFile extends DigestFile {
  /** The target of a symbolic link (inside the unit), relative as it was written. */
  link?: string;
}

/**
 * Reads all files below a folder, sorted by path. Links out of the folder, special files, Windows line ends and
 * very large files are problems: they make a unit run differently from one checkout to the next, or read the machine.
 * @param folder on disk
 * @param shown the folder as problems name it
 */
export async function readFiles(
  folder: string,
  shown: string,
): Promise<{ files: UnitFile[]; problems: Problem[] }> {
  const files: UnitFile[] = [];
  const problems: Problem[] = [];
  const visit = async (directory: string): Promise<void> => {
    for (const name of (await readdir(directory)).sort()) {
      const path = join(directory, name);
      const local = relative(folder, path).split(sep).join('/');
      const file = `${shown}/${local}`;
      const stats = await lstat(path);
      if (stats.isDirectory()) {
        if (name === '.git')
          problems.push({
            file,
            message: 'found a git repository inside a unit',
            hint: 'Remove it: the verifier makes the repository itself.',
          });
        else await visit(path);
      } else if (stats.isSymbolicLink()) {
        const target = await readlink(path);
        if (!resolve(dirname(path), target).startsWith(folder + sep))
          problems.push({
            file,
            message: `found a link to "${target}", which is outside the unit`,
            hint: 'Copy the file into the unit.',
          });
        else files.push({ path: local, executable: false, content: Buffer.from(target), link: target });
      } else if (!stats.isFile()) {
        problems.push({ file, message: 'found neither a file nor a folder nor a link', hint: 'Remove it.' });
      } else if (stats.size > largest) {
        problems.push({
          file,
          message: `found ${String(stats.size)} bytes, expected at most ${String(largest)}`,
        });
      } else {
        const content = await readFile(path);
        const crlf = content.indexOf('\r\n');
        if (crlf >= 0 && !content.includes(0)) {
          const line = content.subarray(0, crlf).toString('latin1').split('\n').length;
          problems.push({
            file,
            field: `line ${String(line)}`,
            message: 'found a Windows line end (CRLF), expected LF',
            hint: "Its bytes would differ from one checkout to the next, and with them the flake's hash. Convert it: sed -i 's/\\r$//' FILE",
          });
        }
        files.push({ path: local, executable: (stats.mode & 0o100) !== 0, content });
      }
    }
  };
  try {
    await visit(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0 && problems.length === 0)
    problems.push({ file: shown, message: 'found no files, expected at least one' });
  return { files, problems };
}
