import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemsError } from '../lib/problem.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { type Versions, versionsSchema } from '../schemas/versions.ts';
import { discover } from './discover.ts';
import { toEntry } from './entry.ts';
import { readEvidence, recordedLines } from './read-evidence.ts';
import { holdAgainst } from './read-yaml.ts';
import { type LineEvidence, type Unit, unitName } from './unit.ts';

export interface ReadUnits {
  /** By the name with its kind, for example "recipes/let-in". */
  entries: Map<string, UnitEntry>;
  problems: Problem[];
}

export async function readVersions(root: string): Promise<Versions> {
  const file = 'versions.json';
  const read = holdAgainst(JSON.parse(await readFile(join(root, file), 'utf8')), file, versionsSchema);
  if (!read.value) throw new ProblemsError('Provenix cannot read its versions.', read.problems);
  return read.value;
}

/** Every unit with its evidence, as pages show it. What may not be shown is in `problems`. */
export async function readUnits(root: string): Promise<ReadUnits> {
  const versions = await readVersions(root);
  const { units, broken, problems } = await discover(root, versions);
  const all = [...problems, ...broken.flatMap((one) => one.problems)];
  const entries = new Map<string, UnitEntry>();
  for (const unit of units) {
    const read = await readAllEvidence(root, unit);
    all.push(...read.problems);
    entries.set(unitName(unit), toEntry(unit, read.evidence));
  }
  if (entries.size === 0 && all.length === 0)
    all.push({ file: 'examples', message: 'found no unit at all, expected at least one' });
  return { entries, problems: all };
}

async function readAllEvidence(
  root: string,
  unit: Unit,
): Promise<{ evidence: LineEvidence[]; problems: Problem[] }> {
  const recorded = await recordedLines(root, unit);
  // A unit whose needs are met nowhere yet has no evidence: its page says so, and no page can show its runs.
  if (recorded.length === 0 && (unit.needs.length > 0 || unit.cited)) return { evidence: [], problems: [] };
  const evidence: LineEvidence[] = [];
  const problems: Problem[] = [];
  for (const line of unit.lines) {
    const read = await readEvidence(root, unit, line);
    problems.push(...read.problems);
    if (read.evidence) evidence.push(read.evidence);
  }
  for (const line of recorded)
    if (!unit.lines.includes(line))
      problems.push({
        file: `${unit.folder}/evidence/nix-${line}`,
        message: `found evidence for Nix ${line}, which the unit does not name`,
        hint: 'Remove the folder, or add the line to `nix`.',
      });
  return { evidence, problems };
}
