import { describe, expect, test } from 'vitest';
import { templateSchema } from '../../schemas/template.ts';
import { type TemplateFile, applyAnswers, applyToSteps } from './apply.ts';
import { defaultAnswers, refusal, refusals, unknownTemplate } from './answers.ts';
import { templateProblems } from './check.ts';

const file = (path: string, text: string | Uint8Array): TemplateFile => ({
  path,
  executable: false,
  content: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

const spec = {
  title: 'A title',
  summary: 'A summary of it.',
  options: {
    name: {
      type: 'string',
      about: 'The name',
      default: 'hello-flake',
      pattern: 'name',
      replaces: 'hello-flake',
    },
    greeting: { type: 'string', about: 'The greeting', default: 'hello', pattern: 'text', replaces: 'hello' },
    editor: {
      type: 'choice',
      about: 'The editor',
      choices: ['nano', 'vim'],
      default: 'nano',
      replaces: 'nano',
    },
    direnv: { type: 'boolean', about: 'With direnv', default: true, files: ['.envrc'], region: 'direnv' },
  },
  variants: [{ name: 'other', options: { name: 'x' } }],
  steps: [
    { id: 'one', run: 'nix run .#hello-flake', contains: ['hello', 'x'], next: true },
    { id: 'two', run: 'direnv allow', when: { direnv: true }, next: true },
    { id: 'three', run: 'nix build', next: true },
  ],
};
const template = templateSchema.parse(spec);
const { options, steps } = template;
const apply = (files: TemplateFile[], answers = {}): Record<string, string> =>
  Object.fromEntries(
    applyAnswers(files, options, { ...defaultAnswers(options), ...answers }).map(({ path, content }) => [
      path,
      new TextDecoder().decode(content),
    ]),
  );
const regions = 'a\n\n# region direnv\nb\n# endregion direnv\n\nc\n';

describe('files', () => {
  test('with all defaults are what they are, without marker lines', () => {
    const files = [file('hello-flake/x', 'hello-flake nano'), file('flake.nix', regions), file('.envrc', '')];
    expect(apply(files)).toEqual({
      'hello-flake/x': 'hello-flake nano',
      'flake.nix': 'a\n\nb\n\nc\n',
      '.envrc': '',
    });
  });
  test('have each answer for its literal, in one pass: an answer is never replaced again', () => {
    const files = [file('hello-flake.nix', 'hello hello-flake nano')];
    expect(apply(files, { name: 'hello', greeting: 'nano', editor: 'vim' })).toEqual({
      'hello.nix': 'nano hello vim',
    });
  });
  test('have $ in no special meaning', () => {
    const greeting = { ...options, greeting: { ...options['greeting'], replaces: 'a.b' } } as typeof options;
    const [made] = applyAnswers([file('f', 'a.b axb')], greeting, { greeting: '$&' });
    expect(new TextDecoder().decode(made?.content)).toBe('$& axb');
  });
  test('lose what is switched off: files, regions, and one of two empty lines', () => {
    const files = [file('flake.nix', regions), file('.envrc', '')];
    expect(apply(files, { direnv: false })).toEqual({ 'flake.nix': 'a\n\nc\n' });
  });
  test('keep their empty lines where nothing was taken away', () => {
    expect(apply([file('f', '\n\na\n\n\nb\n\n')])).toEqual({ f: '\n\na\n\n\nb\n\n' });
    expect(apply([file('f', regions)], {})).toEqual({ f: 'a\n\nb\n\nc\n' });
  });
  test.each([
    ['text before the region', 'a\n# region direnv\nb\n# endregion direnv\n\nc\n', 'a\n\nc\n'],
    ['text after it', 'a\n\n# region direnv\nb\n# endregion direnv\nc\n', 'a\n\nc\n'],
    ['two empty lines after it', 'a\n\n# region direnv\nb\n# endregion direnv\n\n\nc\n', 'a\n\n\nc\n'],
    ['the region at the beginning', '# region direnv\nb\n# endregion direnv\n\nc\n', 'c\n'],
    [
      'another region inside',
      '# region direnv\n# region x\nb\n# endregion x\n# endregion direnv\nc\n',
      'c\n',
    ],
    [
      'another region outside',
      '# region x\na\n# endregion x\n# region direnv\nb\n# endregion direnv\nc\n',
      'a\nc\n',
    ],
  ])('lose a region, with %s', (_name, text, expected) => {
    expect(apply([file('f', text)], { direnv: false })).toEqual({ f: expected });
  });
  test('stay whole where no option replaces text, or where the answer to one that does is false', () => {
    const { direnv } = options;
    const [made] = applyAnswers([file('f', 'hello')], direnv ? { direnv } : {}, { direnv: true });
    expect(new TextDecoder().decode(made?.content)).toBe('hello');
    expect(apply([file('.envrc', '')], { editor: false })).toHaveProperty(['.envrc']);
  });
  test('have the longer of two literals, whichever option comes first', () => {
    const { name, greeting } = options;
    if (!name || !greeting) throw new Error('no options');
    const answers = { name: 'app', greeting: 'bye' };
    for (const order of [
      { name, greeting },
      { greeting, name },
    ]) {
      const [made] = applyAnswers([file('f', 'hello-flake hello')], order, answers);
      expect(new TextDecoder().decode(made?.content)).toBe('app bye');
    }
  });
  test('are sorted by their new names', () => {
    const names = (greeting: string): string[] =>
      Object.keys(apply([file('hello', ''), file('m', ''), file('z', '')], { greeting }));
    expect(names('a')).toEqual(['a', 'm', 'z']);
    expect(names('x')).toEqual(['m', 'x', 'z']);
    expect(names('zz')).toEqual(['m', 'z', 'zz']);
  });
  test('that are locks below a folder stay too, and files that only end alike do not', () => {
    expect(
      apply([file('a/flake.lock', 'hello'), file('my-flake.lock', 'hello')], { greeting: 'bye' }),
    ).toEqual({
      'a/flake.lock': 'hello',
      'my-flake.lock': 'bye',
    });
  });
  test('that are locks or no text stay as they are, but for their names', () => {
    const bytes = new Uint8Array([0, ...new TextEncoder().encode('hello')]);
    const made = applyAnswers([file('flake.lock', 'hello'), file('hello.png', bytes)], options, {
      greeting: 'bye',
    });
    expect(made.map(({ path }) => path)).toEqual(['bye.png', 'flake.lock']);
    expect(made[0]?.content).toEqual(bytes);
    expect(new TextDecoder().decode(made[1]?.content)).toBe('hello');
  });
  test('that are links point to the new names', () => {
    const [made] = applyAnswers([{ ...file('link', 'hello'), link: 'hello' }], options, { greeting: 'bye' });
    expect(made).toMatchObject({ link: 'bye', content: new TextEncoder().encode('bye') });
  });
});

test('steps have the answers, and only those that hold', () => {
  const applied = applyToSteps(steps, options, { name: 'app', greeting: 'bye', direnv: false });
  expect(applied.map(({ id }) => id)).toEqual(['one', 'three']);
  expect(applied[0]).toMatchObject({ run: 'nix run .#app', contains: ['bye', 'x'] });
});

test('what is typed into a step, and one text that it prints, have the answers too', () => {
  const [applied] = applyToSteps([{ run: 'true', input: 'hello\n', contains: 'hello' }], options, {
    greeting: 'bye',
  });
  expect(applied).toEqual({ run: 'true', input: 'bye\n', contains: 'bye' });
  expect(applyToSteps([{ run: 'true' }], options, {})).toEqual([{ run: 'true' }]);
});

describe('an answer', () => {
  const host = {
    type: 'string',
    about: 'The host',
    default: 'node1',
    pattern: 'hostname',
    replaces: 'node1',
  } as const;
  test.each([
    ['name', 'a', undefined],
    ['name', 'a'.repeat(63), undefined],
    ['name', 'a'.repeat(64), 'at most 63'],
    ['name', 'rec', 'meaning of its own'],
    ['name', true, 'found true, expected a lower-case letter'],
    ['greeting', 'Grüße, 世界', undefined],
    ['greeting', 'a\u2028b', 'one line'],
    ['greeting', "it's", 'without quotes'],
    ['greeting', '${x}', 'without quotes, $'],
    ['greeting', 'a\\b', 'backslash'],
    ['greeting', '', 'expected one line'],
    ['editor', 'vi', 'did you mean "vim"?'],
    ['editor', 'v'.repeat(61), `found "${'v'.repeat(57)}..."`],
    ['editor', 'v'.repeat(60), `found "${'v'.repeat(60)}"`],
    ['editor', false, 'found "false", expected one of nano, vim'],
    ['direnv', 'yes', 'found "yes", expected true or false'],
    ['direnv', false, undefined],
    ['host', 'node-1', undefined],
    ['host', '1', undefined],
    ['host', 'rec', undefined],
    ['host', 'a'.repeat(63), undefined],
    ['host', 'a'.repeat(64), 'at most 63'],
    ['host', '-a', 'expected lower-case letters, digits and inner hyphens'],
    ['host', 'a-', 'inner hyphens'],
    ['host', 'Node', 'lower-case'],
    ['host', 'a.b', 'inner hyphens'],
    ['host', '', 'found "", expected lower-case letters'],
  ])('%s: %s', (id, answer, words) => {
    const option = { ...options, host }[id];
    const message = option && refusal(option, answer);
    if (words === undefined) expect(message).toBeUndefined();
    else expect(message).toContain(words);
  });
  test('to a question for a template that there is not', () => {
    expect(unknownTemplate('webb', ['web', 'go'])).toBe('there is no template "webb"; did you mean "web"?');
    expect(unknownTemplate('zzzzz', ['web', 'go'])).toBe('there is no template "zzzzz".');
  });
  test('to a question that is not asked', () => {
    expect(refusals(options, { editr: 'vim', toString: 'x' })).toEqual([
      { id: 'editr', message: expect.stringContaining('did you mean "editor"?') as string },
      { id: 'toString', message: expect.stringContaining('found "toString"') as string },
    ]);
  });
});

describe('a template', () => {
  const files = [file('.envrc', ''), file('flake.nix', `hello-flake nano \n${regions}`)];
  test('that holds what it says', () => {
    expect(templateProblems(template, files)).toEqual([]);
  });
  test('that names what its files do not have', () => {
    const fields = templateProblems(
      {
        ...template,
        variants: [{ name: 'other', options: { editor: 'ed' }, steps: ['four'] }],
        steps: steps.map((step) => ({ ...step, when: { direnf: true } })),
      },
      [file('flake.lock', 'hello-flake nano')],
    ).map(({ field }) => field);
    expect(fields).toEqual([
      'options.name.replaces',
      'options.greeting.replaces',
      'options.editor.replaces',
      'options.direnv.files',
      'options.direnv.region',
      'variants[0].steps',
      'variants[0].options.editor',
      'steps[0].when.direnf',
      'steps[1].when.direnf',
      'steps[2].when.direnf',
    ]);
  });
  test('whose default is no answer, or whose text its files have not, is told which', () => {
    const { name } = options;
    if (!name) throw new Error('no name');
    const wrong = {
      ...template,
      options: { ...options, name: { ...name, default: 'Hello', replaces: 'Hello' } },
    };
    expect(templateProblems(wrong as typeof template, files)).toEqual([
      { field: 'options.name.default', message: expect.stringContaining('found "Hello"') as string },
      { field: 'options.name.replaces', message: 'found no "Hello" in files/' },
    ]);
  });
  test.each([
    ['no name', { options: { editor: spec.options.editor } }, 'every template asks for it'],
    [
      'a name of another pattern',
      { options: { name: { ...spec.options.name, pattern: 'text' } } },
      '`pattern: name`',
    ],
    [
      'an option called as a flag',
      { options: { ...spec.options, force: spec.options.direnv } },
      '--force has a meaning',
    ],
    [
      'a default that is not in the files',
      { options: { name: { ...spec.options.name, default: 'x' } } },
      'expected the default, "x"',
    ],
    [
      'a default that is off',
      { options: { ...spec.options, direnv: { ...spec.options.direnv, default: false } } },
      'expected true',
    ],
    [
      'a switch without effect',
      { options: { ...spec.options, direnv: { type: 'boolean', about: 'abc', default: true } } },
      'it changes nothing',
    ],
    ['two commands to print', { steps: spec.steps.slice(1) }, 'expected 3 steps with `next: true`, found 2'],
    ['a variant called files', { variants: [{ name: 'files', options: {} }] }, 'a name of its own'],
  ])('%s is refused', (_, change, words) => {
    const read = templateSchema.safeParse({ ...spec, ...change });
    expect(read.error?.issues.map(({ message }) => message).join('\n')).toContain(words);
  });
});
