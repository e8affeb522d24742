import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { differingFiles } from '../lib/units/differing-files.ts';
import { withoutMarkers } from '../lib/units/regions.ts';
import type { TutorialEntry, Units } from '../schemas/entry.ts';

interface TextFile {
  path: string;
  text: string;
}

/** By template, the files that are not the same, with why. */
type Declared = Record<string, Record<string, string>>;

/**
 * The last lesson's files are those of the templates that the page names, but for the files that it declares. Each file
 * of each template is compared; a file that no template has is held against the first.
 */
export function checkLastLesson(
  file: string,
  declared: Declared,
  unit: TutorialEntry,
  units: Units,
): Problem[] {
  const names = Object.keys(declared);
  const own = unmarked(unit.variants.at(-1)?.files ?? []);
  const filesOf = (name: string): TextFile[] => {
    const named = units.get(name);
    return named?.kind === 'template' ? unmarked(named.variants[0]?.files ?? []) : [];
  };
  const ofAny = new Set(names.flatMap((name) => filesOf(name).map(({ path }) => path)));
  return names.flatMap((name, index) => {
    const named = units.get(name);
    if (named?.kind !== 'template') {
      const templates = [...units].flatMap(([id, { kind }]) => (kind === 'template' ? [id] : []));
      return [{ file, field: 'templates', message: unknownName(name, templates) }];
    }
    const theirs = filesOf(name);
    const shared = own.filter(
      ({ path }) => theirs.some((one) => one.path === path) || (index === 0 && !ofAny.has(path)),
    );
    return against(
      file,
      { name, folder: named.folder },
      differingFiles(shared, theirs),
      declared[name] ?? {},
    );
  });
}

function against(
  file: string,
  { name, folder }: { name: string; folder: string },
  found: readonly string[],
  differs: Record<string, string>,
): Problem[] {
  const field = `templates.${name}`;
  const undeclared = found
    .filter((path) => !Object.hasOwn(differs, path))
    .map((path) => ({
      file,
      field,
      message: `found ${path} otherwise in the last lesson than in ${folder}`,
      hint: 'Make them equal, or say under the name of the template why they are not.',
    }));
  const needless = Object.keys(differs)
    .filter((path) => !found.includes(path))
    .map((path) => ({ file, field: `${field}.${path}`, message: 'found no difference in this file' }));
  return [...undeclared, ...needless];
}

/** Markers of regions are shown on no page, and who makes a project of the template does not get them. */
const unmarked = (files: readonly TextFile[]): TextFile[] =>
  files.map(({ path, text }) => ({ path, text: withoutMarkers(text) }));
