import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemsError } from '../../src/lib/problem/problem.ts';
import { readYaml } from '../../src/loaders/read-yaml.ts';
import { type Lie, lieSchema } from './lie.ts';

const folder = 'tests/lies';

/** All lies, by their names. Throws where one of them is not in order, or where there is none. */
export async function readLies(root: string): Promise<Lie[]> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.yaml'));
  const lies: Lie[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const read = await readYaml(root, file, lieSchema);
    problems.push(...read.problems);
    if (read.value) lies.push({ id: name.replace(/\.yaml$/, ''), ...read.value });
  }
  if (names.length === 0) problems.push({ file: folder, message: 'found no lie, expected at least one' });
  if (problems.length > 0) throw new ProblemsError('The lies cannot be told.', problems);
  return lies.sort((a, b) => (a.id < b.id ? -1 : 1));
}
