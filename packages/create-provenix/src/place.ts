import fs from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BadUse } from './bad-use.ts';

/** Where the project goes. */
export interface Place {
  /** Absolute. */
  path: string;
  /** What the folder has already; undefined where there is no folder yet. */
  entries: string[] | undefined;
}

/** Looks at the target, and refuses what no project can be put into. */
export function lookAt(folder: string): Place {
  const path = resolve(folder);
  try {
    const stats = fs.lstatSync(path);
    if (stats.isSymbolicLink())
      throw new BadUse(
        `"${folder}" is a symbolic link to "${fs.readlinkSync(path)}".\nName the folder itself, or another one.`,
      );
    if (!stats.isDirectory())
      throw new BadUse(`"${folder}" is a file.\nName another folder, or move the file away.`);
    return { path, entries: fs.readdirSync(path).sort() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw plain(error, folder);
    return { path, entries: undefined };
  }
}

/** The nearest folder that exists: the place itself, or one above it. */
export function existingFolder({ path, entries }: Place): string {
  let folder = entries ? path : dirname(path);
  while (!fs.existsSync(folder)) folder = dirname(folder);
  return folder;
}

/** For a message before anything is asked or written: can a folder be made here at all? */
export function refuseReadOnly(place: Place): void {
  const folder = existingFolder(place);
  try {
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw plain(error, folder);
  }
}

/** An error of the file system as a sentence, where there is one for it. */
export function plain(error: unknown, folder: string): unknown {
  const says = sentences[(error as NodeJS.ErrnoException).code ?? ''];
  return says === undefined ? error : new BadUse(says(`"${shorten(folder)}"`));
}

const sentences: Record<string, (folder: string) => string> = {
  EACCES: (folder) =>
    `you have no permission to write to ${folder}.\nName another folder, or change its permissions.`,
  EPERM: (folder) =>
    `you have no permission to write to ${folder}.\nName another folder, or change its permissions.`,
  EROFS: (folder) => `${folder} is on a file system that is read-only.\nName another folder.`,
  ENOSPC: (folder) =>
    `there is no space left where ${folder} would be; nothing was written.\nMake space, or name a folder on another disk.`,
  EDQUOT: (folder) =>
    `your quota is used up where ${folder} would be; nothing was written.\nMake space, or name a folder on another disk.`,
  ENOENT: (folder) =>
    `there can be no folder ${folder}: its file system has no place for one.\nName another folder.`,
  ENAMETOOLONG: (folder) => `the name ${folder} is longer than the file system takes.\nName another folder.`,
  ENOTDIR: (folder) => `a part of the path ${folder} is a file, not a folder.\nName another folder.`,
  ELOOP: (folder) => `the path ${folder} loops through symbolic links.\nName another folder.`,
};

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
