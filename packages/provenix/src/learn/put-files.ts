import { chmod, lstat, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BadUse } from '../bad-use.ts';
import type { Files } from './data.ts';
import { keep } from './keep.ts';
import { makeFolder } from '../make-folder.ts';
import { type Digests, digestOf } from './state.ts';
import { unwritable } from './unwritable.ts';

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

/** What has to be done to give a folder the files of another state. */
export interface Plan {
  after: Files;
  /** The texts that are there now. */
  seen: Map<string, string | undefined>;
  /** What is to be written. */
  toWrite: string[];
  /** What is there and is to go. */
  gone: string[];
  /** What is there, is neither as we wrote it nor as we would write it, and so is the learner's. */
  mine: string[];
}

/**
 * @param ours the digests of the files that the folder has from us
 * @param after the files to come
 * @param left the paths that go
 */
export async function plan(
  folder: string,
  ours: Digests,
  after: Files,
  left: readonly string[],
): Promise<Plan> {
  const seen: Plan['seen'] = new Map();
  for (const path of [...Object.keys(after), ...left]) seen.set(path, await textAt(folder, path));
  const differs = (path: string): boolean => seen.get(path) !== after[path]?.text;
  return {
    after,
    seen,
    toWrite: Object.keys(after).filter(differs),
    gone: left.filter((path) => seen.get(path) !== undefined),
    mine: [...seen].flatMap(([path, text]) =>
      text !== undefined && differs(path) && digestOf(text) !== ours[path] ? [path] : [],
    ),
  };
}

const fresh = (folder: string, path: string): string =>
  join(folder, dirname(path), `.${basename(path)}.provenix-new`);

/**
 * Copies what is the learner's, and writes all new files under other names. Nothing of the folder is replaced, and
 * where it throws, all of it is taken away again, but for copies that an interrupted command had made.
 * @param place where the learner's files are copied to
 * @returns the places that have them
 */
export async function prepare(
  folder: string,
  { after, toWrite, mine }: Plan,
  place: string,
  interrupted: boolean,
): Promise<string[]> {
  const made: string[] = [];
  let where = dirname(folder);
  try {
    const places = await keepAll(folder, mine, place);
    where = folder;
    for (const path of toWrite) {
      const first = await makeFolder(dirname(join(folder, path)));
      if (first !== undefined) made.push(...between(first, dirname(join(folder, path))));
      await writeFile(fresh(folder, path), after[path]?.text ?? '');
      if (after[path]?.executable) await chmod(fresh(folder, path), 0o755);
    }
    return places;
  } catch (error) {
    await clear(folder, toWrite);
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined);
    if (!interrupted) await rm(place, { recursive: true, force: true }).catch(() => undefined);
    throw unwritable(where, error);
  }
}

/**
 * Puts the new files in the place of the old ones. What was saved since the plan was made is kept too.
 * @returns the places of what was saved since
 */
export async function replace(
  folder: string,
  { after, seen, toWrite, gone }: Plan,
  place: string,
): Promise<string[]> {
  const places: string[] = [];
  for (const path of [...toWrite, ...gone]) {
    const now = await textAt(folder, path);
    if (now !== undefined && now !== seen.get(path) && now !== after[path]?.text)
      places.push(...(await keepAll(folder, [path], places.at(-1) ?? place)));
    if (Object.hasOwn(after, path)) await rename(fresh(folder, path), join(folder, path));
    else await rm(join(folder, path), { force: true });
  }
  return places;
}

async function keepAll(folder: string, paths: readonly string[], first: string): Promise<string[]> {
  const places = [first];
  for (const path of paths) places.push(await keep(folder, path, places.at(-1) ?? first));
  return [...new Set(places.slice(1))];
}

/** The folders from one to another below it. */
function between(first: string, last: string): string[] {
  return last === first ? [first] : [...between(first, dirname(last)), last];
}

/** Takes away new files that are not in their place. */
export async function clear(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(fresh(folder, path), { force: true }).catch(() => undefined);
}
