import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { ProblemsError } from '../lib/problem/problem.ts';
import {
  type LibraryIndex,
  type OptionIndex,
  type PackageIndex,
  libraryIndexSchema,
  optionIndexSchema,
  packageIndexSchema,
} from '../schemas/names.ts';
import { holdAgainst } from './hold-against.ts';

/** Every name that is known: what `npm run names` read from real trees. */
export interface Names {
  nixos: OptionIndex;
  home: OptionIndex;
  packages: PackageIndex;
  library: LibraryIndex;
}

/** public/names/ of a repository. Throws a ProblemsError where it is not in order. */
export async function readNames(root: string): Promise<Names> {
  const [nixos, home, packages, library] = await Promise.all([
    readIndex(root, 'nixos', optionIndexSchema),
    readIndex(root, 'home', optionIndexSchema),
    readIndex(root, 'packages', packageIndexSchema),
    readIndex(root, 'library', libraryIndexSchema),
  ]);
  return { nixos, home, packages, library };
}

async function readIndex<T extends z.ZodType>(root: string, name: string, schema: T): Promise<z.output<T>> {
  const file = `public/names/${name}.json`;
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  const read = text === undefined ? undefined : holdAgainst(JSON.parse(text) as unknown, file, schema);
  if (read?.value === undefined)
    throw new ProblemsError('Provenix cannot read its index of names.', [
      ...(read?.problems.slice(0, 5) ?? [{ file, message: 'found no such file' }]),
      { file, message: 'it is written by a program', hint: 'Write it anew: npm run names -- --help' },
    ]);
  return read.value;
}
