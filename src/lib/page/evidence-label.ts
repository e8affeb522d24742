import type { RunEntry, UnitEntry } from '../../schemas/entry.ts';
import type { ProviderId } from '../../schemas/provider.ts';
import { saysNeeds } from '../units/needs.ts';

/** A run, as far as pages speak of it. */
export interface ProofRun {
  nix: string;
  provider: ProviderId | null;
  /** ISO 8601. */
  date: string;
}

/** What stands behind a block: the words of its mark, and the run, if there is one. */
export interface Proof {
  text: string;
  run: ProofRun | undefined;
}

/** What stands behind a file: the first run of its unit. */
export function unitProof(unit: UnitEntry): Proof {
  return { text: unitLabel(unit), run: unit.proof === 'run' ? unit.evidence[0] : undefined };
}

/** What stands behind the recording of a step. */
export function recordingProof(unit: Pick<RunEntry, 'needs'>, recording: ProofRun | undefined): Proof {
  return { text: recording ? evidenceLabel(recording) : notRunYet(unit), run: recording };
}

/** The words of the mark of each block: which Nix stands behind it, what stood for nixpkgs, and when it ran. */
export function evidenceLabel(run: ProofRun): string {
  return ['Nix ' + run.nix, ...(run.provider ? [providerName(run.provider)] : []), run.date].join(' · ');
}

/** The label of a unit as a whole: that of its first run, or why there is none. */
export function unitLabel(unit: UnitEntry): string {
  const [run] = unit.proof === 'run' ? unit.evidence : [];
  return run ? evidenceLabel(run) : notRun(unit);
}

/** Why a unit has no recording. */
export function notRun(unit: UnitEntry): string {
  if (unit.proof === 'cited') return `cited, not run: ${unit.why}`;
  return notRunYet(unit);
}

export function notRunYet({ needs }: Pick<RunEntry, 'needs'>): string {
  return needs.length > 0 ? `not run yet: ${saysNeeds(needs)}` : 'not run yet';
}

/** Nobody may take pocketpkgs for nixpkgs. */
export function providerName({ name, revision }: ProviderId): string {
  return name === 'pocket' ? 'pocketpkgs' : `nixpkgs ${revision.slice(0, 7)}`;
}

/** The same in full, for the facts about a run. */
export function providerFact(provider: ProviderId | null): string {
  if (provider === null) return 'no nixpkgs';
  const { name, revision, programs } = provider;
  return name === 'pocket'
    ? `instead of nixpkgs: pocketpkgs ${[revision, programs].filter((part) => part !== null).join('.')}`
    : `nixpkgs ${revision}`;
}
