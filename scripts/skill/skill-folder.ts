import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const skillName = 'nixos';

/** Where the skill lies in the repository: where installers look. */
export const skillFolder = `skills/${skillName}`;

/** The files of a repository's skill by their paths in its folder, sorted; none where it has no skill, as a fixture. */
export async function readSkill(root: string): Promise<{ path: string; text: string }[]> {
  const folder = join(root, skillFolder);
  if (!existsSync(folder)) return [];
  const paths = globSync('**/*.md', { cwd: folder }).sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}
