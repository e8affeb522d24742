import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { readYaml } from '../../src/loaders/read-yaml.ts';
import { type Task, taskSchema } from '../../src/schemas/task.ts';
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
  return read.flatMap(({ id, value }) => (value ? [{ id, ...value }] : []));
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
