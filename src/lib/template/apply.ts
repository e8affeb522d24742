import type { Answers, TemplateStep } from '../../schemas/template.ts';
import { markerOf, withoutMarkers } from '../units/regions.ts';
import type { Options } from './answers.ts';

/** A file of a template, before or after the answers are put in. */
export interface TemplateFile {
  /** Relative to the project, with "/". */
  path: string;
  executable: boolean;
  content: Uint8Array;
  /** The target of a symbolic link. */
  link?: string;
}

/** What answers change in a step. */
type StepTexts = Pick<TemplateStep, 'run' | 'when'> & Partial<Pick<TemplateStep, 'input' | 'contains'>>;

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
    .sort(byPath);
}

/** The order of a project's files. */
export function byPath(a: Pick<TemplateFile, 'path'>, b: Pick<TemplateFile, 'path'>): number {
  return a.path < b.path ? -1 : 1;
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

/** Nothing in a lock is the user's. */
export function isLock(path: string): boolean {
  return path === 'flake.lock' || path.endsWith('/flake.lock');
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, String.raw`\$&`);
}
