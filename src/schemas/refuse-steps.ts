import type { z } from 'zod';
import { asWritten, freeName, refuse } from './refuse.ts';
import { type Step, exitOf, stepSchema } from './step.ts';

/** Two steps of one id would write one recording. */
export function refuseRepeatedSteps(
  steps: readonly { id: string }[],
  context: z.RefinementCtx,
  shape: Readonly<Record<string, z.ZodType>> = stepSchema.shape,
): void {
  const seen = new Set<string>();
  steps.forEach((step, index) => {
    if (seen.has(step.id))
      refuse(
        context,
        ['steps', index, 'id'],
        `found "${step.id}" twice, expected an id that no other step has`,
        [{ ...asWritten(shape, step), id: freeName(step.id, new Set(steps.map(({ id }) => id))) }],
      );
    seen.add(step.id);
  });
}

/** A recipe has one variant, so nothing in its steps can differ by variant. */
export function refuseVariants(steps: readonly Step[], context: z.RefinementCtx): void {
  steps.forEach((step, index) => {
    const { only, exit } = step;
    const one = exitOf(exit, only ?? 'broken');
    const write = [asWritten(stepSchema.shape, { ...step, only: undefined, exit: one })];
    const why = 'a recipe has no variants broken and fixed';
    if (only)
      refuse(context, ['steps', index, 'only'], `found "${only}", expected no \`only\`: ${why}`, write);
    if (typeof exit !== 'number')
      refuse(
        context,
        ['steps', index, 'exit'],
        `found { broken: ${String(exit.broken)}, fixed: ${String(exit.fixed)} }, expected one number: ${why}`,
        write,
      );
  });
}

/** An error that no step shows is not shown at all. */
export function refuseNoFailure(steps: readonly Step[], context: z.RefinementCtx): void {
  const [first] = steps;
  if (!first || steps.some(({ only, exit }) => only !== 'fixed' && exitOf(exit, 'broken') !== 0)) return;
  refuse(
    context,
    ['steps'],
    'found no step with a non-zero exit in broken, expected one that shows the error: `exit: { broken: 1, fixed: 0 }`',
    [{ ...asWritten(stepSchema.shape, { ...first, only: undefined }), exit: { broken: 1, fixed: 0 } }],
  );
}
