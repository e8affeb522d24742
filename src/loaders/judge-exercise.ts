import { judge } from '../lib/exercises/judge.ts';
import type { Problem } from '../lib/problem/problem.ts';
import type { ExerciseEntry } from '../schemas/entry.ts';

/**
 * Holds what the questions answered against what the exercise says: each solution is accepted, the start and each lazy
 * way are refused by the question that is named, and by none before it.
 */
export function judgeExercise({ folder, steps, exercise }: ExerciseEntry): Problem[] {
  return steps.flatMap(({ id, variant, recordings }) => {
    const question = exercise.questions.find((one) => one.id === id);
    if (!question) return [];
    const refused = exercise.differs[variant] === id;
    return recordings.flatMap(({ release, exit, output }): Problem[] => {
      const found = judge(question, { exit, output });
      if ((found !== undefined) === refused) return [];
      const file = `${folder}/evidence/nix-${release}/${variant}/${id}.txt`;
      return found
        ? [
            {
              file,
              message: `found ${found.found}${found.path && ` at ${found.path}`}, expected ${found.expected}`,
            },
          ]
        : [{ file, message: `the question holds, though ${variant} solves nothing` }];
    });
  });
}
