import { z } from 'zod';
import { idSchema } from './id.ts';
import { stepSchema } from './step.ts';
import { common, refuseRepeatedSteps } from './unit.ts';

/** Words of the command itself: an option of that name could not be given as a flag. */
export const reservedFlags = [
  'template',
  'yes',
  'list',
  'dry-run',
  'json',
  'git',
  'force',
  'help',
  'version',
] as const;

const described = {
  /** What it decides, in a few words: the prompt and `--help` show it. */
  about: z.string().min(3).max(80),
};

const replacing = {
  /**
   * The text in `files/` that the value is put for: each occurrence, in contents and in paths, and in the steps.
   * It is also what the default says, since `files/` is the project with all defaults.
   */
  replaces: z.string().min(3, 'expected at least 3 characters: a shorter text occurs by accident'),
};

/** Any one line: "name" and "hostname" are words, "text" is free but safe inside any quotes. */
export const patternSchema = z.enum(['name', 'hostname', 'text']);

const stringOption = z.strictObject({
  type: z.literal('string'),
  ...described,
  default: z.string(),
  pattern: patternSchema,
  ...replacing,
});

const choiceOption = z.strictObject({
  type: z.literal('choice'),
  ...described,
  choices: z.array(z.string().min(1)).min(2, 'expected at least two choices'),
  default: z.string(),
  ...replacing,
});

const booleanOption = z.strictObject({
  type: z.literal('boolean'),
  ...described,
  default: z.boolean(),
  /** Left out of the project when it is false. */
  files: z.array(z.string().min(1)).default([]),
  /** The regions of this name (`# region NAME` to `# endregion NAME`) are left out when it is false. */
  region: idSchema.optional(),
});

export const optionSchema = z.discriminatedUnion('type', [stringOption, choiceOption, booleanOption]);

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

/** How many commands are printed at the end. */
const nextCommands = 3;

/** examples/templates/<id>/template.yaml: `files/` is the project as the user gets it with all defaults. */
export const templateSchema = z
  .strictObject({
    title: common.title,
    summary: common.summary,
    needs: common.needs,
    nix: common.nix,
    /** What the user is asked, in this order. Each is also a flag: `--name my-app`, `--no-direnv`. */
    options: z.record(idSchema, optionSchema),
    /** Other answers, which the verifier runs beside the defaults. What is not named has its default. */
    variants: z.array(variantSchema).default([]),
    steps: z
      .array(templateStepSchema)
      .min(1, 'expected at least one step: a unit that runs nothing proves nothing'),
  })
  .superRefine((template, context) => {
    refuseRepeatedSteps(template.steps, context);
    const refuse = (path: PropertyKey[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const { name } = template.options;
    if (name?.type !== 'string' || name.pattern !== 'name')
      refuse(['options', 'name'], 'expected `type: string` and `pattern: name`: every template asks for it');
    for (const [id, option] of Object.entries(template.options)) {
      if ((reservedFlags as readonly string[]).includes(id) || id.startsWith('no-'))
        refuse(['options', id], `expected another name: --${id} has a meaning of its own`);
      if (option.type === 'boolean') {
        if (option.files.length === 0 && option.region === undefined)
          refuse(['options', id], 'expected `files` or `region`: without them it changes nothing');
        if (!option.default)
          refuse(['options', id, 'default'], 'expected true: `files/` is the project with all defaults');
      } else if (option.replaces !== option.default)
        refuse(
          ['options', id, 'replaces'],
          `expected the default, "${option.default}": \`files/\` is the project with all defaults`,
        );
      if (option.type === 'choice' && !option.choices.includes(option.default))
        refuse(['options', id, 'default'], `expected one of ${option.choices.join(', ')}`);
    }
    const names = new Set(['files']);
    template.variants.forEach((variant, index) => {
      if (names.has(variant.name))
        refuse(['variants', index, 'name'], `expected a name of its own, found "${variant.name}"`);
      names.add(variant.name);
    });
    const printed = template.steps.filter((step) => step.next).length;
    if (printed !== nextCommands)
      refuse(
        ['steps'],
        `expected ${String(nextCommands)} steps with \`next: true\`, found ${String(printed)}: they are printed when the project is made`,
      );
  });

export type TemplateSpec = z.output<typeof templateSchema>;
export type TemplateOption = z.output<typeof optionSchema>;
export type TemplateStep = TemplateSpec['steps'][number];
/** What was chosen, by the option's id. */
export type Answers = z.output<typeof answers>;
