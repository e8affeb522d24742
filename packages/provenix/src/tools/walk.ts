import { readFile, readdir, stat } from 'node:fs/promises';
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

/** The files of a folder that are checked, or the one file that was named. Links are not followed. */
export async function readSources(named: string): Promise<Sources> {
  const stats = await stat(named).catch(() => undefined);
  if (!stats)
    throw new BadUse(
      `there is no file or folder ${quoted(named)}.\nName one, or nothing for this folder: provenix check`,
    );
  const read: Sources = { files: [], left: [] };
  if (stats.isFile()) await add(read, named, named, stats.size);
  else if (stats.isDirectory()) await walk(read, named);
  else
    throw new BadUse(`${quoted(named)} is neither a file nor a folder.\nName one: provenix check flake.nix`);
  return read;
}

async function walk(read: Sources, root: string): Promise<void> {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !passed.has(entry.name)) folders.push(path);
      else if (entry.isFile() && isChecked(path)) {
        const { size } = await stat(join(root, path));
        await add(read, join(root, path), path, size);
      }
      if (read.files.length > most)
        throw new BadUse(
          `${quoted(root)} has more than ${String(most)} files to check.\nName a folder of one project.`,
        );
    }
  }
}

async function add(read: Sources, file: string, path: string, size: number): Promise<void> {
  if (size > largest) {
    read.left.push(`${path} is larger than 1 MB`);
    return;
  }
  try {
    read.files.push({ path, text: await readFile(file, 'utf8') });
  } catch (error) {
    read.left.push(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`);
  }
}
