import { BadUse } from '../bad-use.ts';
import { buildCommand } from '../../../../src/lib/project/commands.ts';
import { project } from '../../../../src/lib/project/project.ts';
import type { Exercise, Files, LearnData, Tutorial } from './data.ts';
import { type State, digestsOf } from './state.ts';

/** A folder that learns, and what it learns. */
export type Learning = { folder: string; state: State } & (
  { tutorial: Tutorial; exercise?: undefined } | { exercise: Exercise; tutorial?: undefined }
);

/** What the state names; refuses what this version of the command does not have. */
export function learningOf(folder: string, state: State, data: LearnData): Learning {
  const tutorial = data.tutorials.find(({ id }) => id === state.id);
  if (tutorial) return { folder, state, tutorial };
  const exercise = data.exercises.find(({ id }) => id === state.id);
  if (exercise) return { folder, state, exercise };
  throw new BadUse(
    `${folder} is of "${state.id}", which version ${data.version} of this command does not have.\nIt was made by version ${state.version}: ${commandOf(state.version)}`,
  );
}

/** Refuses a folder with files of another version of the command, which have changed since. */
export function refuseOther(learning: Learning, { version }: LearnData): void {
  const { folder, state, tutorial } = learning;
  if (state.version === version) return;
  const there = !tutorial || tutorial.lessons.some(({ name }) => name === state.lesson);
  if (there) {
    const now = digestsOf(filesOf(learning));
    if (Object.entries(state.written ?? {}).every(([path, digest]) => now[path] === digest)) return;
  }
  const what = there
    ? `version ${version} has other files for "${state.lesson ?? state.id}"`
    : `version ${version} has no lesson "${state.lesson ?? ''}"`;
  const how = there ? 'reset' : `goto ${tutorial.lessons[0]?.name ?? ''}`;
  throw new BadUse(
    `${folder} was made by version ${state.version} of this command, and ${what}. Nothing was changed.\nTo go on with version ${version}, with your changes kept beside the folder: provenix learn ${how}\nTo go on with version ${state.version}: ${commandOf(state.version)}`,
  );
}

/** How to get the command as another version has it. */
function commandOf(version: string): string {
  return project.published
    ? `npx provenix@${version} learn`
    : `check out the clone of the repository at that version, and build it there: ${buildCommand('provenix')}`;
}

/**
 * The files that a learner is given: those of the lesson, those of the lesson before where the change is the reader's to
 * make, or those that the exercise begins with.
 */
export function filesOf({ exercise, tutorial, state }: Learning): Files {
  return exercise ? exercise.start : filesAfter(tutorial, made(tutorial, state));
}

/** The files as they should become: those of the lesson with its change, or those that the exercise begins with. */
export function wantedOf({ exercise, tutorial, state }: Learning): Files {
  return exercise ? exercise.start : filesAfter(tutorial, placeOf(tutorial, state) + 1);
}

/** How many changes of a tutorial the files of a state have. */
export const made = (tutorial: Tutorial, state: State): number =>
  placeOf(tutorial, state) + (state.typing ? 0 : 1);

/** The place of its lesson, from 0 on; refuses one that is not there. */
export function placeOf({ lessons }: Tutorial, { lesson = '' }: State): number {
  const index = lessons.findIndex(({ name }) => name === lesson);
  if (index >= 0) return index;
  throw new BadUse(
    `there is no lesson "${lesson}".\nIts lessons: ${lessons.map(({ name }) => name).join(', ')}`,
  );
}

/** @param changes how many of the lessons' are made */
function filesAfter({ lessons }: Tutorial, changes: number): Files {
  const files: Files = {};
  for (const { write, remove } of lessons.slice(0, changes)) {
    for (const path of remove) Reflect.deleteProperty(files, path);
    Object.assign(files, write);
  }
  return files;
}
