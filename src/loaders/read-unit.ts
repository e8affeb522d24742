import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { inputsDigest } from '../lib/digest.ts';
import { type Problem, unknownName } from '../lib/problem.ts';
import {
  type ErrorSpec,
  type RecipeSpec,
  citedErrorSchema,
  errorSchema,
  recipeSchema,
} from '../schemas/unit.ts';
import type { Versions } from '../schemas/versions.ts';
import { type UnitFile, readFiles } from './read-files.ts';
import { readTemplate } from './read-template.ts';
import { readTutorial } from './read-tutorial.ts';
import { type Result, readYaml } from './read-yaml.ts';
import type { Stage, Unit } from './unit.ts';

/** broken and fixed differ by the least edit; more than this many changed lines hides what the fix is. */
const longestFix = 12;

const kinds = {
  recipe: { file: 'example.yaml', schema: recipeSchema, stages: ['flake'] },
  error: { file: 'example.yaml', schema: errorSchema, stages: ['broken', 'fixed'] },
} as const;

export interface UnitPlace {
  kind: Unit['kind'];
  id: string;
  /** The repository's folder on disk. */
  root: string;
}

/** Reads one unit's folder, without its evidence. Problems name the file and the field. */
export async function readUnit(place: UnitPlace, versions: Versions): Promise<Result<Unit>> {
  const { kind, id, root } = place;
  if (kind === 'tutorial') return readTutorial(place, versions);
  if (kind === 'template') return readTemplate(place, versions);
  const folder = `examples/${kind}s/${id}`;
  const { file, schema, stages: names } = kinds[kind];
  const declared = `${folder}/${file}`;
  if (kind === 'error' && (await isCited(join(root, declared)))) return readCited(place, versions);
  const read = await readYaml<typeof schema>(join(root, declared), declared, schema);
  const from = read.value && 'from' in read.value ? read.value.from : undefined;
  const own =
    from === undefined ? names.map((name) => `${folder}/${name}`) : [`examples/templates/${from}/files`];
  const problems: Problem[] = await strangers(join(root, folder), folder, [
    file,
    'evidence',
    ...(from === undefined ? names : []),
  ]);
  if (from !== undefined) {
    const templates: string[] = await readdir(join(root, 'examples/templates')).catch(() => []);
    if (!templates.includes(from))
      return { problems: [{ file: declared, field: 'from', message: unknownName(from, templates) }] };
  }
  const trees = await Promise.all(own.map((path) => readFiles(join(root, path), path)));
  problems.push(...read.problems, ...trees.flatMap((tree) => tree.problems));
  if (!read.value) return { problems };
  const spec: RecipeSpec | ErrorSpec = read.value;

  const stages = names.map((name, index): Stage => ({
    name,
    files: trees[index]?.files ?? [],
    removed: [],
    steps: spec.steps.filter((step) => step.only === undefined || step.only === name),
  }));
  problems.push(...checkNames(spec, stages, declared), ...checkLines(spec.nix, declared, versions));
  if (kind === 'error') problems.push(...checkFix(stages, folder));
  if (problems.length > 0) return { problems };

  const { title, summary, needs, nix, repositories = [], untracked, git } = spec;
  const runnable = { needs, repositories, untracked, git, steps: spec.steps };
  return {
    problems: [],
    value: {
      kind,
      id,
      folder,
      title,
      summary,
      needs,
      repositories,
      untracked,
      git,
      stages,
      lines: nix ?? (kind === 'error' ? versions.nix.reproduce : [versions.nix.default]),
      chained: false,
      inputs: inputsDigest(prefixed(stages), runnable),
      ...('message' in spec && {
        error: {
          message: spec.message,
          messageOn: spec.messageOn,
          fix: spec.fix,
          phase: spec.phase,
          program: spec.program,
          signatures: spec.signatures,
        },
      }),
    },
  };
}

async function isCited(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^cited:/m.test(text);
}

/** An error whose message is cited: a description and no files, so that nothing of it can be taken for a run. */
async function readCited({ id, root }: UnitPlace, versions: Versions): Promise<Result<Unit>> {
  const folder = `examples/errors/${id}`;
  const declared = `${folder}/example.yaml`;
  const strange = await strangers(join(root, folder), folder, ['example.yaml']);
  const read = await readYaml(join(root, declared), declared, citedErrorSchema);
  if (!read.value || strange.length > 0) return { problems: [...strange, ...read.problems] };
  const { title, summary, why, cited, fix, phase, program, signatures } = read.value;
  return {
    problems: [],
    value: {
      kind: 'error',
      id,
      folder,
      title,
      summary,
      needs: [],
      repositories: [],
      untracked: [],
      git: false,
      stages: [],
      lines: [versions.nix.default],
      chained: false,
      inputs: inputsDigest([], { cited }),
      error: { message: cited[0]?.text.split('\n')[0] ?? '', fix, phase, program, signatures },
      cited: { cited, why },
    },
  };
}

/** The files of all stages under "<stage>/", for one digest over them. */
export function prefixed(stages: readonly { name: string; files: readonly UnitFile[] }[]): UnitFile[] {
  return stages.flatMap((stage) =>
    stage.files.map((file) => ({ ...file, path: `${stage.name}/${file.path}` })),
  );
}

/** Refuses what nothing would read: a misspelt folder would otherwise be left out in silence. */
export async function strangers(path: string, shown: string, known: readonly string[]): Promise<Problem[]> {
  const found = await readdir(path);
  return found
    .filter((name) => !known.includes(name))
    .map((name) => ({ file: `${shown}/${name}`, message: unknownName(name, known) }));
}

/** Every Nix line that a unit asks for must be one that versions.json knows. */
export function checkLines(
  lines: readonly string[] | undefined,
  file: string,
  versions: Versions,
): Problem[] {
  const known = Object.keys(versions.nix.lines);
  return (lines ?? [])
    .filter((line) => !known.includes(line))
    .map((line) => ({
      file,
      field: 'nix',
      message: unknownName(line, known),
      hint: 'versions.json names the lines.',
    }));
}

function checkNames(spec: RecipeSpec, stages: readonly Stage[], file: string): Problem[] {
  const problems: Problem[] = [];
  const repositories = spec.repositories ?? [];
  const paths = stages[0]?.files.map(({ path }) => path) ?? [];
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

function checkFix(stages: readonly Stage[], folder: string): Problem[] {
  const [broken, fixed] = stages;
  const text = (stage: Stage | undefined, path: string): string =>
    Buffer.from(stage?.files.find((file) => file.path === path)?.content ?? []).toString();
  const paths = new Set(stages.flatMap((stage) => stage.files.map(({ path }) => path)));
  const changed = [...paths].flatMap((path) =>
    diffLines(text(broken, path), text(fixed, path)).filter((part) => part.added || part.removed),
  );
  const count = changed.reduce((sum, part) => sum + part.count, 0);
  if (count > longestFix)
    return [
      {
        file: folder,
        field: 'broken, fixed',
        message: `found ${String(count)} changed lines, expected at most ${String(longestFix)}`,
        hint: 'Make the fix smaller, or let both share what does not belong to it.',
      },
    ];
  if (count === 0 && !stages.some((stage) => stage.steps.some((step) => step.only === 'fixed')))
    return [
      {
        file: folder,
        field: 'broken, fixed',
        message: 'found no difference and no step that only fixed has',
        hint: 'Change a file in fixed/, or add a step with `only: fixed`.',
      },
    ];
  return [];
}
