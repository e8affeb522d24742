import { chmod, cp, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BadUse } from '../bad-use.ts';
import type { Files } from './data.ts';

/** The text of a file of the learner; undefined where there is none. Links and folders are left alone. */
export async function textAt(folder: string, path: string): Promise<string | undefined> {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const part = parts.slice(0, depth).join('/');
    const stats = await lstat(join(folder, part)).catch(() => undefined);
    if (!stats) return undefined;
    const wanted = depth === parts.length ? stats.isFile() : stats.isDirectory();
    if (!wanted)
      throw new BadUse(
        `${join(folder, part)} is a link or another thing, where a ${depth === parts.length ? 'file' : 'folder'} is expected, and nothing was changed.\nMove it away, and run the command again.`,
      );
  }
  return readFile(join(folder, path), 'utf8');
}

/**
 * Gives a folder the files of another state. What the learner changed is copied to a folder beside it first; all new
 * files are written under other names before the first is replaced, so that a full disk changes nothing.
 * @param before the files that the folder had from us
 * @returns the folder with what the learner had changed, if there was any
 */
export async function putFiles(folder: string, before: Files, after: Files): Promise<string | undefined> {
  const gone = Object.keys(before).filter((path) => !Object.hasOwn(after, path));
  const mine: string[] = [];
  const toWrite: string[] = [];
  for (const path of [...Object.keys(after), ...gone]) {
    const text = await textAt(folder, path);
    if (text !== undefined && text !== after[path]?.text && text !== before[path]?.text) mine.push(path);
    if (Object.hasOwn(after, path) && text !== after[path]?.text) toWrite.push(path);
  }
  const kept = mine.length > 0 ? await keep(folder, mine) : undefined;
  const fresh = (path: string): string => join(folder, dirname(path), `.${basename(path)}.provenix-new`);
  try {
    for (const path of toWrite) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(fresh(path), after[path]?.text ?? '');
      if (after[path]?.executable) await chmod(fresh(path), 0o755);
    }
  } catch (error) {
    for (const path of toWrite) await rm(fresh(path), { force: true }).catch(() => undefined);
    throw unwritable(folder, error);
  }
  for (const path of toWrite) await rename(fresh(path), join(folder, path));
  for (const path of gone) await rm(join(folder, path), { force: true });
  return kept;
}

async function keep(folder: string, paths: readonly string[]): Promise<string> {
  for (let number = 1; ; number++) {
    const place = `${folder}.kept-${String(number)}`;
    try {
      await mkdir(place);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw unwritable(dirname(folder), error);
    }
    for (const path of paths) {
      await mkdir(dirname(join(place, path)), { recursive: true });
      await cp(join(folder, path), join(place, path)).catch((error: unknown) => {
        throw unwritable(place, error);
      });
    }
    return place;
  }
}

export function unwritable(folder: string, error: unknown): BadUse {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const why = { EACCES: 'you may not write there', EROFS: 'it is read-only', ENOSPC: 'the disk is full' }[
    code
  ];
  return new BadUse(
    `${folder} cannot be written: ${why ?? message}. Your files are as they were.\nChoose another folder, or correct that, and run the command again.`,
  );
}
