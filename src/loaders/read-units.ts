import type { Problem } from '../lib/problem/problem.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { discover } from './discover.ts';
import { toEntry } from './entry.ts';
import { judgeExercise } from './judge-exercise.ts';
import { readEvidence, recordedReleases } from './read-evidence.ts';
import { readToolchains } from './read-toolchains.ts';
import { readVersions } from './read-versions.ts';
import { readUnitWitness } from './read-witness.ts';
import type { Toolchains } from '../schemas/toolchains.ts';
import type { ReleaseEvidence, Unit } from './unit.ts';

export interface ReadUnits {
  /** By id: ids are unique across kinds (discover.ts refuses others). */
  entries: Map<string, UnitEntry>;
  problems: Problem[];
}

/** Every unit with its evidence, as pages show it. What may not be shown is in `problems`. */
export async function readUnits(root: string): Promise<ReadUnits> {
  const versions = await readVersions(root);
  const { units, broken, problems } = await discover(root, versions);
  const list = await readToolchains(root);
  const all = [...problems, ...broken.flatMap((one) => one.problems), ...list.problems];
  const entries = new Map<string, UnitEntry>();
  for (const unit of units) {
    const read = await readAllEvidence(root, unit, list.value ?? { toolchains: [], providers: [] });
    const { value: witness, problems: wrong } = await readWitnessOf(root, unit, read.evidence);
    all.push(...read.problems, ...wrong);
    const entry = toEntry(unit, read.evidence, witness);
    entries.set(unit.id, entry);
    if (entry.kind === 'exercise') all.push(...judgeExercise(entry));
  }
  if (entries.size === 0 && all.length === 0)
    all.push({ file: 'examples', message: 'found no unit at all, expected at least one' });
  return { entries, problems: all };
}

/** A real nixpkgs is asked with the Nix that pages show first. */
async function readWitnessOf(
  root: string,
  unit: Unit,
  [evidence]: readonly ReleaseEvidence[],
): ReturnType<typeof readUnitWitness> {
  return unit.proof === 'cited' ? { problems: [] } : readUnitWitness(root, unit, evidence);
}

async function readAllEvidence(
  root: string,
  unit: Unit,
  toolchains: Toolchains,
): Promise<{ evidence: ReleaseEvidence[]; problems: Problem[] }> {
  const evidence: ReleaseEvidence[] = [];
  const problems: Problem[] = [];
  if (unit.proof === 'cited') return { evidence, problems };
  const recorded = await recordedReleases(root, unit);
  // A unit whose needs are met nowhere yet has no evidence: its page says so, and no page can show its runs.
  if (recorded.length === 0 && unit.needs.length > 0) return { evidence, problems };
  for (const release of unit.releases) {
    const read = await readEvidence(root, unit, release, toolchains);
    problems.push(...read.problems);
    if (read.evidence) evidence.push(read.evidence);
  }
  for (const release of recorded)
    if (!unit.releases.includes(release))
      problems.push({
        file: `${unit.folder}/evidence/nix-${release}`,
        message: `found evidence for Nix ${release}, which the unit does not name`,
        hint: 'Remove the folder, or add the release to `nix`.',
      });
  return { evidence, problems };
}
