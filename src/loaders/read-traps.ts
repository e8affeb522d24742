import { ProblemsError } from '../lib/problem/problem.ts';
import { hasRun } from '../lib/units/counts.ts';
import type { Units } from '../schemas/entry.ts';
import { type Trap, trapsSchema } from '../schemas/traps.ts';
import { readYaml } from './read-yaml.ts';

const file = 'src/facts/traps.yaml';

/** What `provenix check` finds besides old forms. Throws where a trap is not proved by recorded steps. */
export async function readTraps(root: string, units: Units): Promise<Trap[]> {
  const { value, problems } = await readYaml(root, file, trapsSchema);
  const traps = value?.traps ?? [];
  const unproved = traps.flatMap(({ id, unit: name, steps }) => {
    const unit = units.get(name);
    const recorded = unit && hasRun(unit) ? unit.steps.filter(({ recordings }) => recordings.length > 0) : [];
    return steps
      .filter((step) => !recorded.some((one) => one.id === step))
      .map((step) => ({ file, field: id, message: `found no recording of the step "${step}" of ${name}` }));
  });
  if (problems.length + unproved.length > 0)
    throw new ProblemsError('Provenix cannot read its traps.', [...problems, ...unproved]);
  return traps;
}
