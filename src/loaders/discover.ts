import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem, Result } from '../lib/problem/problem.ts';
import { idSchema } from '../schemas/id.ts';
import { kindFolder, unitFolder, unitName } from '../lib/units/unit-name.ts';
import { type UnitKind, unitKinds } from '../schemas/kind.ts';
import type { Versions } from '../schemas/versions.ts';
import { lookAt } from './plain-path.ts';
import { readUnit } from './read-unit.ts';
import type { Unit } from './unit.ts';

const kindsByFolder = new Map(unitKinds.map((kind) => [kindFolder(kind), kind]));

type UnitName = Parameters<typeof unitFolder>[0];

export interface Discovered {
  units: Unit[];
  /** A unit that could not be read, with why; it counts as failed wherever units are counted. */
  broken: { kind: UnitKind; id: string; problems: Problem[] }[];
  /** Problems of examples/ itself. */
  problems: Problem[];
}

/**
 * Finds and reads every unit below examples/. Whatever else is there is a problem: nothing is passed over.
 * @param isWanted of a unit's name, such as "recipes/web": others are not read. Default: every unit
 */
export async function discover(
  root: string,
  versions: Versions,
  isWanted: (name: string) => boolean = () => true,
): Promise<Discovered> {
  const found: Discovered = { units: [], broken: [], problems: [] };
  const all: UnitName[] = [];
  const { problem } = await lookAt(root, 'examples');
  if (problem) return { ...found, problems: [problem] };
  for (const folder of await list(join(root, 'examples'))) {
    const kind = kindsByFolder.get(folder.name);
    if (!kind) {
      found.problems.push({
        file: `examples/${folder.name}`,
        message: unknownName(folder.name, [...kindsByFolder.keys()]),
      });
      continue;
    }
    const place = `examples/${folder.name}`;
    const { problem } = await lookAt(root, place);
    if (problem) {
      found.problems.push(problem);
      continue;
    }
    const entries = (await list(join(root, place))).filter(({ name }) => name !== '.gitkeep');
    all.push(...entries.map(({ name }) => ({ kind, id: name })));
    const reads = await Promise.all(
      entries
        .filter(({ name }) => isWanted(unitName({ kind, id: name })))
        .map(async (entry) => ({ id: entry.name, ...(await readEntry(kind, entry, root, versions)) })),
    );
    for (const { id, value, problems } of reads)
      if (value) found.units.push(value);
      else found.broken.push({ kind, id, problems });
  }
  found.problems.push(...repeatedIds(all));
  return found;
}

async function readEntry(
  kind: UnitKind,
  entry: Dirent,
  root: string,
  versions: Versions,
): Promise<Result<Unit>> {
  const file = unitFolder({ kind, id: entry.name });
  const id = idSchema.safeParse(entry.name);
  const { problem } = await lookAt(root, file);
  if (problem) return { problems: [problem] };
  if (!entry.isDirectory())
    return { problems: [{ file, message: 'found a file, expected a folder for each unit' }] };
  if (!id.success)
    return { problems: [{ file, message: `found "${entry.name}", ${id.error.issues[0]?.message ?? ''}` }] };
  try {
    return await readUnit({ kind, id: entry.name, root }, versions);
  } catch (error) {
    // One unit that cannot be read says nothing about the others.
    return {
      problems: [
        { file, message: `it could not be read: ${error instanceof Error ? error.message : String(error)}` },
      ],
    };
  }
}

async function list(path: string): Promise<Dirent[]> {
  try {
    return (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Pages name a unit by its id alone, so no two units may share one. */
function repeatedIds(units: readonly UnitName[]): Problem[] {
  const seen = new Map<string, UnitName>();
  return units.flatMap((unit) => {
    const other = seen.get(unit.id);
    seen.set(unit.id, unit);
    return other
      ? [
          {
            file: unitFolder(unit),
            message: `found an id that ${unitFolder(other)} has too`,
            hint: 'Rename the newer one.',
          },
        ]
      : [];
  });
}
