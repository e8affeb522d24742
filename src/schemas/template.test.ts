import { describe, expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { templateSchema } from './template.ts';
import { reservedFlags } from './template-option.ts';

const name = {
  type: 'string',
  about: "The project's name",
  default: 'web',
  pattern: 'name',
  replaces: 'web',
};
const next = (id: string): object => ({ id, run: `nix ${id}`, next: true });
const template = {
  title: 'A web application',
  summary: 'A flake for a web application.',
  needs: ['nixpkgs'],
  nix: ['2.34'],
  options: {
    name,
    system: {
      type: 'choice',
      about: 'The system',
      choices: ['x86_64-linux', 'aarch64-linux'],
      default: 'x86_64-linux',
      replaces: 'x86_64-linux',
    },
    direnv: { type: 'boolean', about: 'Load the shell', default: true, files: ['.envrc'], region: 'direnv' },
  },
  variants: [{ name: 'arm', options: { system: 'aarch64-linux', direnv: false }, steps: ['build'] }],
  steps: [
    { ...next('build'), when: { direnv: true } },
    next('develop'),
    next('run'),
    { id: 'show', run: 'nix flake show', exit: 1 },
  ],
};
const said = (path: string, value: unknown): string[] => refusals(templateSchema, put(template, path, value));

test('a template may leave out what has a default, and nothing else', () => {
  expect(optionalParts(templateSchema, template)).toEqual([
    'needs',
    'nix',
    'options/system',
    'options/direnv',
    'options/direnv/files',
    'options/direnv/region',
    'variants',
    'variants/0/options/system',
    'variants/0/options/direnv',
    'variants/0/steps',
    'steps/0/when',
    'steps/0/when/direnv',
    'steps/3/exit',
  ]);
  const { variants, steps } = templateSchema.parse({ ...template, variants: undefined });
  expect([variants, steps[1]?.exit, steps[3]?.exit]).toEqual([[], 0, 1]);
});

test('a template has no field that nothing reads', () => {
  expect(looseParts(templateSchema, template)).toEqual([]);
});

describe('the bounds of a template', () => {
  test.each<[string, unknown, unknown]>([
    ['options/name/pattern', 'name', 'word'],
    ['options/name/about', 'why', 'hm'],
    ['options/name/about', 'x'.repeat(80), 'x'.repeat(81)],
    ['options/system/choices/1', 'i686-linux', ''],
    ['options/direnv/files', ['x'], ['']],
    ['steps/3/exit', 255, 256],
    ['steps/3/exit', 0, -1],
    ['steps/3/exit', 2, { broken: 1, fixed: 0 }],
    ['steps/2/next', true, false],
    ['variants/0/steps', ['run'], []],
  ])('%s may be %j, and not %j', (path, good, bad) => {
    expect(said(path, good)).toEqual([]);
    expect(said(path, bad)[0]).toMatch(new RegExp(`^${path}`));
  });
  test('the text that a value is put for has three characters or more: a shorter one occurs by accident', () => {
    const short = { ...name, default: 'ab', replaces: 'ab' };
    expect(said('options/name', short)).toEqual([
      expect.stringMatching(/^options\/name\/replaces: .*at least 3/),
    ]);
  });
  test('a choice has two or more', () => {
    expect(said('options/system/choices', ['x86_64-linux'])).toEqual([
      expect.stringMatching(/^options\/system\/choices: .*two choices/),
    ]);
  });
  test('a template that runs nothing is refused', () => {
    expect(said('steps', [])).toContainEqual(expect.stringMatching(/^steps: .*at least one step/));
  });
});

describe('what a template is refused for', () => {
  const { direnv } = template.options;
  const choice = template.options.system;
  test.each<[string, string, unknown, string]>([
    ['no name is asked for', 'options/name', undefined, 'options/name'],
    ['the name is not text', 'options/name', direnv, 'options/name'],
    ['the name may be any text', 'options/name/pattern', 'text', 'options/name'],
    [
      'an option changes nothing',
      'options/direnv',
      { ...direnv, files: [], region: undefined },
      'options/direnv',
    ],
    ['the files are not those with all defaults', 'options/direnv/default', false, 'options/direnv/default'],
    ['a default is not in the files', 'options/name/default', 'shop', 'options/name/replaces'],
    [
      'a default is no choice',
      'options/system',
      { ...choice, default: 'riscv64-linux', replaces: 'riscv64-linux' },
      'options/system/default',
    ],
    ['a variant is named as the defaults are', 'variants/0/name', 'files', 'variants/0/name'],
    ['two variants have one name', 'variants/1', template.variants[0], 'variants/1/name'],
    ['a step is not printed at the end', 'steps/2/next', undefined, 'steps'],
    ['a fourth step is printed at the end', 'steps/3/next', true, 'steps'],
    ['two steps have one id', 'steps/3/id', 'build', 'steps/3/id'],
  ])('%s', (_why, path, value, refused) => {
    expect(said(path, value)).toEqual([expect.stringMatching(new RegExp(`^${refused}: .*\\S`))]);
  });
  test.each([...reservedFlags, 'no-direnv'])('an option is called as a flag of the command: --%s', (flag) => {
    expect(said(`options/${flag}`, direnv)).toEqual([
      expect.stringMatching(new RegExp(`^options/${flag}: .*--${flag} `)),
    ]);
  });
  test('what the refusal names is what the template has', () => {
    expect(said('options/name/default', 'shop')[0]).toContain('"shop"');
    expect(said('variants/0/name', 'files')[0]).toContain('"files"');
    expect(said('steps/3/next', true)[0]).toMatch(/3 steps with `next: true`.*found 4/);
    expect(
      said('options/system', { ...choice, default: 'riscv64-linux', replaces: 'riscv64-linux' })[0],
    ).toContain('x86_64-linux, aarch64-linux');
  });
});

test.each(['hostname', 'text'])('an option beside the name may be of the pattern %s', (pattern) => {
  const host = { ...name, pattern, default: 'node1', replaces: 'node1' };
  expect(said('options/host', host)).toEqual([]);
});

test('a step of a template runs in each variant: it has no `only`', () => {
  expect(said('steps/0/only', 'broken')).toEqual([expect.stringMatching(/^steps\/0: .*only/)]);
});

test.each([
  ['files alone', { region: undefined }],
  ['a region alone', { files: undefined }],
])('an option may leave out %s', (_name, more) => {
  expect(said('options/direnv', { ...template.options.direnv, ...more })).toEqual([]);
});

test.each(['node-1', 'notes', 'yesterday'])(
  'an option may be called %s, which begins as a flag does',
  (id) => {
    expect(said(`options/${id}`, template.options.direnv)).toEqual([]);
  },
);
