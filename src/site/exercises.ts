import type { ExerciseEntry } from '../schemas/entry.ts';
import { once } from './once.ts';
import { allUnits } from './units.ts';

export interface ExerciseOfLesson {
  id: string;
  unit: ExerciseEntry;
}

const all = once(async (): Promise<ExerciseOfLesson[]> =>
  [...(await allUnits())].flatMap(([id, unit]) => (unit.kind === 'exercise' ? [{ id, unit }] : [])),
);

/** The exercises of a lesson, by its address such as "first-flake/track". */
export async function exercisesAfter(lesson: string): Promise<ExerciseOfLesson[]> {
  return (await all()).filter(({ unit }) => unit.exercise.after === lesson);
}
