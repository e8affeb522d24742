import type { Result } from '../lib/problem/problem.ts';
import type { UnitKind } from '../schemas/kind.ts';
import type { Versions } from '../schemas/versions.ts';
import { readError } from './read-error.ts';
import { readExercise } from './read-exercise.ts';
import { readRecipe } from './read-recipe.ts';
import { readTemplate } from './read-template.ts';
import { readTutorial } from './read-tutorial.ts';
import type { Unit, UnitPlace } from './unit.ts';

const readers: Record<UnitKind, (place: UnitPlace, versions: Versions) => Promise<Result<Unit>>> = {
  recipe: readRecipe,
  error: readError,
  tutorial: readTutorial,
  exercise: readExercise,
  template: readTemplate,
};

/** Reads one unit's folder, without its evidence. Problems name the file and the field. */
export function readUnit(place: UnitPlace, versions: Versions): Promise<Result<Unit>> {
  return readers[place.kind](place, versions);
}
