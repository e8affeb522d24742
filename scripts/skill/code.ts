import { resolveBlock, type FoundFile } from '../../src/lib/blocks/resolve.ts';
import type { Binding } from '../../src/lib/blocks/bindings.ts';
import { fenced } from '../../src/lib/markdown/fenced.ts';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { hasRun } from '../../src/lib/units/counts.ts';
import type { UnitEntry, Units } from '../../src/schemas/entry.ts';

/** The longest file that a reference shows, in lines; of a recording less, since its command is what counts. */
const most = { file: 32, recording: 14 };

/** What a block of a page shows, as Markdown with the unit and the day of its run; "" where it is long or has no run. */
export function codeOf(
  file: string,
  binding: Pick<Binding, 'component' | 'attributes'>,
  units: Units,
): string {
  const { value, problems } = resolveBlock({ ...binding, file }, units);
  if (!value) throw new ProblemsError('A block of the skill is not bound.', problems);
  if (value.proof === 'cited' || !hasRun(value.unit)) return '';
  const { id, unit } = value;
  const says = proofOf(id, unit);
  const files = value.files.map((one) => fileText(says, one, value.files.length > 1));
  const runs =
    binding.component === 'Session' ? [] : value.steps.map(({ step, recording }) => ({ step, recording }));
  const recordings = runs
    .map(({ step, recording }) => `$ ${step.run.trimEnd()}\n${recording.output.trimEnd()}`.trimEnd())
    .filter((text) => text.split('\n').length <= most.recording)
    .map((text) => `${says}, recorded:\n\n${fenced('console', text)}`);
  return [...files, ...recordings].filter((text) => text !== '').join('\n\n');
}

function fileText(says: string, { path, language, text, variant }: FoundFile, paired: boolean): string {
  if (text.split('\n').length > most.file) return '';
  return `${says}, \`${path}\`${paired || variant === 'broken' ? ` (${variant})` : ''}:\n\n${fenced(language, text)}`;
}

/** "`unit` 2026-11-23": the unit, and the day of its proof. */
export function proofOf(id: string, unit: UnitEntry | undefined): string {
  const date = unit && hasRun(unit) ? unit.evidence[0]?.date : undefined;
  if (date === undefined) throw new Error(`The skill names the unit "${id}", and that has not been run.`);
  return `\`${id}\` ${date}`;
}
