import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from '../../../../src/lib/project/commands.ts';
import { project } from '../../../../src/lib/project/project.ts';
import { BadUse } from '../bad-use.ts';
import type { Exercise, Files, LearnData, Tutorial } from './data.ts';

/** What is kept of a folder. It lies in the user's own state and not in the folder, where git would see it. */
export interface State {
  version: string;
  /** A tutorial or an exercise. */
  id: string;
  /** Of a tutorial. */
  lesson?: string;
  /** How many hints were shown. */
  hints: number;
}

/** A folder that learns, and what it learns. */
export type Learning = { folder: string; state: State } & (
  { tutorial: Tutorial; exercise?: undefined } | { exercise: Exercise; tutorial?: undefined }
);

function placeOf(folder: string): string {
  const base = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local/state');
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return join(base, 'provenix/learn', `${name}.json`);
}

/** Replaced at once, so that an interrupted command leaves the old one. */
export async function writeState(folder: string, state: State): Promise<void> {
  const place = placeOf(await realpath(folder));
  await mkdir(join(place, '..'), { recursive: true });
  await writeFile(`${place}.new`, JSON.stringify(state));
  await rename(`${place}.new`, place);
}

/** What the folder learns; refuses one that no `learn start` made. */
export async function readLearning(folder: string, data: LearnData): Promise<Learning> {
  const place = placeOf(await realpath(folder));
  const text = await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new BadUse(
      `${folder} is not a folder of a tutorial or an exercise.\nGo into one, or make one: provenix learn start first-flake`,
    );
  const state = JSON.parse(text) as State;
  const tutorial = data.tutorials.find(({ id }) => id === state.id);
  if (tutorial) return { folder, state, tutorial };
  const exercise = data.exercises.find(({ id }) => id === state.id);
  if (exercise) return { folder, state, exercise };
  throw new BadUse(
    `${folder} is of "${state.id}", which version ${data.version} of this command does not have.\nIt was made by version ${state.version}: ${commandOf(state.version)}`,
  );
}

/** How to get the command as another version has it. */
function commandOf(version: string): string {
  return project.published
    ? `npx provenix@${version} learn`
    : `check out the clone of the repository at that version, and build it there: ${buildCommand('provenix')}`;
}

/** The files that the folder should have: those of the lesson, or those that the exercise begins with. */
export function filesOf(learning: Learning): Files {
  if (learning.exercise) return learning.exercise.start;
  return filesAt(learning.tutorial, learning.state.lesson ?? '');
}

export function filesAt({ lessons }: Tutorial, lesson: string): Files {
  const files: Files = {};
  for (const { name, write, remove } of lessons) {
    for (const path of remove) Reflect.deleteProperty(files, path);
    Object.assign(files, write);
    if (name === lesson) return files;
  }
  throw new BadUse(
    `there is no lesson "${lesson}".\nIts lessons: ${lessons.map(({ name }) => name).join(', ')}`,
  );
}
