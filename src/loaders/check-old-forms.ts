import { type OldForm, deprecationsPath, oldFormsIn } from '../lib/facts/old-forms.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { latestFirst } from '../lib/units/releases.ts';
import { variantFolder } from '../lib/units/unit-name.ts';
import type { Deprecation } from '../schemas/deprecation.ts';
import type { UnitEntry, Units } from '../schemas/entry.ts';

/** A text of ours that readers see: a page, or a README. */
export interface Prose {
  /** Relative to the repository. */
  file: string;
  source: string;
}

/**
 * Deprecated forms on pages, in the files of units, in their steps and in what is said of them. Left alone are an
 * error's `broken`, units that their row names, steps that also run on a release from before the new form, and lines
 * that name the new form as well or link to the table; and the page that shows the table.
 */
export function checkOldForms(
  rows: readonly Deprecation[],
  units: Units,
  prose: readonly Prose[],
): Problem[] {
  return [
    ...prose
      .filter(({ source }) => !source.includes('<Deprecations />'))
      .flatMap(({ file, source }) => oldFormsIn(source, rows).map((found) => refusal(file, found))),
    ...[...units].flatMap(([id, unit]) => unitProblems(rows, id, unit)),
  ];
}

function refusal(file: string, { row, form, line }: OldForm, field = `line ${String(line)}`): Problem {
  return {
    file,
    field,
    message: `found "${form}", which is an old form since ${row.since.of} ${row.since.version}`,
    hint: `Write ${row.now}. A line that names both, or links to ${deprecationsPath}, may name the old one.`,
  };
}

function unitProblems(rows: readonly Deprecation[], id: string, unit: UnitEntry): Problem[] {
  const refused = rows.filter(({ shown }) => !shown.some((one) => one.unit === id));
  const said = [
    ['title', unit.title],
    ['summary', unit.summary],
    ...(unit.kind === 'error' ? [['fix', unit.error.fix]] : []),
  ] as const;
  const problems = said.flatMap(([field = '', text = '']) =>
    oldFormsIn(text, refused).map((found) => refusal(unit.folder, found, field)),
  );
  if (unit.proof === 'cited') return problems;
  const steps = unit.steps.flatMap((step) => {
    const releases = step.recordings.map(({ release }) => release);
    const there = refused.filter((row) => !releases.some((release) => isBefore(release, row)));
    return step.variant === 'broken'
      ? []
      : oldFormsIn(step.run, there).map((found) => refusal(unit.folder, found, `step ${step.id}`));
  });
  const files = unit.variants
    .filter(({ name }) => !(unit.kind === 'error' && name === 'broken'))
    .flatMap((variant) =>
      variant.files.flatMap(({ path, text }) =>
        oldFormsIn(text, refused).map((found) =>
          refusal(`${unit.folder}/${variantFolder(unit.kind, variant.name)}/${path}`, found),
        ),
      ),
    );
  return [...problems, ...steps, ...files];
}

/** Whether a release of Nix does not have the new form yet. */
function isBefore(release: string, { since }: Deprecation): boolean {
  return (
    since.of === 'Nix' && release !== since.version && latestFirst([release, since.version])[1] === release
  );
}

/** What is wrong with the table itself: a unit, a step or a warning that it names and that is not there. */
export function checkDeprecations(
  rows: Readonly<Record<string, readonly Deprecation[]>>,
  units: Units,
  fileOf: (area: string) => string,
): Problem[] {
  return Object.entries(rows).flatMap(([area, list]) =>
    list.flatMap((row, index) => {
      const refuse = (field: string, message: string): Problem => ({
        file: fileOf(area),
        field: `deprecations[${String(index)}].${field}`,
        message,
      });
      return [
        ...row.shown.flatMap((shown, place) =>
          wrongShown(shown, units).map((message) => refuse(`shown[${String(place)}]`, message)),
        ),
        ...(row.forms.some((form) => oldFormsIn(row.old, [{ ...row, forms: [form], instead: [] }]).length > 0)
          ? []
          : [refuse('forms', `found none that "${row.old}" has, expected at least one`)]),
      ];
    }),
  );
}

function wrongShown({ unit: id, step, warning }: Deprecation['shown'][number], units: Units): string[] {
  const unit = units.get(id);
  if (unit?.proof !== 'run') return [`found the unit "${id}", which is not run`];
  if (step === undefined) return [];
  const steps = unit.steps.filter((one) => one.id === step);
  if (steps.length === 0) return [`found the step "${step}", which ${id} does not have`];
  const recorded = steps.some(({ recordings }) =>
    recordings.some(({ output }) => output.includes(warning ?? '')),
  );
  return recorded ? [] : [`found the warning "${warning ?? ''}", which no recording of ${id} ${step} has`];
}
