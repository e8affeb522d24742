import * as prompts from '@clack/prompts';
import { printable } from '../../../src/lib/terminal/printable.ts';
import { refusal } from '../../../src/lib/template/answers.ts';
import type { TemplateOption } from '../../../src/schemas/template-option.ts';
import { BadUse, Stopped } from './bad-use.ts';
import type { Choice } from './choice.ts';
import type { Template } from './data.ts';
import { checkPlace, initialAnswers, nameRefusal } from './defaults.ts';
import type { Flags } from './flags.ts';
import { lookAt } from './place.ts';

type Answer = string | boolean;

/** What was answered so far; going back keeps it, so that it is the default when asked again. */
interface Draft {
  template?: Template;
  answers: Record<string, Answer>;
}

/** One question; undefined where the user goes back. */
type Question = (draft: Draft) => Promise<undefined | true>;

/** Asks for all that the flags leave open, one question after the other; Escape goes back to the one before. */
export async function askAll(flags: Flags, templates: readonly Template[]): Promise<Choice> {
  prompts.intro('Provenix: a Nix flake from a template that was run (Escape goes back)');
  const draft: Draft = { answers: {}, ...(flags.template && { template: flags.template }) };
  let position = 0;
  for (;;) {
    const question = questions(draft, flags, templates)[position];
    if (!question) break;
    const answered = await question(draft);
    if (answered) position += 1;
    else if (position > 0) position -= 1;
    else throw new Stopped();
  }
  const { template } = draft;
  if (!template) throw new Error('no template was asked for');
  const answers = { ...initialAnswers(template, flags.folder), ...flags.answers, ...draft.answers };
  return { template, answers, folder: flags.folder ?? String(answers['name']) };
}

function questions(draft: Draft, flags: Flags, templates: readonly Template[]): Question[] {
  const { template } = draft;
  return [
    ...(flags.template ? [] : [askTemplate(templates, flags)]),
    ...(template
      ? Object.entries(template.options)
          .filter(([id]) => !isGiven(id, template, flags))
          .map(([id, option]) => askOption(id, option, template, flags))
      : []),
    ...(flags.force ? [askForce(flags)] : []),
  ];
}

/** A folder that can be the project's name says it, too. */
function isGiven(id: string, template: Template, { answers, folder }: Flags): boolean {
  if (Object.hasOwn(answers, id)) return true;
  if (id !== 'name' || folder === undefined) return false;
  const { name } = initialAnswers(template, folder);
  return nameRefusal(template, String(name)) === undefined;
}

function askTemplate(templates: readonly Template[], flags: Flags): Question {
  const width = Math.max(...templates.map(({ id }) => id.length));
  return async (draft) => {
    const answer = await ask(
      prompts.autocomplete({
        message: 'Which template?',
        options: templates.map(({ id, summary }) => ({
          value: id,
          label: fit(`${id.padEnd(width)}  ${summary}`),
        })),
        placeholder: 'type to search',
        maxItems: 12,
        ...(draft.template && { initialValue: draft.template.id }),
        filter: (search, { value }) => {
          const found = templates.find(({ id }) => id === value);
          const text = `${found?.id ?? ''} ${found?.title ?? ''} ${found?.summary ?? ''}`.toLowerCase();
          return search
            .toLowerCase()
            .split(/\s+/)
            .every((word) => text.includes(word));
        },
        validate: (value) =>
          value === undefined ? 'No template matches; search for another word.' : undefined,
      }),
    );
    const template = templates.find(({ id }) => id === answer);
    if (!template) return undefined;
    const strange = Object.keys(flags.answers).find((id) => !Object.hasOwn(template.options, id));
    if (strange !== undefined)
      throw new BadUse(
        `the template ${template.id} has no option --${strange}.\nLeave it out, or choose another template.`,
      );
    draft.template = template;
    return true;
  };
}

/** One line of the terminal, beside what the prompt draws before it. */
function fit(label: string): string {
  const width = Math.max(20, (process.stdout.columns || 80) - 6);
  return label.length > width ? `${label.slice(0, width - 1).trimEnd()}…` : label;
}

function askOption(id: string, option: TemplateOption, template: Template, flags: Flags): Question {
  return async (draft) => {
    const initial = draft.answers[id] ?? initialAnswers(template, undefined)[id] ?? option.default;
    const answer = await ask(promptFor(id, option, initial, flags));
    if (answer === undefined) return undefined;
    draft.answers[id] = answer;
    return true;
  };
}

function promptFor(
  id: string,
  option: TemplateOption,
  initial: Answer,
  flags: Flags,
): Promise<Answer | symbol> {
  const message = option.about;
  switch (option.type) {
    case 'boolean':
      return prompts.confirm({ message, initialValue: initial === true });
    case 'choice':
      return prompts.select({
        message,
        options: option.choices.map((value) => ({ value, label: value })),
        initialValue: String(initial),
        showInstructions: false,
      });
    case 'string':
      return prompts.text({
        message,
        placeholder: String(initial),
        defaultValue: String(initial),
        validate: (value) => {
          // Empty means the default.
          const text = value ?? '';
          const wrong = text === '' ? undefined : refusal(option, text);
          if (wrong !== undefined) return wrong;
          return id === 'name' && flags.folder === undefined
            ? placeRefusal(text || String(initial), flags)
            : undefined;
        },
      });
  }
}

/** The name is the folder's name where none was given. */
function placeRefusal(name: string, flags: Flags): string | undefined {
  try {
    checkPlace(name, flags);
    return undefined;
  } catch (error) {
    if (error instanceof BadUse) return error.message.split('\n')[0];
    throw error;
  }
}

function askForce(flags: Flags): Question {
  return async ({ template, answers }) => {
    const name = answers['name'] ?? flags.answers['name'] ?? template?.options['name']?.default;
    const folder = flags.folder ?? String(name);
    const entries = lookAt(folder).entries ?? [];
    if (entries.length === 0) return true;
    const answer = await ask(
      prompts.confirm({
        message: `${printable(folder)} is not empty (${printable(entries.slice(0, 5).join(', '))}${entries.length > 5 ? ', ...' : ''}). Write into it, and replace files of the same name?`,
        initialValue: false,
      }),
    );
    if (answer === false) throw new Stopped();
    return answer === undefined ? undefined : true;
  };
}

/** An answer; undefined where Escape was pressed. Ctrl-C ends it all. */
async function ask<T extends Answer>(prompt: Promise<T | symbol>): Promise<T | undefined> {
  let lastKey: string | undefined;
  const listen = (_text: unknown, key: { name?: string } | undefined): void => {
    lastKey = key?.name;
  };
  process.stdin.on('keypress', listen);
  try {
    const answer = await prompt;
    if (!prompts.isCancel(answer)) return answer as T;
    if (lastKey === 'escape') return undefined;
    throw new Stopped();
  } finally {
    process.stdin.off('keypress', listen);
  }
}
