import { ProblemsError } from '../lib/problem/problem.ts';
import {
  type DeprecationArea,
  type Deprecations,
  deprecationAreas,
  deprecationsSchema,
} from '../schemas/deprecation.ts';
import { readYaml } from './read-yaml.ts';

/** Where the rows of an area lie. */
export const deprecationsFile = (area: string): string => `src/facts/deprecations/${area}.yaml`;

/** The table of deprecated forms. Throws a ProblemsError with every problem where it is not in order. */
export async function readDeprecations(root: string): Promise<Deprecations> {
  const areas = Object.keys(deprecationAreas) as DeprecationArea[];
  const read = await Promise.all(
    areas.map(
      async (area) => [area, await readYaml(root, deprecationsFile(area), deprecationsSchema)] as const,
    ),
  );
  const problems = read.flatMap(([, result]) => result.problems);
  if (problems.length > 0) throw new ProblemsError('Provenix cannot read its deprecated forms.', problems);
  return Object.fromEntries(
    read.map(([area, { value }]) => [area, value?.deprecations ?? []]),
  ) as Deprecations;
}
