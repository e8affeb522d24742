import { type Dirent, type Stats, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isChecked } from '../../../../src/lib/check/check-file.ts';
import { BadUse, quoted } from '../bad-use.ts';

export interface SourceFile {
  /** Relative to what was named, with "/"; the name itself for a file. */
  path: string;
  text: string;
}

export interface Sources {
  files: SourceFile[];
  /** Files that were not read, and why. */
  left: string[];
}

/** In bytes. What a person writes is smaller. */
const largest = 1024 * 1024;
/** Files. A folder with more is no project. */
const most = 20_000;
const passed = new Set(['node_modules', 'result', '.git', '.direnv', '.cache', 'vendor', 'target', 'dist']);

/**
 * The files of a folder that are checked, or the one file that was named. Links are not followed. One file after the
 * other, without a promise for each: these took longer than the files.
 */
export function readSources(named: string): Sources {
  const stats = statsOf(named);
  if (!stats)
    throw new BadUse(
      `there is no file or folder ${quoted(named)}.\nName one, or nothing for this folder: provenix check`,
    );
  const read: Sources = { files: [], left: [] };
  if (stats.isFile()) add(read, named, named);
  else if (stats.isDirectory()) walk(read, named);
  else
    throw new BadUse(`${quoted(named)} is neither a file nor a folder.\nName one: provenix check flake.nix`);
  return read;
}

/** undefined: it is not there, or cannot be reached. */
function statsOf(named: string): Stats | undefined {
  try {
    return statSync(named);
  } catch {
    return undefined;
  }
}

function walk(read: Sources, root: string): void {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !passed.has(entry.name)) folders.push(path);
      else if (entry.isFile() && isChecked(path)) add(read, join(root, path), path);
      if (read.files.length > most)
        throw new BadUse(
          `${quoted(root)} has more than ${String(most)} files to check.\nName a folder of one project.`,
        );
    }
  }
}

/** In the order of their names; none of a folder that cannot be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function add(read: Sources, file: string, path: string): void {
  try {
    if (statSync(file).size > largest) read.left.push(`${path} is larger than 1 MB`);
    else read.files.push({ path, text: readFileSync(file, 'utf8') });
  } catch (error) {
    read.left.push(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`);
  }
}
