import type { CitedEntry, Recording, RunEntry, Units, UnitStep } from '../../schemas/entry.ts';
import { unknownName } from '../problem/near-name.ts';
import type { Problem, Result } from '../problem/problem.ts';
import { region, regionNames, withoutMarkers } from '../units/regions.ts';
import { type BlockName, blocks } from './bindings.ts';

/** A block as an author typed it in a page, or as its component was called. */
export interface Asked {
  component: BlockName;
  attributes: Readonly<Record<string, string | undefined>>;
  /** The page: its file, or its address. */
  file: string;
  /** In the page's source, from 1. */
  line?: number;
}

export interface FoundFile {
  path: string;
  /** A Shiki language. */
  language: string;
  variant: string;
  /** What is shown: the region, or the whole file without its marker lines. */
  text: string;
}

export interface FoundStep {
  step: UnitStep;
  recording: Recording;
}

/** What a block shows. */
export type Resolved =
  | {
      proof: 'run';
      id: string;
      unit: RunEntry;
      /** One of <File> and <Example>, two of <BrokenFixed>: broken, then fixed. */
      files: FoundFile[];
      /** Of <Run>, <Example> and <Session>, in the order of its attribute. */
      steps: FoundStep[];
    }
  | { proof: 'cited'; id: string; unit: CitedEntry };

type Refuse = (field: string, message: string, hint?: string) => Problem;

/** Finds what a block shows, or says what is wrong with it. The only place that knows how pages name units. */
export function resolveBlock(asked: Asked, units: Units): Result<Resolved> {
  const { component, attributes, file, line } = asked;
  const refuse: Refuse = (field, message, hint) => ({
    file,
    field: `${line === undefined ? '' : `line ${String(line)}, `}<${component} ${field}>`,
    message,
    ...(hint !== undefined && { hint }),
  });
  const wrong = wrongAttributes(asked, refuse);
  const { of: id = '' } = attributes;
  if (wrong.length > 0) return { problems: wrong };

  const unit = units.get(id);
  if (!unit)
    return {
      problems: [
        refuse(
          'of',
          unknownName(id, [...units.keys()]),
          'A unit is a folder of examples/. Make one with `npm run new -- recipe <id>`, or correct the id.',
        ),
      ],
    };
  if (unit.proof === 'cited')
    return component === 'Cited'
      ? { problems: [], value: { proof: 'cited', id, unit } }
      : {
          problems: [refuse('of', 'found a unit whose message is cited and not run: show it by <Cited>')],
        };
  if (component === 'Cited')
    return {
      problems: [refuse('of', 'found a unit that is run, expected one with `cited`: show it by <Run>')],
    };
  if (component === 'BrokenFixed' && unit.kind !== 'error')
    return {
      problems: [
        refuse('of', `found a ${unit.kind}, expected an error unit: only those have broken and fixed`),
      ],
    };
  return resolveRun(asked, id, unit, refuse);
}

/** Attributes that the component does not take, and those that it lacks. */
function wrongAttributes({ component, attributes }: Asked, refuse: Refuse): Problem[] {
  const known: Record<string, boolean> = blocks[component];
  const given = Object.keys(attributes).filter((name) => attributes[name] !== undefined);
  return [
    ...given
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) => refuse(name, unknownName(name, Object.keys(known)))),
    ...Object.entries(known)
      .filter(([name, required]) => required && !attributes[name])
      .map(([name]) => refuse(name, 'found nothing, expected a value')),
  ];
}

function resolveRun(
  { component, attributes }: Asked,
  id: string,
  unit: RunEntry,
  refuse: Refuse,
): Result<Resolved> {
  const problems: Problem[] = [];
  const names = unit.variants.map(({ name }) => name);
  const { variant } = attributes;
  if (variant !== undefined && !names.includes(variant))
    problems.push(refuse('variant', unknownName(variant, names)));
  const shown = component === 'BrokenFixed' ? names : [variant ?? names[0] ?? ''];

  const files: FoundFile[] = [];
  if ('path' in blocks[component])
    for (const name of shown) {
      const found = findFile(unit, name, attributes, refuse);
      if (found.value) files.push(found.value);
      problems.push(...found.problems);
    }
  const steps: FoundStep[] = [];
  for (const step of (attributes['step'] ?? '').split(/\s+/).filter((word) => word !== '')) {
    const found = findStep(unit, shown[0] ?? '', step, attributes['release'], refuse);
    if (found.value) steps.push(found.value);
    problems.push(...found.problems);
  }
  if (component === 'Session') problems.push(...wrongSession(steps, refuse));
  return problems.length > 0
    ? { problems }
    : { problems: [], value: { proof: 'run', id, unit, files, steps } };
}

function findFile(
  unit: RunEntry,
  variant: string,
  { path = 'flake.nix', region: name }: Asked['attributes'],
  refuse: Refuse,
): Result<FoundFile> {
  const files = unit.variants.find((one) => one.name === variant)?.files ?? [];
  const file = files.find((one) => one.path === path);
  const paths = files.map((one) => one.path);
  if (!file) return { problems: [refuse('path', unknownName(path, paths), `The folder is ${unit.folder}.`)] };
  const text = name === undefined ? withoutMarkers(file.text) : region(file.text, name);
  if (text === undefined)
    return {
      problems: [
        refuse(
          'region',
          unknownName(name ?? '', regionNames(file.text)),
          `Mark it in ${unit.folder}: # region ${name ?? ''} … # endregion ${name ?? ''}`,
        ),
      ],
    };
  const { language } = file;
  return { problems: [], value: { path, language, variant, text: text.replace(/^\n+/, '').trimEnd() } };
}

function findStep(
  unit: RunEntry,
  variant: string,
  id: string,
  release: string | undefined,
  refuse: Refuse,
): Result<FoundStep> {
  const candidates = unit.steps.filter((one) => one.variant === variant);
  const step = candidates.find((one) => one.id === id);
  const ids = candidates.map((one) => one.id);
  if (!step) return { problems: [refuse('step', unknownName(id, ids))] };
  const releases = step.recordings.map((recording) => recording.release);
  if (releases.length === 0)
    return { problems: [refuse('step', 'found a step that has not been run: its needs are not met yet')] };
  // The first is the default release's.
  const recording = step.recordings.find((one) => release === undefined || one.release === release);
  if (!recording) return { problems: [refuse('release', unknownName(release ?? '', releases))] };
  return { problems: [], value: { step, recording } };
}

function wrongSession(steps: readonly FoundStep[], refuse: Refuse): Problem[] {
  if (steps.length > 1) return [refuse('step', 'found several steps, expected one')];
  return steps.some(({ recording }) => recording.cast === undefined)
    ? [refuse('step', 'found a step without `tty`: show it by <Run>')]
    : [];
}
