import { lstat, readFile, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { linkTarget } from '../lib/units/link-target.ts';
import { firstUnprintable } from '../lib/terminal/printable.ts';
import type { DigestFile } from '../lib/units/digest.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { lookAt } from './plain-path.ts';

/** Bytes. Nobody reads a larger file on a page. */
const largest = 1024 * 1024;

/** Folders in each other. A deeper tree is longer than what a page, or a file system, can hold. */
const deepest = 16;

export interface UnitFile extends DigestFile {
  /** The target of a symbolic link (inside the unit), relative as it was written. */
  link?: string;
}

/**
 * Reads all files below a folder, sorted by path. Links out of the folder, special files, Windows line ends and
 * very large files are problems: they make a unit run differently from one checkout to the next, or read the machine.
 * So is a link where the folder itself should be.
 * @param root the folder that the next is in, on disk
 * @param folder relative to it, with "/", as problems name it
 */
export async function readFiles(
  root: string,
  folder: string,
): Promise<{ files: UnitFile[]; problems: Problem[] }> {
  const found = await lookAt(root, folder);
  if (found.problem) return { files: [], problems: [found.problem] };
  const read: Read = { base: join(root, folder), shown: folder, files: [], problems: [] };
  if (found.stats?.isDirectory()) await visit(read, '', 1);
  const { files, problems } = read;
  files.sort(byPath);
  const links = new Map(
    files.flatMap(({ path, link }) => (link === undefined ? [] : [[path, link] as const])),
  );
  const leading = [...links].filter(([path]) => linkTarget(path, links) === undefined);
  for (const [path, target] of leading)
    problems.push({
      file: `${folder}/${path}`,
      message: `found a link to "${target}", which is outside the unit`,
      hint: 'Copy the file into the unit.',
    });
  if (files.length === 0 && problems.length === 0)
    problems.push({ file: folder, message: 'found no files, expected at least one' });
  return { files: files.filter(({ path }) => !leading.some(([link]) => link === path)), problems };
}

/** The files of a state with others laid over them, sorted by path: of two at one place the other counts. */
export function layOver(files: readonly UnitFile[], over: readonly UnitFile[]): UnitFile[] {
  const rest = files.filter(({ path }) => !over.some((file) => file.path === path));
  return [...rest, ...over].sort(byPath);
}

/** The files of a state that the one before does not have so. */
export function changedFiles(before: readonly UnitFile[], after: readonly UnitFile[]): UnitFile[] {
  const old = new Map(before.map((file) => [file.path, file]));
  return after.filter((file) => {
    const same = old.get(file.path);
    return same?.executable !== file.executable || Buffer.compare(same.content, file.content) !== 0;
  });
}

const byPath = (a: UnitFile, b: UnitFile): number => (a.path < b.path ? -1 : 1);

interface Read {
  base: string;
  shown: string;
  files: UnitFile[];
  problems: Problem[];
}

/** @param folder relative to the base, "" or with "/" at its end */
async function visit(read: Read, folder: string, depth: number): Promise<void> {
  const refuse = (path: string, message: string, hint?: string): void => {
    read.problems.push({ file: `${read.shown}/${path}`, message, ...(hint !== undefined && { hint }) });
  };
  for (const name of (await readdir(join(read.base, folder))).sort()) {
    const path = `${folder}${name}`;
    const stats = await lstat(join(read.base, path));
    if (name.toLowerCase() === '.git')
      refuse(
        path,
        'found a git repository inside a unit',
        'Remove it: the verifier makes the repository itself.',
      );
    else if (firstUnprintable(name) || name.includes('\n') || name.includes('\t'))
      refuse(path, 'found a control character in a file name', 'Rename it.');
    else if (stats.isDirectory()) {
      if (depth === deepest)
        refuse(
          path,
          `found folders in each other ${String(depth + 1)} deep, expected at most ${String(deepest)}`,
        );
      else await visit(read, `${path}/`, depth + 1);
    } else if (stats.isSymbolicLink()) {
      const link = await readlink(join(read.base, path));
      read.files.push({ path, executable: false, content: Buffer.from(link), link });
    } else if (!stats.isFile()) refuse(path, 'found neither a file nor a folder nor a link', 'Remove it.');
    else if (stats.size > largest)
      refuse(path, `found ${String(stats.size)} bytes, expected at most ${String(largest)}`);
    else {
      const content = await readFile(join(read.base, path));
      const windows = windowsLine(content);
      if (windows !== undefined)
        read.problems.push({
          file: `${read.shown}/${path}`,
          field: `line ${String(windows)}`,
          message: 'found a Windows line end (CRLF), expected LF',
          hint: "Its bytes would differ from one checkout to the next, and with them the flake's hash. Convert it: sed -i 's/\\r$//' FILE",
        });
      read.files.push({ path, executable: (stats.mode & 0o100) !== 0, content });
    }
  }
}

/** The first line of a text that ends as on Windows; undefined where none does. */
function windowsLine(content: Buffer): number | undefined {
  const crlf = content.indexOf('\r\n');
  if (crlf < 0 || content.includes(0)) return undefined;
  return content.subarray(0, crlf).toString('latin1').split('\n').length;
}
