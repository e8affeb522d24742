import type { RunEntry, UnitEntry } from '../../schemas/entry.ts';
import { latestFirst } from './releases.ts';

/** What the site may claim in figures: counted, never typed. */
export interface Counts {
  units: number;
  /** Units with at least one recording. */
  run: number;
  /** Errors that ran broken and fixed. */
  errors: number;
  /** Errors whose message is cited and not run. */
  cited: number;
  /** Recordings of single commands. */
  recordings: number;
  /** Exact Nix versions, the newest first. */
  nix: string[];
}

export function counts(units: Iterable<UnitEntry>): Counts {
  const all = [...units];
  const run = all.filter(hasRun);
  return {
    units: all.length,
    run: run.length,
    errors: run.filter(({ kind }) => kind === 'error').length,
    cited: all.filter(({ proof }) => proof === 'cited').length,
    recordings: run.flatMap(({ steps }) => steps.flatMap(({ recordings }) => recordings)).length,
    nix: latestFirst(run.flatMap(({ evidence }) => evidence.map(({ nix }) => nix))),
  };
}

/** Whether runs of the unit were recorded. */
export function hasRun(unit: UnitEntry): unit is RunEntry {
  return unit.proof === 'run' && unit.evidence.length > 0;
}
