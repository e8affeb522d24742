import type { Problem } from '../lib/problem/problem.ts';
import { type Asserted, sumAsserted } from '../lib/transcript/assertions.ts';
import type { UnitEntry } from '../schemas/entry.ts';

/** The shares of all recorded lines that a run may leave unrepeated, or repeat by a pattern only. */
const most: Pick<Asserted, 'pattern' | 'unasserted'> = { pattern: 0.1, unasserted: 0.02 };

/** Whether the recordings of all units together assert enough. */
export function checkAsserted(units: Iterable<UnitEntry>): Problem[] {
  const all = [...units].flatMap((unit) => (unit.proof === 'run' ? unit.steps : []));
  const sum = sumAsserted(all.flatMap(({ recordings }) => recordings.map(({ asserted }) => asserted)));
  const total = sum.exact + sum.pattern + sum.unasserted;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return (['pattern', 'unasserted'] as const)
    .filter((as) => sum[as] > most[as] * total)
    .map((as) => ({
      file: 'examples',
      field: as === 'pattern' ? 'patterns' : 'unasserted',
      message: `found ${percent(sum[as] / total)} of all recorded lines, expected at most ${percent(most[as])}`,
      hint: 'Choose commands that print the same each time, or patterns that match fewer lines.',
    }));
}
