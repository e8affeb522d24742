import type { Answers, TemplateOption, TemplateSpec, TemplateStep } from '../schemas/template.ts';
import { nearest, unknownName } from './problem.ts';
import { markerOf, regionNames, withoutMarkers } from './regions.ts';

/** A file of a template, before or after the answers are put in. */
export interface TemplateFile {
  /** Relative to the project, with "/". */
  path: string;
  executable: boolean;
  content: Uint8Array;
  /** The target of a symbolic link. */
  link?: string;
}

type Options = TemplateSpec['options'];
/** What answers change in a step. */
type StepTexts = Pick<TemplateStep, 'run' | 'when'> & Partial<Pick<TemplateStep, 'input' | 'contains'>>;
type StringOption = Extract<TemplateOption, { type: 'string' }>;

/**
 * Words that are no names in Nix, and names that a flake gives a meaning: `packages.<system>.default` is another
 * package than the one called so.
 */
const reserved = new Set(
  'assert builtins default else false if import in inherit inputs let lib nixpkgs null or outputs pkgs rec result self then true with'.split(
    ' ',
  ),
);

const patterns: Record<StringOption['pattern'], { form: RegExp; says: string }> = {
  name: {
    form: /^[a-z][a-z0-9-]{0,62}$/,
    says: 'expected a lower-case letter, then lower-case letters, digits and hyphens, at most 63 in all',
  },
  hostname: {
    form: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    says: 'expected lower-case letters, digits and inner hyphens, at most 63 in all',
  },
  text: {
    form: /^[^\p{Cc}\p{Zl}\p{Zp}"'`$\\]{1,200}$/u,
    says: 'expected one line of at most 200 characters without quotes, $ and backslash',
  },
};

export function defaultAnswers(options: Options): Answers {
  return Object.fromEntries(Object.entries(options).map(([id, option]) => [id, option.default]));
}

/** What is wrong with an answer, as "found X, expected Y"; undefined where it is right. */
export function refusal(option: TemplateOption, answer: string | boolean): string | undefined {
  const found = `found ${shown(answer)}`;
  switch (option.type) {
    case 'boolean':
      return typeof answer === 'boolean' ? undefined : `${found}, expected true or false`;
    case 'choice':
      return typeof answer === 'string' && option.choices.includes(answer)
        ? undefined
        : unknownName(typeof answer === 'string' ? shorten(answer) : String(answer), option.choices);
    case 'string': {
      const { form, says } = patterns[option.pattern];
      if (typeof answer !== 'string' || !form.test(answer)) return `${found}, ${says}`;
      return option.pattern === 'name' && reserved.has(answer)
        ? `${found}, which has a meaning of its own in Nix; expected another name`
        : undefined;
    }
  }
}

/** All answers that are wrong, each with its option's id. An option that the template lacks is wrong too. */
export function refusals(options: Options, answers: Answers): { id: string; message: string }[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const option = Object.hasOwn(options, id) ? options[id] : undefined;
    const message = option ? refusal(option, answer) : unknownName(id, Object.keys(options));
    return message === undefined ? [] : [{ id, message }];
  });
}

/** The project: the template's files with the answers put in and the marker lines taken out, sorted by path. */
export function applyAnswers(
  files: readonly TemplateFile[],
  options: Options,
  answers: Answers,
): TemplateFile[] {
  const off = Object.entries(options).flatMap(([id, option]) =>
    option.type === 'boolean' && answers[id] === false ? [option] : [],
  );
  const put = replacer(options, answers);
  return files
    .filter(({ path }) => !off.some((option) => option.files.includes(path)))
    .map((file) => {
      // A lock says what was fetched; nothing in it is the user's.
      if (isLock(file.path)) return file;
      const path = put(file.path);
      if (file.link !== undefined) {
        const link = put(file.link);
        return { ...file, path, link, content: new TextEncoder().encode(link) };
      }
      if (file.content.includes(0)) return { ...file, path };
      const kept = off.reduce(
        (text, { region }) => (region === undefined ? text : withoutRegion(text, region)),
        new TextDecoder().decode(file.content),
      );
      return { ...file, path, content: new TextEncoder().encode(put(withoutMarkers(kept))) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The steps that hold for these answers, with the answers put in. */
export function applyToSteps<T extends StepTexts>(
  steps: readonly T[],
  options: Options,
  answers: Answers,
): T[] {
  const put = replacer(options, answers);
  return steps
    .filter(({ when = {} }) => Object.entries(when).every(([id, value]) => answers[id] === value))
    .map((step) => ({
      ...step,
      run: put(step.run),
      ...(step.input !== undefined && { input: put(step.input) }),
      ...(step.contains !== undefined && {
        contains: typeof step.contains === 'string' ? put(step.contains) : step.contains.map(put),
      }),
    }));
}

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
  return [
    ...ofOptions,
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

/** A sentence for a template that is not there; one of a like name is suggested. */
export function unknownTemplate(name: string, ids: readonly string[]): string {
  const near = nearest(name, ids);
  return `there is no template ${shown(name)}${near === undefined ? '.' : `; did you mean "${near}"?`}`;
}

/** All literals are looked for in one pass, so that no answer is taken for another option's literal. */
function replacer(options: Options, answers: Answers): (text: string) => string {
  const values = new Map<string, string>();
  for (const [id, option] of Object.entries(options))
    if (option.type !== 'boolean') values.set(option.replaces, String(answers[id] ?? option.default));
  if (values.size === 0) return (text) => text;
  const literals = [...values.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const any = new RegExp(literals.join('|'), 'g');
  return (text) => text.replace(any, (literal) => values.get(literal) ?? literal);
}

/** The text without a region's lines; where that would leave two empty lines, one. */
function withoutRegion(text: string, name: string): string {
  const kept: string[] = [];
  let inside = false;
  let joint = false;
  for (const line of text.split('\n')) {
    const found = markerOf(line);
    if (found?.name === name) {
      const { word } = found;
      inside = word === 'region';
      joint = !inside;
    } else if (!inside) {
      const doubled = joint && line === '' && (kept.at(-1) ?? '') === '';
      if (!doubled) kept.push(line);
      joint = false;
    }
  }
  return kept.join('\n');
}

function isLock(path: string): boolean {
  return path === 'flake.lock' || path.endsWith('/flake.lock');
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, String.raw`\$&`);
}

function shown(answer: string | boolean): string {
  return typeof answer === 'string' ? JSON.stringify(shorten(answer)) : String(answer);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
