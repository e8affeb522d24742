import type { UnitEntry } from '../schemas/entry.ts';

/** What the site may claim in figures: counted, never typed. */
export interface Counts {
  units: number;
  /** Units with at least one recording. */
  run: number;
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
  const run = all.filter(({ evidence }) => evidence.length > 0);
  const versions = new Set(run.flatMap(({ evidence }) => evidence.map(({ nix }) => nix)));
  return {
    units: all.length,
    run: run.length,
    errors: run.filter(({ kind }) => kind === 'error').length,
    cited: all.filter(({ error }) => error?.cited).length,
    recordings: all.flatMap(({ steps }) => steps.flatMap(({ recordings }) => recordings)).length,
    nix: [...versions].toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })),
  };
}
