import { join } from 'node:path';
import { inputsDigest } from '../lib/digest.ts';
import { applyAnswers, applyToSteps, defaultAnswers, templateProblems } from '../lib/template.ts';
import { templateSchema } from '../schemas/template.ts';
import type { Versions } from '../schemas/versions.ts';
import { readFiles } from './read-files.ts';
import { type UnitPlace, checkLines, prefixed, strangers } from './read-unit.ts';
import { type Result, readYaml } from './read-yaml.ts';
import type { Stage, Unit } from './unit.ts';

/**
 * Reads a template: its stages are the project with all defaults, called "files", and a project for each variant.
 * The first keeps the region markers, for pages; the verifier runs what the command makes of it.
 */
export async function readTemplate({ id, root }: UnitPlace, versions: Versions): Promise<Result<Unit>> {
  const folder = `examples/templates/${id}`;
  const declared = `${folder}/template.yaml`;
  const [strange, read, tree] = await Promise.all([
    strangers(join(root, folder), folder, ['template.yaml', 'evidence', 'files']),
    readYaml(join(root, declared), declared, templateSchema),
    readFiles(join(root, folder, 'files'), `${folder}/files`),
  ]);
  const problems = [
    ...strange,
    ...read.problems,
    ...tree.problems,
    ...checkLines(read.value?.nix, declared, versions),
  ];
  if (!read.value) return { problems };
  const spec = read.value;
  problems.push(...templateProblems(spec, tree.files).map((problem) => ({ file: declared, ...problem })));
  if (problems.length > 0) return { problems };

  const { title, summary, needs, nix, options, variants, steps } = spec;
  const defaults = defaultAnswers(options);
  const stages: Stage[] = [
    {
      name: 'files',
      files: tree.files,
      removed: [],
      steps: applyToSteps(steps, options, defaults),
    },
    ...variants.map((variant): Stage => {
      const answers = { ...defaults, ...variant.options };
      return {
        name: variant.name,
        files: applyAnswers(tree.files, options, answers),
        removed: [],
        steps: applyToSteps(steps, options, answers).filter(
          (step) => variant.steps?.includes(step.id) ?? true,
        ),
      };
    }),
  ];
  // What an option is about is prose; all else of it decides what is run.
  const runnable = { needs, variants, steps, options: withoutAbout(options) };
  return {
    problems: [],
    value: {
      kind: 'template',
      id,
      folder,
      title,
      summary,
      needs,
      repositories: [],
      untracked: [],
      git: true,
      stages,
      lines: nix ?? [versions.nix.default],
      chained: false,
      inputs: inputsDigest(prefixed(stages.slice(0, 1)), runnable),
      template: {
        options,
        answers: Object.fromEntries([
          ['files', defaults],
          ...variants.map((variant) => [variant.name, { ...defaults, ...variant.options }] as const),
        ]),
        next: steps.flatMap((step) => (step.next ? [step.id] : [])),
      },
    },
  };
}

function withoutAbout(options: NonNullable<Unit['template']>['options']): unknown {
  return Object.fromEntries(
    Object.entries(options).map(([id, option]) => [id, { ...option, about: undefined }]),
  );
}
