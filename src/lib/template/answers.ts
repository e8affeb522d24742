import type { Answers, TemplateSpec } from '../../schemas/template.ts';
import type { TemplateOption } from '../../schemas/template-option.ts';
import { nearest, unknownName } from '../problem/near-name.ts';

export type Options = TemplateSpec['options'];
type StringOption = Extract<TemplateOption, { type: 'string' }>;

/**
 * Words that are not names in Nix, and names that a flake gives a meaning: `packages.<system>.default` is another
 * package than the one called so.
 */
const reserved = new Set(
  'assert builtins default else false if import in inherit inputs let lib nixpkgs null or outputs pkgs rec result self then true with'.split(
    ' ',
  ),
);

const patterns: Record<StringOption['pattern'], { form: RegExp; says: string }> = {
  name: {
    form: /^[a-z][a-z0-9-]{0,62}$/,
    says: 'expected a lower-case letter, then lower-case letters, digits and hyphens, at most 63 in all',
  },
  hostname: {
    form: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    says: 'expected lower-case letters, digits and inner hyphens, at most 63 in all',
  },
  text: {
    form: /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"'`$\\]{1,200}$/u,
    says: 'expected one line of at most 200 characters that can be seen, without quotes, $ and backslash',
  },
};

export function defaultAnswers(options: Options): Answers {
  return Object.fromEntries(Object.entries(options).map(([id, option]) => [id, option.default]));
}

/** What is wrong with an answer, as "found X, expected Y"; undefined where it is right. */
export function refusal(option: TemplateOption, answer: string | boolean): string | undefined {
  const found = `found ${shown(answer)}`;
  switch (option.type) {
    case 'boolean':
      return typeof answer === 'boolean' ? undefined : `${found}, expected true or false`;
    case 'choice':
      return typeof answer === 'string' && option.choices.includes(answer)
        ? undefined
        : unknownName(typeof answer === 'string' ? shorten(answer) : String(answer), option.choices);
    case 'string': {
      const { form, says } = patterns[option.pattern];
      if (typeof answer !== 'string' || !form.test(answer)) return `${found}, ${says}`;
      return option.pattern === 'name' && reserved.has(answer)
        ? `${found}, which has a meaning of its own in Nix; expected another name`
        : undefined;
    }
  }
}

/** All answers that are wrong, each with its option's id. An option that the template lacks is wrong too. */
export function refusals(options: Options, answers: Answers): { id: string; message: string }[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const option = Object.hasOwn(options, id) ? options[id] : undefined;
    const message = option ? refusal(option, answer) : unknownName(id, Object.keys(options));
    return message === undefined ? [] : [{ id, message }];
  });
}

/** A sentence for a template that is not there; one of a like name is suggested. */
export function unknownTemplate(name: string, ids: readonly string[]): string {
  const near = nearest(name, ids);
  return `there is no template ${shown(name)}${near === undefined ? '.' : `; did you mean "${near}"?`}`;
}

function shown(answer: string | boolean): string {
  return typeof answer === 'string' ? JSON.stringify(shorten(answer)) : String(answer);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
