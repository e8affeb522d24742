import { expect, test } from 'vitest';
import type { TemplateOption } from '../../schemas/template-option.ts';
import { flagsOf, optionRows } from './option-rows.ts';

const options: Record<string, TemplateOption> = {
  name: { type: 'string', about: 'The name', default: 'hello', pattern: 'name', replaces: 'hello' },
  about: { type: 'string', about: 'A line', default: 'A hello', pattern: 'text', replaces: 'A hello' },
  system: { type: 'choice', about: 'The machine', default: 'a', choices: ['a', 'b'], replaces: 'a' },
  direnv: { type: 'boolean', about: 'Load it', default: true, files: ['.envrc'] },
};

test('each option is a flag, and a boolean one that switches off', () => {
  expect(optionRows(options).map(({ flag, values, default: value }) => [flag, values, value])).toEqual([
    ['--name', 'a lower-case name, with digits and hyphens', 'hello'],
    ['--about', 'one line of text', 'A hello'],
    ['--system', 'a, b', 'a'],
    ['--no-direnv', 'yes, or no by the flag', 'yes'],
  ]);
});

test('a host name is asked for in its own words', () => {
  const host: TemplateOption = {
    type: 'string',
    about: 'The host',
    default: 'a',
    pattern: 'hostname',
    replaces: 'a',
  };
  expect(optionRows({ host })).toEqual([
    { flag: '--host', about: 'The host', values: 'a host name', default: 'a' },
  ]);
});

test('answers are typed as flags; defaults are left out, and values with spaces quoted', () => {
  expect(flagsOf({ name: 'hello', about: 'My own', system: 'b', direnv: false }, options)).toBe(
    "--about 'My own' --system b --no-direnv",
  );
  expect(flagsOf({ name: 'hello', direnv: true }, options)).toBe('');
  expect(flagsOf({ name: 'web-1.0', other: 'x' }, options)).toBe('--name web-1.0');
});
