import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsDigest } from '../lib/units/digest.ts';
import type { Problem, Result } from '../lib/problem/problem.ts';
import { unitFolder } from '../lib/units/unit-name.ts';
import { type ExerciseSpec, exerciseSchema } from '../schemas/exercise.ts';
import type { Step } from '../schemas/step.ts';
import type { Versions } from '../schemas/versions.ts';
import { checkExercise } from './check-exercise.ts';
import { lookAt } from './plain-path.ts';
import { type UnitFile, layOver, readFiles } from './read-files.ts';
import { readYaml } from './read-yaml.ts';
import type { Exercise, UnitPlace, Variant } from './unit.ts';
import { checkReleases, prefixed, runnable, strangers } from './unit-folder.ts';

/**
 * Reads an exercise. Its variants are `start`, and the start with the files of each folder of solutions/ and lazy/ laid
 * over it; the steps of each are the questions, up to the first that is declared not to hold.
 */
export async function readExercise({ id, root }: UnitPlace, versions: Versions): Promise<Result<Exercise>> {
  const folder = unitFolder({ kind: 'exercise', id });
  const declared = `${folder}/exercise.yaml`;
  const [strange, read, start, solutions, lazy] = await Promise.all([
    strangers(root, folder, ['exercise.yaml', 'evidence', 'start', 'solutions', 'lazy']),
    readYaml(root, declared, exerciseSchema),
    readFiles(root, `${folder}/start`),
    readFolders(root, `${folder}/solutions`),
    readFolders(root, `${folder}/lazy`),
  ]);
  const problems: Problem[] = [
    ...strange,
    ...read.problems,
    ...start.problems,
    ...[...solutions, ...lazy].flatMap((one) => one.problems),
    ...checkReleases(read.value?.nix, declared, versions),
  ];
  if (!read.value || problems.length > 0) return { problems };
  const spec = read.value;
  const variants: Variant[] = [
    { name: 'start', files: start.files, removed: [], steps: stepsUntil(spec, spec.start) },
    ...solutions.map(({ name, files }) => ({
      name: `solution-${name}`,
      files: layOver(start.files, files),
      removed: [],
      steps: stepsUntil(spec, undefined),
    })),
    ...lazy.map(({ name, files }) => ({
      name: `lazy-${name}`,
      files: layOver(start.files, files),
      removed: [],
      steps: stepsUntil(spec, spec.lazy[name]),
    })),
  ];
  problems.push(...checkExercise(folder, spec, variants));
  if (problems.length > 0) return { problems };
  const { needs, nix, after, task, questions, hints } = spec;
  const git = { repositories: [], untracked: [], commit: true };
  return {
    problems: [],
    value: {
      ...runnable(id, folder, spec),
      kind: 'exercise',
      git,
      variants,
      releases: nix ?? [versions.nix.default],
      chained: false,
      inputs: inputsDigest(prefixed(variants), {
        needs,
        steps: variants.map(({ name, steps }) => ({ name, steps })),
      }),
      exercise: {
        after,
        task,
        hints,
        questions: questions.map(({ id: question, says, run, json, exit }) => ({
          id: question,
          says,
          run: run.trimEnd(),
          ...(json !== undefined && { json }),
          ...(exit !== undefined && { exit }),
        })),
        differs: Object.fromEntries([
          ['start', spec.start.differs],
          ...Object.entries(spec.lazy).map(([name, { differs }]) => [`lazy-${name}`, differs]),
        ]) as Record<string, string>,
      },
    },
  };
}

/** The questions as steps. What comes after one that does not hold says nothing, and is left out. */
function stepsUntil(spec: ExerciseSpec, unsolved: { differs: string; exit: number } | undefined): Step[] {
  const last = spec.questions.findIndex(({ id }) => id === unsolved?.differs);
  return spec.questions.slice(0, last < 0 ? undefined : last + 1).map(({ id, run, exit = 0, timeout }) => ({
    id,
    run,
    exit: id === unsolved?.differs ? unsolved.exit : exit,
    compare: 'exact',
    timeout,
  }));
}

async function readFolders(
  root: string,
  folder: string,
): Promise<{ name: string; files: UnitFile[]; problems: Problem[] }[]> {
  const { stats, problem } = await lookAt(root, folder);
  if (problem) return [{ name: '', files: [], problems: [problem] }];
  if (!stats?.isDirectory()) return [];
  const names = (await readdir(join(root, folder))).sort();
  return Promise.all(names.map(async (name) => ({ name, ...(await readFiles(root, `${folder}/${name}`)) })));
}
