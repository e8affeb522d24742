import { type Harm, harmsIn } from '../lib/facts/harmful.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { variantFolder } from '../lib/units/unit-name.ts';
import type { Units } from '../schemas/entry.ts';
import type { Prose } from './check-old-forms.ts';

/** Commands that would overwrite or delete what a reader has: on pages, in steps of units, and in their scripts. */
export function checkHarm(units: Units, prose: readonly Prose[]): Problem[] {
  return [
    ...prose.flatMap(({ file, source }) => harmsIn(source).map((harm) => refusal(file, harm))),
    ...[...units.values()].flatMap((unit) =>
      unit.proof === 'cited'
        ? []
        : [
            ...unit.steps.flatMap(({ id, run }) =>
              harmsIn(run).map((harm) => refusal(unit.folder, harm, `step ${id}`)),
            ),
            ...unit.variants.flatMap(({ name, files }) =>
              files.flatMap(({ path, text }) =>
                harmsIn(text).map((harm) =>
                  refusal(`${unit.folder}/${variantFolder(unit.kind, name)}/${path}`, harm),
                ),
              ),
            ),
          ],
    ),
  ];
}

function refusal(file: string, { found, why, line }: Harm, field = `line ${String(line)}`): Problem {
  return { file, field, message: `found "${found}", which harms whoever copies it`, hint: why };
}
