import type { TemplateOption } from '../../schemas/template-option.ts';

/** An option of a template as its page shows it. */
export interface OptionRow {
  /** As one types it, for example "--name" or "--no-direnv". */
  flag: string;
  about: string;
  /** What may be given. */
  values: string;
  default: string;
}

const forms: Record<Extract<TemplateOption, { type: 'string' }>['pattern'], string> = {
  name: 'a lower-case name, with digits and hyphens',
  hostname: 'a host name',
  text: 'one line of text',
};

export function optionRows(options: Readonly<Record<string, TemplateOption>>): OptionRow[] {
  return Object.entries(options).map(([id, option]) => {
    const { about } = option;
    switch (option.type) {
      case 'string':
        return { flag: `--${id}`, about, values: forms[option.pattern], default: option.default };
      case 'choice':
        return { flag: `--${id}`, about, values: option.choices.join(', '), default: option.default };
      case 'boolean':
        return { flag: `--no-${id}`, about, values: 'yes, or no by the flag', default: 'yes' };
    }
  });
}

/** The answers that a variant gives as one types them, without those that are the default. */
export function flagsOf(
  answers: Readonly<Record<string, string | boolean>>,
  options: Readonly<Record<string, TemplateOption>>,
): string {
  return Object.entries(answers)
    .filter(([id, answer]) => options[id] !== undefined && options[id].default !== answer)
    .map(([id, answer]) => (typeof answer === 'boolean' ? `--no-${id}` : `--${id} ${quoted(answer)}`))
    .join(' ');
}

const quoted = (value: string): string => (/^[\w.-]+$/.test(value) ? value : `'${value}'`);
