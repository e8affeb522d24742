import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { lessonAddress } from '../lib/units/unit-name.ts';
import type { Units } from '../schemas/entry.ts';

/** Exercises that belong to a lesson that is not there: no page would show them. */
export function checkExerciseLessons(units: Units): Problem[] {
  const lessons = [...units].flatMap(([id, unit]) =>
    unit.kind === 'tutorial' ? unit.variants.map(({ name }) => `${id}/${lessonAddress(name)}`) : [],
  );
  return [...units.values()].flatMap((unit) =>
    unit.kind === 'exercise' && !lessons.includes(unit.exercise.after)
      ? [
          {
            file: `${unit.folder}/exercise.yaml`,
            field: 'after',
            message: unknownName(unit.exercise.after, lessons),
          },
        ]
      : [],
  );
}
