import { z } from 'zod';
import { idSchema } from './id.ts';
import { asWritten, freeName, refuse } from './refuse.ts';

/** Words of the command itself: an option of that name could not be given as a flag. */
export const reservedFlags = [
  'template',
  'yes',
  'list',
  'dry-run',
  'json',
  'git',
  'agents',
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

export type TemplateOption = z.output<typeof optionSchema>;
type Options = Readonly<Record<string, TemplateOption>>;

/** Options that cannot be asked for, or whose default is not what `files/` says. */
export function refuseOptions(options: Options, context: z.RefinementCtx): void {
  const { name } = options;
  if (name?.type !== 'string' || name.pattern !== 'name')
    refuse(
      context,
      ['options', 'name'],
      `found ${name ? `\`type: ${name.type}\`${name.type === 'string' ? ` and \`pattern: ${name.pattern}\`` : ''}` : 'nothing'}, expected \`type: string\` and \`pattern: name\`: every template asks for it`,
      { options: { name: correctedName(name) } },
    );
  for (const [id, option] of Object.entries(options))
    for (const [field, message] of problemsOf(id, option))
      refuse(context, ['options', id, ...field], message, {
        options: {
          [correctedId(id, options)]: id === 'name' ? correctedName(option) : corrected(id, option),
        },
      });
}

function problemsOf(id: string, option: TemplateOption): [field: string[], message: string][] {
  const problems: [string[], string][] = [];
  const isDefault = '`files/` is the project with all defaults';
  if (isReserved(id))
    problems.push([[], `found "${id}", expected another name: --${id} has a meaning of its own`]);
  if (option.type === 'boolean') {
    if (option.files.length === 0 && option.region === undefined)
      problems.push([
        [],
        'found neither `files` nor `region`, expected one: without them it changes nothing',
      ]);
    if (!option.default) problems.push([['default'], `found false, expected true: ${isDefault}`]);
  } else if (option.replaces !== option.default)
    problems.push([
      ['replaces'],
      `found "${option.replaces}", expected the default, "${option.default}": ${isDefault}`,
    ]);
  if (option.type === 'choice' && !option.choices.includes(option.default))
    problems.push([['default'], `found "${option.default}", expected one of ${option.choices.join(', ')}`]);
  return problems;
}

function corrected(id: string, option: TemplateOption): TemplateOption {
  switch (option.type) {
    case 'boolean': {
      const empty = option.files.length === 0 && option.region === undefined;
      return asWritten(booleanOption.shape, { ...option, default: true, ...(empty && { region: id }) });
    }
    case 'choice': {
      const value = option.choices.find((choice) => choice === option.default) ?? option.choices[0] ?? '';
      return { ...option, default: value, replaces: value };
    }
    case 'string':
      return { ...option, replaces: option.default };
  }
}

function correctedName(name: TemplateOption | undefined): TemplateOption {
  const about = name?.about ?? "The project's name";
  const text = name?.type === 'string' ? name.default : 'my-project';
  return { type: 'string', about, default: text, pattern: 'name', replaces: text };
}

function isReserved(id: string): boolean {
  return id.startsWith('no-') || (reservedFlags as readonly string[]).includes(id);
}

function correctedId(id: string, options: Options): string {
  if (!isReserved(id)) return id;
  const other = id.replace(/^(?:no-)+/, '');
  const name = isReserved(other) || other === 'no' ? `project-${other}` : other;
  const taken = new Set(Object.keys(options));
  return taken.has(name) ? freeName(name, taken) : name;
}
