import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { put } from '../../tests/support/shapes.ts';
import { templateSchema } from './template.ts';
import { errorSchema, lessonSchema, recipeSchema } from './unit.ts';

// A refusal shows what to write instead, and what it shows is taken.

const step = { id: 'eval', run: 'nix eval .#port', contains: 'port: 80' };
const recipe = { title: 'Ports', summary: 'Read a port from a set.', steps: [step] };
const error = {
  ...recipe,
  message: "attribute 'a' missing",
  fix: 'Correct the name of it.',
  phase: 'evaluate',
  program: 'nix',
  signatures: [{ text: "attribute '<>' missing" }],
};
const option = { about: 'Load the shell', type: 'boolean', default: true, files: ['.envrc'] };
const choice = {
  type: 'choice',
  about: 'The editor',
  choices: ['nano', 'vim'],
  default: 'nano',
  replaces: 'nano',
};
const template = {
  title: 'A web application',
  summary: 'A flake for a web application.',
  options: {
    name: { type: 'string', about: 'The name', default: 'web', pattern: 'name', replaces: 'web' },
    direnv: option,
    editor: choice,
  },
  variants: [{ name: 'plain', options: { direnv: false } }],
  steps: ['build', 'develop', 'run', 'check'].map((id, at) => ({
    id,
    run: `nix ${id}`,
    ...(at < 3 && { next: true }),
  })),
};

type Tree = Record<string, unknown>;

/** The value with what its first refusal says to write. */
function followed(schema: z.ZodType, value: unknown): unknown {
  const issue = schema.safeParse(value).error?.issues[0];
  const [, yaml] = issue?.message.split('\nWrite, for example:\n') ?? [];
  if (!issue || yaml === undefined)
    throw new Error(`no refusal that shows what to write: ${issue?.message ?? 'none'}`);
  const write: unknown = parse(yaml);
  const [field = '', at] = issue.path;
  // One item of a list, all of a list, or an option: that one replaces the refused one.
  if (Array.isArray(write)) return put(value, `${String(field)}/${String(at ?? 0)}`, write[0]);
  if (field === 'steps') return { ...(value as Tree), ...(write as Tree) };
  const options = { ...((value as Tree)['options'] as Tree) };
  Reflect.deleteProperty(options, String(at));
  return { ...(value as Tree), options: { ...options, ...((write as Tree)['options'] as Tree) } };
}

const named = (id: string, more: Tree): unknown => put(template, `options/${id}`, more);

describe.each<[string, z.ZodType, unknown]>([
  ['a step of a recipe has only', recipeSchema, put(recipe, 'steps/0/only', 'broken')],
  ['a step of a recipe has two exits', recipeSchema, put(recipe, 'steps/0/exit', { broken: 1, fixed: 0 })],
  [
    'a step of a recipe has only and two exits',
    recipeSchema,
    { ...recipe, steps: [{ ...step, only: 'fixed', exit: { broken: 1, fixed: 0 } }] },
  ],
  ['two steps have one id', lessonSchema, { title: 'Begin', steps: [step, step] }],
  ['three have', recipeSchema, { ...recipe, steps: [step, { ...step, id: 'eval-2' }, step] }],
  ['no step fails', errorSchema, error],
  ['a step fails in fixed alone', errorSchema, put(error, 'steps/0', { ...step, only: 'fixed', exit: 1 })],
  ['there is no name', templateSchema, put(template, 'options/name', undefined)],
  ['the name is no text', templateSchema, named('name', option)],
  ['the name may be any text', templateSchema, put(template, 'options/name/pattern', 'text')],
  ['the name is not what it replaces', templateSchema, put(template, 'options/name/replaces', 'api')],
  ['an option is a flag of the command', templateSchema, named('force', { ...choice, default: 'vim' })],
  ['an option is called as if it were off', templateSchema, named('no-cache', option)],
  ['such an option is there already', templateSchema, named('no-direnv', option)],
  ['an option is called as a flag that is off', templateSchema, named('no-git', option)],
  ['an option changes nothing', templateSchema, put(template, 'options/direnv/files', [])],
  ['an option is off by itself', templateSchema, put(template, 'options/direnv/default', false)],
  ['a default is not in the files', templateSchema, put(template, 'options/editor/replaces', 'micro')],
  [
    'a default is no choice',
    templateSchema,
    named('editor', { ...choice, default: 'micro', replaces: 'micro' }),
  ],
  ['a variant is named as the defaults are', templateSchema, put(template, 'variants/0/name', 'files')],
  [
    'two variants have one name',
    templateSchema,
    { ...template, variants: [...template.variants, ...template.variants] },
  ],
  ['two steps are printed', templateSchema, put(template, 'steps/0/next', undefined)],
  ['four steps are printed', templateSchema, put(template, 'steps/3/next', true)],
  ['there are two steps', templateSchema, { ...template, steps: template.steps.slice(0, 2) }],
])('%s', (_name, schema, value) => {
  test('and what its refusal shows is taken', () => {
    expect(schema.safeParse(followed(schema, value)).error?.issues ?? []).toEqual([]);
  });
});

test('a refusal keeps what the author wrote, and adds no default', () => {
  const [issue] = recipeSchema.safeParse(put(recipe, 'steps/0/only', 'broken')).error?.issues ?? [];
  expect(issue?.message).toBe(
    'found "broken", expected no `only`: a recipe has no variants broken and fixed\n' +
      'Write, for example:\n' +
      '  - id: eval\n' +
      '    run: nix eval .#port\n' +
      "    contains: 'port: 80'",
  );
});

test('a unit without steps is shown one', () => {
  const [issue] = recipeSchema.safeParse({ ...recipe, steps: [] }).error?.issues ?? [];
  const [, yaml = ''] = issue?.message.split('Write, for example:\n') ?? [];
  expect(recipeSchema.safeParse({ ...recipe, steps: parse(yaml) as unknown }).success).toBe(true);
});
