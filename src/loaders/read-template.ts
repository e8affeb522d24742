import type { Result } from '../lib/problem/problem.ts';
import { inputsDigest } from '../lib/units/digest.ts';
import { unitFolder } from '../lib/units/unit-name.ts';
import { applyAnswers, applyToSteps } from '../lib/template/apply.ts';
import { defaultAnswers } from '../lib/template/answers.ts';
import { templateProblems } from '../lib/template/check.ts';
import { templateSchema } from '../schemas/template.ts';
import type { Versions } from '../schemas/versions.ts';
import { readFiles } from './read-files.ts';
import { readYaml } from './read-yaml.ts';
import type { Template, UnitPlace, Variant } from './unit.ts';
import { checkReleases, prefixed, runnable, strangers } from './unit-folder.ts';

/**
 * Reads a template: its variants are the project with all defaults, called "files", and one for each of its other answers.
 * The first keeps the region markers, for pages; the verifier runs what the command makes of it.
 */
export async function readTemplate({ id, root }: UnitPlace, versions: Versions): Promise<Result<Template>> {
  const folder = unitFolder({ kind: 'template', id });
  const declared = `${folder}/template.yaml`;
  const [strange, read, tree] = await Promise.all([
    strangers(root, folder, ['template.yaml', 'evidence', 'files']),
    readYaml(root, declared, templateSchema),
    readFiles(root, `${folder}/files`),
  ]);
  const problems = [
    ...strange,
    ...read.problems,
    ...tree.problems,
    ...checkReleases(read.value?.nix, declared, versions),
  ];
  if (!read.value) return { problems };
  const spec = read.value;
  problems.push(...templateProblems(spec, tree.files).map((problem) => ({ file: declared, ...problem })));
  if (problems.length > 0) return { problems };

  const { needs, nix, options, variants: others, steps } = spec;
  const defaults = defaultAnswers(options);
  const variants: Variant[] = [
    {
      name: 'files',
      files: tree.files,
      removed: [],
      steps: applyToSteps(steps, options, defaults),
    },
    ...others.map((variant): Variant => {
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
  const judged = { needs, variants: others, steps, options: withoutAbout(options) };
  return {
    problems: [],
    value: {
      ...runnable(id, folder, spec),
      kind: 'template',
      // `npm create provenix` commits nothing: that is for its user to do.
      git: { repositories: [], untracked: [], commit: false },
      variants,
      releases: nix ?? [versions.nix.default],
      chained: false,
      inputs: inputsDigest(prefixed(variants.slice(0, 1)), judged),
      template: {
        order: spec.order,
        options,
        answers: Object.fromEntries([
          ['files', defaults],
          ...others.map((variant) => [variant.name, { ...defaults, ...variant.options }] as const),
        ]),
        next: steps.filter((step) => step.next),
      },
    },
  };
}

function withoutAbout(options: Template['template']['options']): unknown {
  return Object.fromEntries(
    Object.entries(options).map(([id, option]) => [id, { ...option, about: undefined }]),
  );
}
