import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '../lib/problem/problem.ts';
import { type Versions, versionsSchema } from '../schemas/versions.ts';
import { holdAgainst } from './hold-against.ts';

const file = 'versions.json';
const headline = 'Provenix cannot read its versions.';

/** versions.json of a repository. Throws a ProblemsError with every problem where it is not in order. */
export async function readVersions(root: string): Promise<Versions> {
  const read = holdAgainst(await readJson(root), file, versionsSchema);
  if (!read.value) throw new ProblemsError(headline, read.problems);
  return read.value;
}

async function readJson(root: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(root, file), 'utf8'));
  } catch (error) {
    const message = error instanceof SyntaxError ? 'found text that is not JSON' : 'found no such file';
    throw new ProblemsError(headline, [{ file, message, hint: `Looked in ${root}; --root names another.` }]);
  }
}
