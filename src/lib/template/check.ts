import type { TemplateSpec } from '../../schemas/template.ts';
import { unknownName } from '../problem/near-name.ts';
import { regionNames } from '../units/regions.ts';
import { defaultAnswers, refusal, refusals } from './answers.ts';
import { type TemplateFile, applyAnswers, isLock } from './apply.ts';
import { treeProblem } from './check-tree.ts';

/** What a template says of its files and does not hold; each a field and a message. */
export function templateProblems(
  { options, variants, steps }: TemplateSpec,
  files: readonly TemplateFile[],
): { field: string; message: string }[] {
  const paths = files.map(({ path }) => path);
  const texts = files
    .filter(({ path, content }) => !isLock(path) && !content.includes(0))
    .map(({ content }) => new TextDecoder().decode(content));
  const regions = [...new Set(texts.flatMap(regionNames))];
  const ofOptions = Object.entries(options).flatMap(([id, option]) => {
    const field = `options.${id}`;
    const wrong = refusal(option, option.default);
    const ofDefault = wrong === undefined ? [] : [{ field: `${field}.default`, message: wrong }];
    if (option.type !== 'boolean')
      return [
        ...ofDefault,
        ...([...texts, ...paths].some((text) => text.includes(option.replaces))
          ? []
          : [{ field: `${field}.replaces`, message: `found no "${option.replaces}" in files/` }]),
      ];
    return [
      ...option.files
        .filter((path) => !paths.includes(path))
        .map((path) => ({ field: `${field}.files`, message: unknownName(path, paths) })),
      ...(option.region === undefined || regions.includes(option.region)
        ? []
        : [{ field: `${field}.region`, message: unknownName(option.region, regions) }]),
    ];
  });
  // The defaults are files/ as it is; what other answers make of it is tried before anything is written anywhere.
  const ofTrees = variants.flatMap((variant, index) => {
    const answers = { ...defaultAnswers(options), ...variant.options };
    const wrong = treeProblem(applyAnswers(files, options, answers));
    return wrong === undefined
      ? []
      : [{ field: `variants[${String(index)}].options`, message: `found answers that make ${wrong}` }];
  });
  return [
    ...ofOptions,
    ...ofTrees,
    ...variants.flatMap(({ steps: wanted = [] }, index) => {
      const known = steps.map(({ id }) => id);
      return wanted
        .filter((id) => !known.includes(id))
        .map((id) => ({ field: `variants[${String(index)}].steps`, message: unknownName(id, known) }));
    }),
    ...variants.flatMap((variant, index) =>
      refusals(options, variant.options).map(({ id, message }) => ({
        field: `variants[${String(index)}].options.${id}`,
        message,
      })),
    ),
    ...steps.flatMap(({ when = {} }, index) =>
      refusals(options, when).map(({ id, message }) => ({
        field: `steps[${String(index)}].when.${id}`,
        message,
      })),
    ),
  ];
}
