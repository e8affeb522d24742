import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, unknownName } from '../lib/problem.ts';
import { idSchema } from '../schemas/id.ts';
import type { UnitKind } from '../schemas/unit.ts';
import type { Versions } from '../schemas/versions.ts';
import { readUnit } from './read-unit.ts';
import type { Result } from './read-yaml.ts';
import type { Unit } from './unit.ts';

const rooms: Record<string, UnitKind> = {
  recipes: 'recipe',
  errors: 'error',
  tutorials: 'tutorial',
  templates: 'template',
};

export interface Discovered {
  units: Unit[];
  /** A unit that could not be read, with why; it counts as failed wherever units are counted. */
  broken: { kind: UnitKind; id: string; problems: Problem[] }[];
  /** Problems of examples/ itself. */
  problems: Problem[];
}

/** Finds and reads every unit below examples/. What is there and is no unit is a problem: nothing is passed over. */
export async function discover(root: string, versions: Versions): Promise<Discovered> {
  const found: Discovered = { units: [], broken: [], problems: [] };
  for (const room of await list(join(root, 'examples'))) {
    const kind = rooms[room.name];
    if (!kind) {
      found.problems.push({
        file: `examples/${room.name}`,
        message: unknownName(room.name, Object.keys(rooms)),
      });
      continue;
    }
    const entries = await list(join(root, 'examples', room.name));
    const reads = await Promise.all(
      entries
        .filter(({ name }) => name !== '.gitkeep')
        .map(async (entry) => ({ id: entry.name, ...(await readEntry(kind, entry, root, versions)) })),
    );
    for (const { id, value, problems } of reads)
      if (value) found.units.push(value);
      else found.broken.push({ kind, id, problems });
  }
  found.problems.push(...repeatedIds(found.units));
  return found;
}

async function readEntry(
  kind: UnitKind,
  entry: Dirent,
  root: string,
  versions: Versions,
): Promise<Result<Unit>> {
  const file = `examples/${kind}s/${entry.name}`;
  const id = idSchema.safeParse(entry.name);
  if (!entry.isDirectory())
    return { problems: [{ file, message: 'found a file, expected a folder for each unit' }] };
  if (!id.success)
    return { problems: [{ file, message: `found "${entry.name}", ${id.error.issues[0]?.message ?? ''}` }] };
  return readUnit({ kind, id: entry.name, root }, versions);
}

async function list(path: string): Promise<Dirent[]> {
  try {
    return (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Pages name a unit by its id alone, so no two units may share one. */
function repeatedIds(units: readonly Unit[]): Problem[] {
  const seen = new Map<string, Unit>();
  return units.flatMap((unit) => {
    const other = seen.get(unit.id);
    seen.set(unit.id, unit);
    return other
      ? [
          {
            file: unit.folder,
            message: `found an id that ${other.folder} has too`,
            hint: 'Rename the newer one.',
          },
        ]
      : [];
  });
}
