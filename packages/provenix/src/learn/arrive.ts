import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUse } from '../bad-use.ts';
import { type Journal, abandon, begin, finish } from './journal.ts';
import { freePlace } from './keep.ts';
import type { Files } from './data.ts';
import { type Learning, filesOf, made } from './learning.ts';
import { clear, plan, prepare, replace } from './put-files.ts';
import { noGit, run } from './run.ts';
import { type Digests, type State, digestsOf, readState } from './state.ts';
import { digestsIn } from './digests-in.ts';
import { unwritable } from './unwritable.ts';

/**
 * Gives a folder the files of another state. It may be ended at any moment, and the disk may become full: the
 * learner's files are in the folder or in a copy, and the next command goes on from the journal.
 * @param learning the state to come
 * @param options.whole writes all of its files; else, on the way forward, those alone that the lessons in between change
 * @param interrupted the journal of a command that did not come to its end
 * @returns a sentence on what the learner had changed; undefined where that is nothing
 */
export async function arrive(
  learning: Learning,
  {
    begins = false,
    interrupted,
    whole = interrupted?.whole ?? false,
  }: { begins?: boolean; interrupted?: Journal; whole?: boolean } = {},
): Promise<string | undefined> {
  const { folder } = learning;
  // What is known of a folder that is being made is of another folder, which had its name.
  const before = begins ? undefined : await readState(folder);
  const ours = before?.written ?? {};
  const { after, left } = changes(learning, whole ? undefined : before, ours);
  const planned = await plan(folder, ours, after, left);
  const place = interrupted?.kept ?? (await freePlace(folder));
  if (!interrupted) await begin(folder, await journalOf(learning.state, place));
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

  async function journalOf(state: State, kept: string): Promise<Journal> {
    const files = Object.keys(filesOf(learning));
    const now = digestsOf(after);
    const written = Object.fromEntries(
      Object.entries({ ...ours, ...now }).filter(([path]) => files.includes(path)),
    );
    const entered = { ...(await digestsIn(folder, files)), ...now };
    const how = { ...(begins && { begins }), ...(whole && { whole }) };
    return { ...state, written, entered, pid: process.pid, kept, ...how };
  }
}

/**
 * The files to write, and the paths that go. Whoever goes forward keeps what the lessons in between do not change: steps
 * or Nix may have written it.
 */
function changes(
  learning: Learning,
  before: State | undefined,
  ours: Digests,
): { after: Files; left: string[] } {
  const files = filesOf(learning);
  const { tutorial, state } = learning;
  const known = before?.id === state.id && before.version === state.version;
  if (tutorial && before && known) {
    const [from, to] = [made(tutorial, before), made(tutorial, state)];
    if (to > from) {
      const between = tutorial.lessons
        .slice(from, to)
        .flatMap(({ write, remove }) => [...Object.keys(write), ...remove]);
      return {
        after: Object.fromEntries(Object.entries(files).filter(([path]) => between.includes(path))),
        left: [...new Set(between)].filter((path) => !Object.hasOwn(files, path)),
      };
    }
  }
  return { after: files, left: Object.keys(ours).filter((path) => !Object.hasOwn(files, path)) };
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
