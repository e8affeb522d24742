import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BadUse } from '../bad-use.ts';
import { makeFolder } from '../make-folder.ts';
import { type State, placeOf } from './state.ts';
import { unwritable } from './unwritable.ts';

/**
 * What a command is about to make of a folder. It is written down before the first change and becomes the state of the
 * folder after the last one: where it is still there and nobody works on it, the command was interrupted.
 */
export interface Journal extends State {
  pid: number;
  /** Where the learner's own files are copied to; undefined where there are none. */
  kept?: string;
  /** The folder is being made, not changed. */
  begins?: boolean;
  /** All files of the state to come are written, also those that no lesson in between changes. */
  whole?: boolean;
}

/** Milliseconds. To write some files takes much less; whatever has this number then is another process. */
const longest = 10_000;

const journalOf = async (folder: string): Promise<string> => `${await placeOf(folder)}.journal`;

/** Throws where it cannot be written, or where another command has just begun. */
export async function begin(folder: string, journal: Journal): Promise<void> {
  const place = await journalOf(folder);
  try {
    await makeFolder(dirname(place));
  } catch (error) {
    throw unwritable(dirname(place), error);
  }
  try {
    await writeFile(place, JSON.stringify(journal), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw busy(folder);
    await rm(place, { force: true }).catch(() => undefined);
    throw unwritable(dirname(place), error);
  }
}

/** The folder is as the journal says. No space is needed for this, so it holds on a full disk too. */
export async function finish(folder: string): Promise<void> {
  await rename(await journalOf(folder), await placeOf(folder));
}

/** Nothing was changed. */
export async function abandon(folder: string): Promise<void> {
  await rm(await journalOf(folder), { force: true });
}

/**
 * What an interrupted command was about to do; undefined where there was none, and `nothing` where it had not yet
 * changed a file. Waits for one that is at work.
 */
export async function readJournal(folder: string): Promise<Journal | 'nothing' | undefined> {
  const place = await journalOf(folder);
  for (let waited = 0; ; waited += 50) {
    const stats = await stat(place).catch(() => undefined);
    const text = await readFile(place, 'utf8').catch(() => undefined);
    if (!stats || text === undefined) return undefined;
    const journal = parsed(text);
    const young = Date.now() - stats.mtimeMs < longest;
    // Half a journal is that of a command which is writing it, or which was ended there.
    if (!young || (journal ? !isAlive(journal.pid) : waited > 500)) return journal ?? 'nothing';
    if (waited > 2000) throw busy(folder);
    await wait(50);
  }
}

function parsed(text: string): Journal | undefined {
  try {
    return JSON.parse(text) as Journal;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const busy = (folder: string): BadUse =>
  new BadUse(
    `another command is writing the files of ${folder}, and nothing was changed.\nRun this one again in a moment.`,
  );
