import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import type { Versions } from '../schemas/versions.ts';
import type { UnitFile } from './read-files.ts';
import type { RunUnit } from './unit.ts';

// What the readers of all kinds of units share.

/** The files of all variants under "<variant>/", for one digest over them. */
export function prefixed(variants: readonly { name: string; files: readonly UnitFile[] }[]): UnitFile[] {
  return variants.flatMap((variant) =>
    variant.files.map((file) => ({ ...file, path: `${variant.name}/${file.path}` })),
  );
}

/** Refuses what nothing would read: a misspelt folder would otherwise be left out in silence. */
export async function strangers(root: string, folder: string, known: readonly string[]): Promise<Problem[]> {
  const found = await readdir(join(root, folder));
  return found
    .filter((name) => !known.includes(name))
    .map((name) => ({ file: `${folder}/${name}`, message: unknownName(name, known) }));
}

/** Every Nix release that a unit asks for must be one that versions.json knows. */
export function checkReleases(
  releases: readonly string[] | undefined,
  file: string,
  versions: Versions,
): Problem[] {
  const known = Object.keys(versions.nix.releases);
  return (releases ?? [])
    .filter((release) => !known.includes(release))
    .map((release) => ({
      file,
      field: 'nix',
      message: unknownName(release, known),
      hint: 'versions.json names the releases.',
    }));
}

type Declared = Pick<RunUnit, 'title' | 'summary' | 'needs' | 'witness'>;

/** What every unit with runs takes over from its declaration as it stands. */
export function runnable(
  id: string,
  folder: string,
  { title, summary, needs, witness }: Declared,
): { proof: 'run'; id: string; folder: string } & Declared {
  return { proof: 'run', id, folder, title, summary, needs, witness };
}
