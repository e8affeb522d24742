import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsDigest } from '../lib/digest.ts';
import { type Problem, unknownName } from '../lib/problem.ts';
import { tutorialSchema, tutorialStepSchema } from '../schemas/unit.ts';
import type { Versions } from '../schemas/versions.ts';
import { type UnitFile, readFiles } from './read-files.ts';
import { type UnitPlace, checkLines, prefixed } from './read-unit.ts';
import { type Result, readYaml } from './read-yaml.ts';
import type { Stage, Unit } from './unit.ts';

const stepFolder = /^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads a tutorial: its steps are folders 10-..., 20-..., and the state after each is the state before,
 * with its files/ laid over and its `delete` taken away.
 */
export async function readTutorial({ id, root }: UnitPlace, versions: Versions): Promise<Result<Unit>> {
  const folder = `examples/tutorials/${id}`;
  const declared = `${folder}/tutorial.yaml`;
  const read = await readYaml(join(root, declared), declared, tutorialSchema);
  const problems: Problem[] = [...read.problems, ...checkLines(read.value?.nix, declared, versions)];

  const names: string[] = [];
  for (const name of (await readdir(join(root, folder))).sort()) {
    if (stepFolder.test(name)) names.push(name);
    else if (name !== 'tutorial.yaml' && name !== 'evidence')
      problems.push({
        file: `${folder}/${name}`,
        message: 'found a name that is no step, expected for example "10-start"',
      });
  }
  if (names.length === 0)
    problems.push({ file: folder, message: 'found no step, expected a folder such as 10-start' });

  const stages: Stage[] = [];
  let state: UnitFile[] = [];
  for (const name of names) {
    const stepFile = `${folder}/${name}/step.yaml`;
    const step = await readYaml(join(root, stepFile), stepFile, tutorialStepSchema);
    const changed = await readdir(join(root, folder, name)).then((all) =>
      all.includes('files')
        ? readFiles(join(root, folder, name, 'files'), `${folder}/${name}/files`)
        : { files: [], problems: [] },
    );
    problems.push(...step.problems, ...changed.problems);
    problems.push(...sameAsBefore(state, changed.files, `${folder}/${name}/files`));
    const removed = step.value?.delete ?? [];
    for (const path of removed)
      if (!state.some((file) => file.path === path))
        problems.push({
          file: stepFile,
          field: 'delete',
          message: unknownName(
            path,
            state.map((file) => file.path),
          ),
        });
    state = [
      ...state.filter(
        ({ path }) => !removed.includes(path) && !changed.files.some((file) => file.path === path),
      ),
      ...changed.files,
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
    stages.push({ name, files: state, removed, steps: step.value?.steps ?? [] });
  }
  if (!read.value || problems.length > 0) return { problems };

  const { title, summary, needs, nix } = read.value;
  const runnable = { needs, stages: stages.map(({ name, removed, steps }) => ({ name, removed, steps })) };
  return {
    problems: [],
    value: {
      kind: 'tutorial',
      id,
      folder,
      title,
      summary,
      needs,
      stages,
      lines: nix ?? [versions.nix.default],
      repositories: [],
      untracked: [],
      git: false,
      chained: true,
      inputs: inputsDigest(prefixed(stages), runnable),
    },
  };
}

function sameAsBefore(before: readonly UnitFile[], changed: readonly UnitFile[], shown: string): Problem[] {
  return changed
    .filter((file) =>
      before.some(
        (old) =>
          old.path === file.path &&
          old.executable === file.executable &&
          Buffer.compare(old.content, file.content) === 0,
      ),
    )
    .map((file) => ({
      file: `${shown}/${file.path}`,
      message: 'found the same content as in the step before',
      hint: 'Remove it: a step holds only what it changes.',
    }));
}
