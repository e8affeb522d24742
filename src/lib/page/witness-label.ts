import type { Recording, RunEntry, WitnessEntry } from '../../schemas/entry.ts';
import type { Tree } from '../../schemas/names.ts';
import type { Judgement } from '../../schemas/witness.ts';

const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A tree as readers know it, for example "nixpkgs 26.11 (July 2026)". */
export function treeName({ name, version, date }: Pick<Tree, 'name' | 'version' | 'date'>): string {
  return `${name} ${version} (${month.format(new Date(date))})`;
}

/** What a real nixpkgs was asked of some steps, and what it said. */
export interface Judged {
  trees: WitnessEntry['trees'];
  /** They changed since. */
  stale: boolean;
  steps: readonly Judgement[];
}

/** Of all steps of a unit; undefined where none was asked. */
export function judgedUnit({ witness }: Pick<RunEntry, 'witness'>): Judged | undefined {
  return witness ?? undefined;
}

/**
 * Of the steps that a block shows; undefined where none was asked, or not with the Nix of the recording.
 * @param ids of the steps, in one variant
 */
export function judgedSteps(
  { witness }: Pick<RunEntry, 'witness'>,
  variant: string,
  ids: readonly string[],
  { release }: Pick<Recording, 'release'>,
): Judged | undefined {
  if (!witness?.nix.startsWith(`${release}.`)) return undefined;
  const steps = witness.steps.filter((step) => step.variant === variant && ids.includes(step.id));
  return steps.length > 0 ? { trees: witness.trees, stale: witness.stale, steps } : undefined;
}

/** One sentence without an end, for all of these steps. It never says more than the least of them. */
export function witnessLabel({ trees, stale, steps }: Judged): string {
  const [nixpkgs] = trees;
  const tree = nixpkgs ? treeName(nixpkgs) : 'nixpkgs';
  if (stale) return `${tree} was asked before this changed`;
  const has = (verdict: Judgement['verdict']): number =>
    steps.filter((step) => step.verdict === verdict).length;
  const open = has('not judged');
  if (has('different') > 0) return `${tree} differs: see`;
  if (open === steps.length) return `not judged on ${tree}`;
  const says = has('evaluated') > 0 ? 'evaluates the same, not built' : 'says the same';
  return open > 0
    ? `${tree} ${says}; ${String(open)} of ${String(steps.length)} steps not judged`
    : `${tree} ${says}`;
}

/** Whether a reader must be told: what a page says of all its blocks does not hold for this one. */
export function isApart({ stale, steps }: Judged): boolean {
  return stale || steps.some(({ verdict }) => verdict === 'different');
}
