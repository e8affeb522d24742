import { lstat, readdir, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BadUse } from '../bad-use.ts';
import { arrive } from './arrive.ts';
import { type Exercise, type LearnData, type Lesson, type Tutorial, pageOf } from './data.ts';
import { toDo } from './go-on.ts';
import { type Journal, abandon, readJournal } from './journal.ts';
import { learningOf } from './learning.ts';
import { here } from '../here.ts';
import { makeFolder } from '../make-folder.ts';
import { resume } from './open-folder.ts';
import { noGit, run } from './run.ts';
import { unwritable } from './unwritable.ts';

/** Makes a folder for a tutorial or an exercise. Refuses one that has something in it. */
export async function start(id: string, directory: string | undefined, data: LearnData): Promise<string> {
  const tutorial = data.tutorials.find((one) => one.id === id);
  const exercise = data.exercises.find((one) => one.id === id);
  if (!tutorial && !exercise)
    throw new BadUse(
      `there is no tutorial and no exercise "${id}".\nTutorials: ${data.tutorials.map((one) => one.id).join(', ')}; for exercises: provenix learn`,
    );
  const folder = resolve(here(), directory ?? id);
  const interrupted = await interruptedStart(folder);
  const said = [];
  if (interrupted?.id === id) said.push(await resume(folder, interrupted, data), '');
  else {
    await refuseFull(folder, id);
    await refuseInside(folder, id);
    if (exercise) await run('git', ['--version'], '.', noGit);
    await make(folder, id, tutorial?.lessons[0], data);
  }
  return [...said, exercise ? begun(exercise, folder, data) : begun(tutorial, folder, data)].join('\n');
}

/** What a `learn start` in this folder was about to do when it was interrupted. */
async function interruptedStart(folder: string): Promise<Journal | undefined> {
  if (!(await lstat(folder).catch(() => undefined))?.isDirectory()) return undefined;
  const journal = await readJournal(folder);
  if (journal === 'nothing') await abandon(folder);
  return typeof journal === 'object' && journal.begins ? journal : undefined;
}

async function refuseFull(folder: string, id: string): Promise<void> {
  const other = `Choose another one: provenix learn start ${id} FOLDER`;
  const stats = await lstat(folder).catch(() => undefined);
  if (!stats) return;
  if (!stats.isDirectory()) throw new BadUse(`${folder} is no folder.\n${other}`);
  if ((await readdir(folder)).length > 0)
    throw new BadUse(`${folder} is not empty, and nothing was written.\n${other}`);
}

/** Nix takes the repository that a folder lies in as the source of its flake, with the files that git knows alone. */
async function refuseInside(folder: string, id: string): Promise<void> {
  for (let at = dirname(folder); ; at = dirname(at)) {
    if (await lstat(join(at, '.git')).catch(() => undefined))
      throw new BadUse(
        `${folder} would lie in the git repository ${at}, and Nix would read that repository instead of it. Nothing was written.\nChoose a folder outside of it: provenix learn start ${id} FOLDER`,
      );
    if (at === dirname(at)) return;
  }
}

async function make(folder: string, id: string, first: Lesson | undefined, data: LearnData): Promise<void> {
  let made: string | undefined;
  try {
    made = await makeFolder(folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
  const state = { version: data.version, id, hints: 0, ...(first && { lesson: first.name, typing: true }) };
  try {
    // Left by a folder of this name that is no more there.
    await abandon(folder);
    await arrive(learningOf(folder, state, data), { begins: true });
  } catch (error) {
    // Only folders that are empty go; what an interrupted start has written is for the next one.
    if (made !== undefined)
      for (let at = folder; at.length >= made.length; at = dirname(at))
        await rmdir(at).catch(() => undefined);
    throw error;
  }
}

function begun(what: Tutorial | Exercise | undefined, folder: string, data: LearnData): string {
  const title = `${what?.title ?? ''}, in ${folder}`;
  if (what && 'task' in what)
    return [
      title,
      '',
      ...what.task,
      '',
      `Its page: ${pageOf(data, what.after)}`,
      'When you think it is solved: provenix learn check',
    ].join('\n');
  const first = what?.lessons[0];
  return what && first ? `${title}\n\nThe first lesson is ${toDo(what, first, data)}` : title;
}
