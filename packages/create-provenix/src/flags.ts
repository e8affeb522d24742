import { helpCommand } from './help.ts';
import { parseArgs } from 'node:util';
import { nearest } from '../../../src/lib/problem/near-name.ts';
import { unknownTemplate } from '../../../src/lib/template/answers.ts';
import type { Answers } from '../../../src/schemas/template.ts';
import { BadUse } from './bad-use.ts';
import type { Template } from './data.ts';

export interface Flags {
  /** The folder to make, as it was given. */
  folder: string | undefined;
  template: Template | undefined;
  /** Options of templates that were given, checked only for their type. */
  answers: Answers;
  yes: boolean;
  list: boolean;
  dryRun: boolean;
  json: boolean;
  git: boolean;
  /** Whether the project gets AGENTS.md. */
  agents: boolean;
  force: boolean;
  help: boolean;
  version: boolean;
}

const switches = {
  yes: 'y',
  list: 'l',
  'dry-run': 'n',
  json: undefined,
  'no-git': undefined,
  'no-agents': undefined,
  force: 'f',
  help: 'h',
  version: 'V',
} as const;
type Switch = keyof typeof switches;

type Types = Record<string, 'string' | 'boolean'>;

export function readFlags(args: string[], templates: readonly Template[]): Flags {
  // The template's own options are flags too, so the template has to be known before the rest can be read.
  const union = optionTypes(templates);
  const name = parse(args, union).flatMap((token) =>
    token.kind === 'option' && token.name === 'template' ? [token.value] : [],
  );
  const template = name.length > 0 ? findTemplate(name.at(-1), templates) : undefined;
  const types = template ? { ...union, ...optionTypes([template]) } : union;

  const words: string[] = [];
  const given = new Set<Switch>();
  const answers: Answers = {};
  for (const token of parse(args, types)) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option' || token.name === 'template') continue;
    if (isSwitch(token.name)) {
      if (token.value !== undefined)
        throw new BadUse(
          `the option ${token.rawName} takes no value, and "${token.value}" was given.\nWrite ${token.rawName} alone.`,
        );
      given.add(token.name);
      continue;
    }
    const [id, answer] = readAnswer(token, types);
    if (template && !Object.hasOwn(template.options, id))
      throw new BadUse(
        `the template ${template.id} has no option ${token.rawName}.\nIts options: ${flagNames(template).join(', ')}`,
      );
    answers[id] = answer;
  }
  const [folder, ...more] = words;
  if (more.length > 0)
    throw new BadUse(
      `one folder is made, and ${String(words.length)} were named: ${words.join(', ')}\nQuote a name that has spaces in it.`,
    );
  if (folder === '') throw new BadUse('the name of the folder is empty.\nGive a name, or leave it out.');
  return {
    folder,
    template,
    answers,
    yes: given.has('yes'),
    list: given.has('list'),
    dryRun: given.has('dry-run'),
    json: given.has('json'),
    git: !given.has('no-git'),
    agents: !given.has('no-agents'),
    force: given.has('force'),
    help: given.has('help'),
    version: given.has('version'),
  };
}

/** The flags that a template's options are given by. */
export function flagNames(template: Template): string[] {
  return Object.entries(template.options).map(([id, { type }]) =>
    type === 'boolean' ? `--no-${id}` : `--${id}`,
  );
}

// Node's own parser, not commander as in packages/provenix: with it the command grew from 50 KB to 90 KB (without its
// templates' data; measured at commander 15.1.0, esbuild 0.28.2), over the 70 KB that are set for it, and it does not
// tell `--greeting=-x`, which is a value, from `--greeting -x`, which is a value that was forgotten.
type Token = ReturnType<typeof parse>[number];

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- Node names the type of tokens nowhere
function parse(args: string[], types: Types) {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    template: { type: 'string', short: 't' },
  };
  for (const [name, short] of Object.entries(switches))
    options[name] = { type: 'boolean', ...(short && { short }) };
  for (const [id, type] of Object.entries(types)) {
    options[id] = { type };
    if (type === 'boolean') options[`no-${id}`] = { type };
  }
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function optionTypes(templates: readonly Template[]): Types {
  return Object.fromEntries(
    templates.flatMap(({ options }) =>
      Object.entries(options).map(([id, { type }]) => [id, type === 'boolean' ? type : 'string'] as const),
    ),
  );
}

function findTemplate(name: string | undefined, templates: readonly Template[]): Template {
  const found = templates.find(({ id }) => id === name);
  if (found) return found;
  if (!name || name.startsWith('-'))
    throw new BadUse(`--template needs a name.\nThe templates: ${templates.map(({ id }) => id).join(', ')}`);
  const ids = templates.map(({ id }) => id);
  throw new BadUse(`${unknownTemplate(name, ids)}\nThe templates: ${ids.join(', ')}`);
}

function readAnswer(token: Token & { kind: 'option' }, types: Types): [string, string | boolean] {
  const { name, rawName, value } = token;
  if (types[name] === 'string') {
    if (value === undefined || (!token.inlineValue && value.startsWith('-')))
      throw new BadUse(`the option ${rawName} needs a value.\nFor example: ${rawName} my-${name}`);
    return [name, value];
  }
  const negated = /^no-(.+)$/.exec(name)?.[1];
  const id = negated !== undefined && types[negated] === 'boolean' ? negated : name;
  if (types[id] === undefined) throw unknownOption(rawName, types);
  if (value !== undefined && (negated !== undefined || !['true', 'false'].includes(value)))
    throw new BadUse(
      `the option ${rawName} is on or off, and "${value}" was given.\nWrite --${id} or --no-${id}.`,
    );
  return [id, negated === undefined ? value !== 'false' : false];
}

function unknownOption(rawName: string, types: Types): BadUse {
  const known = ['template', ...Object.keys(switches), ...Object.keys(types)].map((name) => `--${name}`);
  const near = nearest(rawName, known);
  return new BadUse(
    `there is no option ${rawName}${near === undefined ? '' : `; did you mean ${near}?`}\nFor all options: ${helpCommand}`,
  );
}

function isSwitch(name: string): name is Switch {
  return Object.hasOwn(switches, name);
}
