import type { UnitEntry } from '../schemas/entry.ts';

/** The words of the link under each block: which Nix stands behind it, and when it ran. */
export function evidenceLabel(
  run: { nix: string; date: string } | undefined,
  unit: Pick<UnitEntry, 'needs'>,
): string {
  return run ? `Nix ${run.nix} · ${run.date}` : notRun(unit);
}

export function notRun({ needs }: Pick<UnitEntry, 'needs'>): string {
  return needs.length > 0 ? `not run yet: needs ${needs.join(' and ')}` : 'not run yet';
}
