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
    const then = state.written ?? {};
    const paths = new Set([...Object.keys(now), ...Object.keys(then)]);
    if ([...paths].every((path) => now[path] === then[path])) return;
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

/** The files that the folder should have: those of the lesson, or those that the exercise begins with. */
export function filesOf(learning: Learning): Files {
  if (learning.exercise) return learning.exercise.start;
  return filesAt(learning.tutorial, learning.state.lesson ?? '');
}

function filesAt({ lessons }: Tutorial, lesson: string): Files {
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
