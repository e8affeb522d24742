import { type Step, exitOf, wantedTexts } from '../../../src/schemas/step.ts';
import { bytes, limits } from '../worlds/limits.ts';
import type { StepResult } from '../worlds/shell.ts';
import type { Excess } from '../worlds/use.ts';

/** What is wrong with a step by itself: how it ended, its exit code, `contains`. undefined where it is as declared. */
export function findProblem(
  step: Step,
  variant: string,
  result: StepResult,
  output: string,
): string | undefined {
  const expected = exitOf(step.exit, variant);
  if (result.ended === 'timeout' && step.tty)
    return `did not end as its keys expect\n${indent(lastScreen(output))}`;
  if (result.ended === 'timeout')
    return `ran longer than ${String(step.timeout)} seconds and was ended\n    Make it faster, or raise \`timeout\` (seconds, at most 600).${printed(output)}`;
  if (result.ended === 'output')
    return 'printed more than 256 KB and was ended\n    Choose a command that prints what a reader should see.';
  if (result.ended === 'cancelled') return 'was cancelled';
  if (result.ended !== undefined) return `${excess[result.ended]}${printed(output)}`;
  if (result.exit !== expected)
    return `found exit ${String(result.exit)}, expected ${String(expected)}\n${indent(output)}`;
  const wanted = wantedTexts(step);
  const lacking = wanted.filter((text) => !output.includes(text));
  return lacking.length > 0
    ? `found no "${lacking.join('" and no "')}" in the output\n${indent(output)}`
    : undefined;
}

/** What is said of a step that was ended since its world used too much. */
const excess: Record<Excess, string> = {
  memory: `its world used more than ${bytes(limits.memory)} of memory and was ended\n    Let it do less at a time.`,
  processor: `its world used more than ${String(limits.worldProcessor / 60)} minutes of processor time and was ended\n    Let it do less, or make two units of it.`,
  disk: `its world wrote more than ${bytes(limits.disk)} to the disk and was ended\n    Let it write less, or remove what it needs no more.`,
  files: `its world made more than ${limits.files.toLocaleString('en')} files and was ended\n    Let it make fewer, or remove what it needs no more.`,
};

/** What a step printed before it was ended. */
function printed(output: string): string {
  return output === '' ? ' It printed nothing.' : ` It printed:\n${indent(output)}`;
}

/** Of a session: the screen that it stopped at, and what was expected of it. */
function lastScreen(output: string): string {
  return output.slice(Math.max(0, output.lastIndexOf('--- screen ')));
}

/** At most 40 lines of output, for a message. */
function indent(output: string): string {
  const lines = output.split('\n');
  const shown = lines.slice(0, 40).map((line) => `    ${line}`);
  return [...shown, ...(lines.length > 40 ? [`    (${String(lines.length - 40)} more lines)`] : [])].join(
    '\n',
  );
}
