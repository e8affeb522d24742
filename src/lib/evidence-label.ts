import { saysNeeds } from './needs.ts';
import type { UnitEntry } from '../schemas/entry.ts';

/** The words of the link under each block: which Nix stands behind it, and when it ran. */
export function evidenceLabel(
  run: { nix: string; provider: string | null; date: string } | undefined,
  unit: Pick<UnitEntry, 'needs' | 'error'>,
): string {
  if (!run) return notRun(unit);
  return ['Nix ' + run.nix, ...(run.provider ? [providerName(run.provider)] : []), run.date].join(' · ');
}

export function notRun({ needs, error }: Pick<UnitEntry, 'needs' | 'error'>): string {
  if (error?.why !== undefined) return `cited, not run: ${error.why}`;
  return needs.length > 0 ? `not run yet: ${saysNeeds(needs)}` : 'not run yet';
}

/** "pocket 1a2b3c" -> "pocketpkgs", so that nobody takes it for nixpkgs. */
export function providerName(provider: string): string {
  return provider.startsWith('pocket')
    ? 'pocketpkgs'
    : `nixpkgs ${provider.split(' ')[1]?.slice(0, 7) ?? ''}`.trim();
}
