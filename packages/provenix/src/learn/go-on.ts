import { type LearnData, type Lesson, type Tutorial, pageOf } from './data.ts';
import { digestsIn } from './digests-in.ts';
import { type Learning, filesOf, placeOf } from './learning.ts';
import { type State, digestsOf, readState, writeState } from './state.ts';

/**
 * Goes to the lesson after the one that is done. No file is written: the change is the reader's to make.
 * @returns what to do next, and whether that is a lesson
 */
export async function goOn(
  { folder, state, tutorial, exercise }: Learning,
  data: LearnData,
): Promise<{ goesOn: boolean; says: string }> {
  if (exercise) return { goesOn: false, says: '' };
  const next = tutorial.lessons[placeOf(tutorial, state) + 1];
  if (!next) return { goesOn: false, says: ended(tutorial, data) };
  // Another terminal may have gone elsewhere while Nix was asked.
  if (JSON.stringify(await readState(folder)) !== JSON.stringify(state))
    return { goesOn: true, says: 'Meanwhile another command went to another lesson: provenix learn check' };
  const there: State = { ...state, version: data.version, lesson: next.name, typing: true };
  const files = filesOf({ folder, tutorial, state: there });
  const now = digestsOf(files);
  // What the reader made of our files is not ours any more.
  there.written = Object.fromEntries(
    Object.entries(state.written ?? {}).filter(([path, digest]) => now[path] === digest),
  );
  there.entered = await digestsIn(folder, Object.keys(files));
  await writeState(folder, there);
  return { goesOn: true, says: `The next lesson is ${toDo(tutorial, next, data)}` };
}

/** A lesson whose change the reader makes. */
export const toDo = ({ id }: Tutorial, { name, goal }: Lesson, data: LearnData): string =>
  [
    `${name}: ${goal}`,
    `Its page: ${pageOf(data, `${id}/${name}`)}`,
    'When you have done it: provenix learn check',
    `To have its files written instead: provenix learn goto ${name}`,
  ].join('\n');

function ended({ id, title }: Tutorial, { exercises }: LearnData): string {
  const its = exercises.filter(({ after }) => after.startsWith(`${id}/`));
  return [
    `This was the last lesson of "${title}".`,
    ...(its.length > 0 ? ['Its exercises, each in a folder elsewhere:'] : []),
    ...its.map((one) => `  provenix learn start ${one.id}`),
  ].join('\n');
}
