import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/lib/problem/problem.ts';
import { skillFiles } from './skill-files.ts';

/** The files of the skill that are not what the content gives, and those that it does not give at all. */
export async function checkSkill(root: string): Promise<Problem[]> {
  const wanted = await skillFiles(root);
  const paths = new Set([...wanted.keys(), ...globSync('skills/**/*.*', { cwd: root })]);
  const problems: Problem[] = [];
  for (const path of [...paths].sort()) {
    const found = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (found !== wanted.get(path))
      problems.push({
        file: path,
        message:
          found === undefined ? 'found no such file' : 'found a text that is not what the content gives',
        hint: 'The skill is written from pages, units and facts. Run: npm run skill',
      });
  }
  return problems;
}
