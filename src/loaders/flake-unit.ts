import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import type { ErrorSpec, RecipeSpec } from '../schemas/unit.ts';
import type { GitState, Variant } from './unit.ts';

// What recipes and errors share: both are folders of files with steps on them.

type FlakeSpec = RecipeSpec | ErrorSpec;

export function gitState({ git, repositories = [], untracked }: FlakeSpec): GitState | undefined {
  return git ? { repositories, untracked, commit: true } : undefined;
}

/** The part of a declaration that decides what is run, for the digest of inputs. */
export function runnableOf({ needs, repositories = [], untracked, git, steps }: FlakeSpec): unknown {
  return { needs, repositories, untracked, git, steps };
}

/** Repositories and files that the declaration names must be among the files. */
export function checkNames(spec: FlakeSpec, variants: readonly Variant[], file: string): Problem[] {
  const problems: Problem[] = [];
  const repositories = spec.repositories ?? [];
  const paths = variants[0]?.files.map(({ path }) => path) ?? [];
  for (const name of repositories)
    if (!paths.some((path) => path.startsWith(`${name}/`)))
      problems.push({ file, field: 'repositories', message: unknownName(name, topFolders(paths)) });
  for (const name of spec.untracked)
    if (!paths.includes(name)) problems.push({ file, field: 'untracked', message: unknownName(name, paths) });
  spec.steps.forEach((step, index) => {
    if (step.in !== undefined && !repositories.includes(step.in))
      problems.push({
        file,
        field: `steps[${String(index)}].in`,
        message: unknownName(step.in, repositories),
      });
  });
  return problems;
}

function topFolders(paths: readonly string[]): string[] {
  return [...new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''))];
}
