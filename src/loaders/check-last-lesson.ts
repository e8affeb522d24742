import type { z } from 'zod';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { differingFiles } from '../lib/units/differing-files.ts';
import { withoutMarkers } from '../lib/units/regions.ts';
import type { TutorialEntry, Units } from '../schemas/entry.ts';
import type { tutorialPageSchema } from '../schemas/page.ts';

/** The last lesson's files are those of the template that the page names, but for the files that it declares. */
export function checkLastLesson(
  file: string,
  { template, differs }: Pick<z.output<typeof tutorialPageSchema>, 'template' | 'differs'>,
  unit: TutorialEntry,
  units: Units,
): Problem[] {
  if (template === undefined)
    return Object.keys(differs).length > 0
      ? [{ file, field: 'differs', message: 'found files, but no `template` that they could differ from' }]
      : [];
  const named = units.get(template);
  if (named?.kind !== 'template') {
    const templates = [...units].flatMap(([id, { kind }]) => (kind === 'template' ? [id] : []));
    return [{ file, field: 'template', message: unknownName(template, templates) }];
  }
  // Markers of regions are shown on no page, and who makes a project of the template does not get them.
  const unmarked = (files: readonly { path: string; text: string }[]): { path: string; text: string }[] =>
    files.map(({ path, text }) => ({ path, text: withoutMarkers(text) }));
  const found = differingFiles(
    unmarked(unit.variants.at(-1)?.files ?? []),
    unmarked(named.variants[0]?.files ?? []),
  );
  const undeclared = found
    .filter((path) => !Object.hasOwn(differs, path))
    .map((path) => ({
      file,
      field: 'template',
      message: `found ${path} otherwise in the last lesson than in ${named.folder}`,
      hint: `Make them equal, or say under \`differs\` why they are not.`,
    }));
  const needless = Object.keys(differs)
    .filter((path) => !found.includes(path))
    .map((path) => ({ file, field: `differs.${path}`, message: 'found no difference in this file' }));
  return [...undeclared, ...needless];
}
