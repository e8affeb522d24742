import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import { readYaml } from '../../src/loaders/read-yaml.ts';
import { type Task, taskSchema } from '../../src/schemas/task.ts';
import type { Versions } from '../../src/schemas/versions.ts';
import { skillName } from '../skill/skill-folder.ts';

export type NamedTask = Task & { id: string };

/** Every task of evals/tasks/, by name. Throws where one is not in order. */
export async function readTasks(root: string): Promise<NamedTask[]> {
  const files = globSync('evals/tasks/*.yaml', { cwd: root }).sort();
  const read = await Promise.all(
    files.map(async (file) => ({ id: basename(file, '.yaml'), ...(await readYaml(root, file, taskSchema)) })),
  );
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0 || read.length === 0)
    throw new ProblemsError('The tasks for agents cannot be read.', problems);
  const lock = lockOf((await readVersions(root)).nixpkgs);
  return read.flatMap(({ id, value }) => {
    if (!value) return [];
    const files = value.nixpkgs ? { ...value.files, 'flake.lock': lock } : value.files;
    return [{ id, ...value, files }];
  });
}

/** The lock file of a flake whose only input is nixpkgs. */
function lockOf({ ref, rev, narHash, lastModified }: Versions['nixpkgs']): string {
  const place = { owner: 'NixOS', repo: 'nixpkgs', type: 'github' };
  const nodes = {
    nixpkgs: { locked: { lastModified, narHash, rev, ...place }, original: { ref, ...place } },
    root: { inputs: { nixpkgs: 'nixpkgs' } },
  };
  return `${JSON.stringify({ nodes, root: 'root', version: 7 }, undefined, 2)}\n`;
}

/** evals/evals.json, in the form of the specification: for programs that run such files. */
export function evalsFile(tasks: readonly NamedTask[]): string {
  const evals = tasks.map(({ id, prompt, expected, files }) => ({
    id,
    prompt,
    expected_output: expected,
    files: Object.keys(files),
  }));
  return `${JSON.stringify({ skill_name: skillName, evals }, undefined, 2)}\n`;
}
