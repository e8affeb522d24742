import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUse } from '../bad-use.ts';
import { type Journal, abandon, begin, finish } from './journal.ts';
import { freePlace } from './keep.ts';
import { type Learning, filesOf } from './learning.ts';
import { clear, plan, prepare, replace } from './put-files.ts';
import { noGit, run } from './run.ts';
import { type State, digestsOf, readState } from './state.ts';
import { unwritable } from './unwritable.ts';

/**
 * Gives a folder the files of another state. It may be ended at any moment, and the disk may become full: the
 * learner's files are in the folder or in a copy, and the next command goes on from the journal.
 * @param learning the state to come
 * @param interrupted the journal of a command that did not come to its end
 * @returns a sentence on what the learner had changed; undefined where that is nothing
 */
export async function arrive(
  learning: Learning,
  { begins = false, interrupted }: { begins?: boolean; interrupted?: Journal } = {},
): Promise<string | undefined> {
  const { folder } = learning;
  const after = filesOf(learning);
  // What is known of a folder that is being made is of another folder, which had its name.
  const before = begins ? undefined : await readState(folder);
  const planned = await plan(folder, before?.written ?? {}, after);
  const place = interrupted?.kept ?? (await freePlace(folder));
  if (!interrupted) await begin(folder, journalOf(learning.state, place, begins));
  let places: string[];
  try {
    places = await prepare(folder, planned, place, interrupted !== undefined);
  } catch (error) {
    if (!interrupted) await abandon(folder).catch(() => undefined);
    throw error;
  }
  try {
    places.push(...(await replace(folder, planned, place)));
    // It may have left one for a file that is there already.
    if (interrupted) await clear(folder, Object.keys(after));
    if (begins && learning.exercise) await makeRepository(folder);
    await finish(folder);
  } catch (error) {
    throw error instanceof BadUse ? error : unwritable(folder, error, goOn(places));
  }
  // The command that was interrupted had no time to say so.
  if (interrupted?.kept !== undefined && (await lstat(interrupted.kept).catch(() => undefined)))
    places.unshift(interrupted.kept);
  const kept = [...new Set(places)];
  return kept.length > 0 ? `What you had changed is kept in ${kept.join(' and ')}` : undefined;

  function journalOf(state: State, kept: string, begin: boolean): Journal {
    return { ...state, written: digestsOf(after), pid: process.pid, kept, ...(begin && { begins: true }) };
  }
}

const goOn = (places: readonly string[]): string =>
  `Some files are written already${places.length > 0 ? `, and what you had changed is kept in ${places.join(' and ')}` : ''}.\nCorrect that, and run the command again: it goes on.`;

/** An exercise is a git repository with its files added. */
async function makeRepository(folder: string): Promise<void> {
  // git puts its index in place at once, and last. Where there is none, it was interrupted, and may have left a lock.
  if (await lstat(join(folder, '.git/index')).catch(() => undefined)) return;
  await rm(join(folder, '.git'), { recursive: true, force: true });
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all', '--force'],
  ]) {
    const { exit, said } = await run('git', args, folder, noGit);
    if (exit !== 0)
      throw new BadUse(
        `git ${args.join(' ')} failed in ${folder}: ${said.trim()}\nCorrect that, and run the command again: it goes on.`,
      );
  }
}
