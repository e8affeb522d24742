import type { Discovered } from '../../src/loaders/discover.ts';
import { type Unit, unitName } from '../../src/loaders/unit.ts';
import { saysNeeds } from '../../src/lib/needs.ts';
import type { Need } from '../../src/schemas/unit.ts';

/** One unit on one Nix line. */
export interface Job {
  unit: Unit;
  line: string;
  /** Why it is not run here. */
  skip?: string;
}

export interface PlanOptions {
  /** Leave out units that build with nixpkgs: each takes seconds, the others a fraction of one. */
  withoutNixpkgs?: boolean;
  /** Parts of unit names; empty: all units. */
  filters: readonly string[];
  /** Nix lines; empty: those that each unit names. */
  lines: readonly string[];
  /** `{ index: 1, of: 3 }`: the first third. */
  shard?: { index: number; of: number };
}

/** Met nowhere that the verifier runs. */
const unmet: readonly Need[] = ['nixos'];

/** All jobs in the order of their names. A shard takes every n-th, so that long kinds are spread. */
export function plan(
  units: Discovered['units'],
  { filters, lines, shard, withoutNixpkgs = false }: PlanOptions,
): Job[] {
  const jobs = units
    .filter((unit) => matches(unitName(unit), filters))
    .flatMap((unit) =>
      unit.lines
        .filter((line) => lines.length === 0 || lines.includes(line))
        .map((line): Job => {
          const lacking = unit.needs.filter((need) => unmet.includes(need));
          const leftOut =
            withoutNixpkgs && unit.needs.includes('nixpkgs') ? 'uses nixpkgs, and was left out' : undefined;
          const skip =
            unit.cited !== undefined
              ? `cited, not run: ${unit.cited.why}`
              : lacking.length > 0
                ? saysNeeds(lacking)
                : leftOut;
          return { unit, line, ...(skip !== undefined && { skip }) };
        }),
    );
  return shard ? jobs.filter((_job, position) => position % shard.of === shard.index - 1) : jobs;
}

export function matches(name: string, filters: readonly string[]): boolean {
  return filters.length === 0 || filters.some((filter) => name.includes(filter));
}
