import { type Problem, ProblemsError } from '../../src/lib/problem/problem.ts';
import { kindFolder } from '../../src/lib/units/unit-name.ts';
import { discover } from '../../src/loaders/discover.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { Unit } from '../../src/loaders/unit.ts';
import type { UnitKind } from '../../src/schemas/kind.ts';

/** All units of a kind, for a package. Throws where one of them is not in order, or where there is none. */
export async function readUnitsOf<Kind extends UnitKind>(
  root: string,
  kind: Kind,
): Promise<Extract<Unit, { kind: Kind }>[]> {
  const { units, broken } = await discover(root, await readVersions(root));
  const found = units.filter((unit): unit is Extract<Unit, { kind: Kind }> => unit.kind === kind);
  const problems: Problem[] = broken.filter((one) => one.kind === kind).flatMap((one) => one.problems);
  if (found.length === 0 && problems.length === 0)
    problems.push({
      file: `examples/${kindFolder(kind)}`,
      message: `found no ${kind}, and a package without one is of no use`,
    });
  if (problems.length > 0) throw new ProblemsError('The package cannot be built.', problems);
  return found;
}
