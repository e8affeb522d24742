import { createHash } from 'node:crypto';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { BadUse } from '../bad-use.ts';
import type { Files } from './data.ts';
import { makeFolder } from '../make-folder.ts';
import { unwritable } from './unwritable.ts';

/** What is kept of a folder. It lies in the user's own state and not in the folder, where git would see it. */
export interface State {
  version: string;
  /** A tutorial or an exercise. */
  id: string;
  /** Of a tutorial. */
  lesson?: string;
  /** The reader makes the change of the lesson: the folder has the files of the lesson before. */
  typing?: boolean;
  /** How many hints were shown. */
  hints: number;
  /** The digests of the files that were written there, by path: what has another one is the learner's. */
  written?: Digests;
  /** The digests of the files that were there when the lesson was entered, whoever wrote them. */
  entered?: Digests;
}

export type Digests = Record<string, string>;

export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

export const digestsOf = (files: Files): Digests =>
  Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, digestOf(text)]));

/** The file with the state of a folder. */
export async function placeOf(folder: string): Promise<string> {
  const base = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local/state');
  return join(base, 'provenix/learn', `${digestOf(await realpath(folder))}.json`);
}

/** Replaced at once, so that an interrupted command leaves the old one. */
export async function writeState(folder: string, state: State): Promise<void> {
  const place = await placeOf(folder);
  try {
    await makeFolder(dirname(place));
    await writeFile(`${place}.new`, JSON.stringify(state));
    await rename(`${place}.new`, place);
  } catch (error) {
    await rm(`${place}.new`, { force: true }).catch(() => undefined);
    throw unwritable(dirname(place), error);
  }
}

/** What is kept of a folder; undefined where no `learn start` made it. */
export async function readState(folder: string): Promise<State | undefined> {
  const place = await placeOf(folder);
  const text = await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { version, id, lesson, typing, hints, written, entered } = JSON.parse(text) as State;
    return {
      version,
      id,
      hints,
      ...(lesson !== undefined && { lesson }),
      ...(typing && { typing }),
      ...(written && { written }),
      ...(entered && { entered }),
    };
  } catch {
    throw new BadUse(
      `${place} has what is known of ${folder}, and it is no JSON. Your files are as they were.\nDelete it, and begin in another folder: provenix learn start NAME FOLDER`,
    );
  }
}
