import { saysNeeds } from '../../src/lib/units/needs.ts';
import { unitName } from '../../src/lib/units/unit-name.ts';
import type { RunUnit, Unit } from '../../src/loaders/unit.ts';
import type { Need } from '../../src/schemas/unit.ts';

/** One unit on one Nix release. */
export interface RunJob {
  unit: RunUnit;
  release: string;
}

/** A unit that is not run here, and why. */
export interface SkippedJob {
  unit: Unit;
  release: string;
  skip: string;
}

export type Job = RunJob | SkippedJob;

export interface PlanOptions {
  /** Leave out units that build with nixpkgs: each takes seconds, the others a fraction of one. Default: no. */
  withoutNixpkgs?: boolean;
  /** Parts of unit names. Default: all units. */
  filters?: readonly string[];
  /** Nix releases. Default: those that each unit names. */
  releases?: readonly string[];
  /** `{ index: 1, of: 3 }`: the first third. Default: all. */
  shard?: { index: number; of: number } | undefined;
}

/** Met nowhere that the verifier runs. */
const unmet: readonly Need[] = ['nixos'];

/**
 * All jobs in the order of their names. A shard takes every n-th, so that long kinds are spread.
 * @param fallback the release under which a unit without runs is reported
 */
export function plan(
  units: readonly Unit[],
  fallback: string,
  { filters = [], releases = [], shard, withoutNixpkgs = false }: PlanOptions,
): Job[] {
  const jobs = units
    .filter((unit) => matches(unitName(unit), filters))
    .flatMap((unit): Job[] => {
      const all = unit.proof === 'cited' ? [fallback] : unit.releases;
      const wanted = all.filter((release) => releases.length === 0 || releases.includes(release));
      return wanted.map((release) => planJob(unit, release, withoutNixpkgs));
    });
  return shard ? jobs.filter((_job, position) => position % shard.of === shard.index - 1) : jobs;
}

function planJob(unit: Unit, release: string, withoutNixpkgs: boolean): Job {
  if (unit.proof === 'cited') return { unit, release, skip: `cited, not run: ${unit.why}` };
  const lacking = unit.needs.filter((need) => unmet.includes(need));
  if (lacking.length > 0) return { unit, release, skip: saysNeeds(lacking) };
  if (withoutNixpkgs && needsNixpkgs(unit)) return { unit, release, skip: 'uses nixpkgs, and was left out' };
  return { unit, release };
}

/** The same jobs, those that may take longest first: one that begins last leaves the other processors without work. */
export function longestFirst(jobs: readonly Job[]): Job[] {
  return jobs.toSorted((one, other) => mostSeconds(other) - mostSeconds(one));
}

/** What its author lets its steps take. */
function mostSeconds(job: Job): number {
  if ('skip' in job) return 0;
  return job.unit.variants.flatMap(({ steps }) => steps).reduce((sum, { timeout }) => sum + timeout, 0);
}

export function needsNixpkgs({ needs }: Pick<RunUnit, 'needs'>): boolean {
  return needs.includes('nixpkgs');
}

/** Whether a unit's name has one of these parts; without parts every name matches. */
export function matches(name: string, filters: readonly string[]): boolean {
  return filters.length === 0 || filters.some((filter) => name.includes(filter));
}
