import { inputsDigest } from '../lib/units/digest.ts';
import type { Problem, Result } from '../lib/problem/problem.ts';
import { unitFolder } from '../lib/units/unit-name.ts';
import { type CitedErrorSpec, type ErrorSpec, citedErrorSchema, errorSchema } from '../schemas/unit.ts';
import type { Versions } from '../schemas/versions.ts';
import { checkFix } from './check-fix.ts';
import { checkNames, gitState, runnableOf } from './flake-unit.ts';
import { readFiles } from './read-files.ts';
import { readYaml } from './read-yaml.ts';
import { checkReleases, prefixed, runnable, strangers } from './unit-folder.ts';
import type { CitedError, ReproducedError, UnitPlace, Variant } from './unit.ts';

const variantNames = ['broken', 'fixed'] as const;

/** Reads an error: `cited` in its declaration says that nothing runs, and then it has no files. */
export async function readError(
  place: UnitPlace,
  versions: Versions,
): Promise<Result<ReproducedError | CitedError>> {
  const folder = unitFolder({ kind: 'error', id: place.id });
  const declared = `${folder}/example.yaml`;
  const read = await readYaml<typeof errorSchema | typeof citedErrorSchema>(place.root, declared, (value) =>
    isObject(value) && 'cited' in value ? citedErrorSchema : errorSchema,
  );
  const cited = read.value !== undefined && 'cited' in read.value;
  const strange = await strangers(place.root, folder, [
    'example.yaml',
    ...(cited ? [] : ['evidence', ...variantNames]),
  ]);
  if (!read.value) return { problems: [...strange, ...read.problems] };
  if ('cited' in read.value)
    return strange.length > 0
      ? { problems: strange }
      : { problems: [], value: citedError(place.id, folder, read.value) };
  return reproduced(place, versions, read.value, strange);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function citedError(id: string, folder: string, spec: CitedErrorSpec): CitedError {
  const { title, summary, why, cited, fix, yours, phase, program, signatures } = spec;
  const error = { fix, yours, phase, program, signatures };
  return { kind: 'error', proof: 'cited', id, folder, title, summary, error, cited, why };
}

async function reproduced(
  { id, root }: UnitPlace,
  versions: Versions,
  spec: ErrorSpec,
  strange: readonly Problem[],
): Promise<Result<ReproducedError>> {
  const folder = unitFolder({ kind: 'error', id });
  const declared = `${folder}/example.yaml`;
  const trees = await Promise.all(variantNames.map((name) => readFiles(root, `${folder}/${name}`)));
  const variants = variantNames.map((name, index): Variant => ({
    name,
    files: trees[index]?.files ?? [],
    removed: [],
    steps: spec.steps.filter((step) => step.only === undefined || step.only === name),
  }));
  const problems = [
    ...strange,
    ...trees.flatMap((tree) => tree.problems),
    ...checkNames(spec, variants, declared),
    ...checkReleases(spec.nix, declared, versions),
    ...checkFix(variants, folder),
  ];
  if (problems.length > 0) return { problems };
  const { nix, message, messageOn, fix, yours, phase, program, signatures } = spec;
  return {
    problems: [],
    value: {
      ...runnable(id, folder, spec),
      kind: 'error',
      git: gitState(spec),
      variants,
      releases: nix ?? versions.nix.reproduce,
      chained: false,
      inputs: inputsDigest(prefixed(variants), runnableOf(spec)),
      error: { message, messageOn, fix, yours, phase, program, signatures },
    },
  };
}
