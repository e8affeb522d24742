import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsDigest } from '../lib/units/digest.ts';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem, Result } from '../lib/problem/problem.ts';
import { kindFolder, unitFolder } from '../lib/units/unit-name.ts';
import { recipeSchema } from '../schemas/unit.ts';
import type { Versions } from '../schemas/versions.ts';
import { checkNames, gitState, runnableOf } from './flake-unit.ts';
import { readFiles } from './read-files.ts';
import { readYaml } from './read-yaml.ts';
import { checkReleases, prefixed, runnable, strangers } from './unit-folder.ts';
import type { Recipe, UnitPlace, Variant } from './unit.ts';

/** Reads a recipe: one variant, "flake", from its own folder or `from` a template. */
export async function readRecipe({ id, root }: UnitPlace, versions: Versions): Promise<Result<Recipe>> {
  const folder = unitFolder({ kind: 'recipe', id });
  const declared = `${folder}/example.yaml`;
  const read = await readYaml(root, declared, recipeSchema);
  const from = read.value?.from;
  const problems: Problem[] = [
    ...(await strangers(root, folder, [
      'example.yaml',
      'evidence',
      ...(from === undefined ? ['flake'] : []),
    ])),
    ...read.problems,
  ];
  if (from !== undefined) {
    const templates: string[] = await readdir(join(root, 'examples', kindFolder('template'))).catch(() => []);
    if (!templates.includes(from))
      return { problems: [{ file: declared, field: 'from', message: unknownName(from, templates) }] };
  }
  const own = from === undefined ? `${folder}/flake` : `${unitFolder({ kind: 'template', id: from })}/files`;
  const tree = await readFiles(root, own);
  problems.push(...tree.problems);
  if (!read.value) return { problems };

  const spec = read.value;
  const variants: Variant[] = [{ name: 'flake', files: tree.files, removed: [], steps: spec.steps }];
  problems.push(...checkNames(spec, variants, declared), ...checkReleases(spec.nix, declared, versions));
  if (problems.length > 0) return { problems };
  return {
    problems: [],
    value: {
      ...runnable(id, folder, spec),
      kind: 'recipe',
      git: gitState(spec),
      variants,
      releases: spec.nix ?? [versions.nix.default],
      chained: false,
      inputs: inputsDigest(prefixed(variants), runnableOf(spec)),
    },
  };
}
