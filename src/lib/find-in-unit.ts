import type { Recording, UnitEntry, UnitStep } from '../schemas/entry.ts';
import { formatProblem, unknownName } from './problem.ts';
import { region, regionNames, withoutMarkers } from './regions.ts';

/** What a component asked for: named in every refusal, so that an author finds the tag. */
export interface Asked {
  /** The page, for example "src/content/reference/flakes/inputs.mdx", or its address. */
  page: string;
  /** The tag as typed, for example `<File of="let-in" />`. */
  tag: string;
}

/** A unit of the collection: entry ids are "<kind>s/<id>". */
export interface NamedUnit {
  id: string;
  unit: UnitEntry;
}

export function refuse(asked: Asked, field: string, message: string, hint?: string): never {
  throw new Error(
    formatProblem({ file: asked.page, field: `${asked.tag}: ${field}`, message, ...(hint ? { hint } : {}) }),
  );
}

/** Ids are unique across kinds; recipes are asked first all the same. */
export function findUnit(units: ReadonlyMap<string, UnitEntry>, of: string, asked: Asked): NamedUnit {
  for (const kind of ['recipes', 'errors', 'tutorials', 'templates']) {
    const unit = units.get(`${kind}/${of}`);
    if (unit) return { id: of, unit };
  }
  const known = [...units.keys()].map((key) => key.slice(key.indexOf('/') + 1));
  return refuse(
    asked,
    'of',
    unknownName(of, known),
    'Create it with `npm run new -- recipe <id>`, or correct the id.',
  );
}

export function findVariant(
  { unit }: NamedUnit,
  name: string | undefined,
  asked: Asked,
): UnitEntry['variants'][number] {
  const found =
    name === undefined ? unit.variants[0] : unit.variants.find((variant) => variant.name === name);
  return (
    found ??
    refuse(
      asked,
      'variant',
      unknownName(
        name ?? '',
        unit.variants.map((variant) => variant.name),
      ),
    )
  );
}

export interface FoundFile {
  path: string;
  language: string;
  variant: string;
  /** What is shown: the region, or the whole file without its marker lines. */
  text: string;
}

export function findFile(
  named: NamedUnit,
  want: { path: string; region?: string | undefined; variant?: string | undefined },
  asked: Asked,
): FoundFile {
  const variant = findVariant(named, want.variant, asked);
  const file = variant.files.find(({ path }) => path === want.path);
  if (!file)
    return refuse(
      asked,
      'path',
      unknownName(
        want.path,
        variant.files.map(({ path }) => path),
      ),
      `The folder is ${named.unit.folder}.`,
    );
  const text = want.region === undefined ? withoutMarkers(file.text) : region(file.text, want.region);
  if (text === undefined)
    return refuse(
      asked,
      'region',
      unknownName(want.region ?? '', regionNames(file.text)),
      `Mark it in ${named.unit.folder}: # region ${want.region ?? ''} … # endregion ${want.region ?? ''}`,
    );
  return {
    path: file.path,
    language: file.language,
    variant: variant.name,
    text: text.replace(/^\n+|\s+$/g, ''),
  };
}

/** A step's recording on a Nix line; without a line the first, which is the default line's. */
export interface FoundStep {
  step: UnitStep;
  /** undefined where the unit has not been run: its needs are not met anywhere yet. */
  recording: Recording | undefined;
}

export function findStep(
  named: NamedUnit,
  want: { step: string; variant?: string | undefined; line?: string | undefined },
  asked: Asked,
): FoundStep {
  const variant = findVariant(named, want.variant, asked).name;
  const candidates = named.unit.steps.filter((step) => step.variant === variant);
  const step = candidates.find(({ id }) => id === want.step);
  if (!step)
    return refuse(asked, 'step', unknownName(want.step, [...new Set(candidates.map(({ id }) => id))]));
  if (want.line === undefined) return { step, recording: step.recordings[0] };
  const recording = step.recordings.find(({ line }) => line === want.line);
  if (!recording && step.recordings.length > 0)
    return refuse(
      asked,
      'line',
      unknownName(
        want.line,
        step.recordings.map(({ line }) => line),
      ),
    );
  return { step, recording };
}
