import { z } from 'zod';
import { idSchema } from './id.ts';
import { stepSchema, atLeastOneStep } from './step.ts';
import { asWritten, freeName, refuse } from './refuse.ts';
import { refuseRepeatedSteps } from './refuse-steps.ts';
import { optionSchema, refuseOptions } from './template-option.ts';
import { common } from './unit.ts';

const answer = z.union([z.string(), z.boolean()]);
const answers = z.record(idSchema, answer);

const variantSchema = z.strictObject({
  name: idSchema,
  options: answers,
  /** The steps to run, for a variant that this machine cannot run all of, for example another system. Default: all. */
  steps: z.array(idSchema).min(1).optional(),
});

const templateStepSchema = stepSchema.omit({ only: true }).extend({
  exit: z.int().min(0).max(255).default(0),
  /** One of the three commands that `npm create provenix` prints at its end. */
  next: z.literal(true).optional(),
  /** Run only where the options have these values, for example `{ direnv: true }`. */
  when: answers.optional(),
});

/** Templates that do not say how many need them come after those that do. */
const orderOfOthers = 1000;

/** How many commands are printed at the end. */
const nextCommands = 3;

/** examples/templates/<id>/template.yaml: `files/` is the project as the user gets it with all defaults. */
export const templateSchema = z
  .strictObject({
    title: common.title,
    summary: common.summary,
    needs: common.needs,
    nix: common.nix,
    witness: common.witness,
    /** Its place in lists and among the choices of `npm create provenix`: what most people need is first. */
    order: z.int().min(0).default(orderOfOthers),
    /** What the user is asked, in this order. Each is also a flag: `--name my-app`, `--no-direnv`. */
    options: z.record(idSchema, optionSchema),
    /** Other answers, which the verifier runs in addition to the defaults. What is not named has its default. */
    variants: z.array(variantSchema).default([]),
    steps: z.array(templateStepSchema).min(1, atLeastOneStep),
  })
  .superRefine(({ options, variants, steps }, context) => {
    refuseRepeatedSteps(steps, context, templateStepSchema.shape);
    refuseOptions(options, context);
    refuseRepeatedVariants(variants, context);
    refusePrinted(steps, context);
  });

export type TemplateSpec = z.output<typeof templateSchema>;
export type TemplateStep = TemplateSpec['steps'][number];
/** What was chosen, by the option's id. */
export type Answers = z.output<typeof answers>;

/** "files" is the variant with all defaults. */
function refuseRepeatedVariants(variants: TemplateSpec['variants'], context: z.RefinementCtx): void {
  const taken = new Set(['files', ...variants.map(({ name }) => name)]);
  const seen = new Set(['files']);
  variants.forEach((variant, index) => {
    const { name } = variant;
    if (seen.has(name))
      refuse(
        context,
        ['variants', index, 'name'],
        `found "${name}", which ${name === 'files' ? 'is the variant with all defaults' : 'another variant has'}; expected a name of its own`,
        [{ ...variant, name: freeName(name, taken) }],
      );
    seen.add(name);
  });
}

function refusePrinted(steps: readonly TemplateStep[], context: z.RefinementCtx): void {
  const printed = steps.filter(({ next }) => next);
  if (printed.length === nextCommands) return;
  const chosen = [...printed, ...steps.filter(({ next }) => !next)].slice(0, nextCommands);
  const more = Array.from({ length: nextCommands - chosen.length }, (_, index) => ({
    id: `show-${String(index + 1)}`,
    run: 'nix flake show',
    next: true,
  }));
  const write = steps.map((step) => {
    const next = chosen.includes(step) ? true : undefined;
    return { ...asWritten(templateStepSchema.shape, step), next };
  });
  refuse(
    context,
    ['steps'],
    `expected ${String(nextCommands)} steps with \`next: true\`, found ${String(printed.length)}: they are printed when the project is made`,
    { steps: [...write, ...more] },
  );
}
