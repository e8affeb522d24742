import { expect, test } from 'vitest';
import type { OptionIndex } from '../../src/schemas/names.ts';
import { optionIndex, rawOptionsSchema } from '../names/option-index.ts';
import { compareOptions, judgeOptions } from './options.ts';

const raw = (
  ...options: { parts: string[]; type?: string; default?: string; removed?: string }[]
): ReturnType<typeof rawOptionsSchema.parse> =>
  rawOptionsSchema.parse(options.map((option) => ({ type: 'boolean', ...option })));

const of = { name: 'nixpkgs', version: '26.11', revision: 'abc', date: '2026-07-14' } as const;
const index: OptionIndex = optionIndex(
  of,
  raw(
    { parts: ['web', 'enable'], default: 'false' },
    { parts: ['web', 'port'], type: 'port', default: '80' },
    { parts: ['web', 'user'], type: 'string' },
    { parts: ['web', 'old'], removed: 'Use web.enable instead.' },
  ),
);

test('an option is the same by its type, and by its default where both write one', () => {
  const compared = compareOptions(
    raw(
      { parts: ['web', 'enable'], default: 'false' },
      { parts: ['web', 'port'], type: 'port' },
      { parts: ['web', 'user'], type: 'string', default: '"web"' },
      { parts: ['web', 'old'], removed: 'It is gone.' },
      { parts: ['web', '<name>', '_module', 'args'] },
    ),
    index,
  );
  expect(compared).toEqual({ same: 4, differ: new Map() });
});

test.each([
  ['a name that is not there', { parts: ['web', 'host'] }, 'web.host', 'there is no such option'],
  [
    'another type',
    { parts: ['web', 'port'], type: 'string' },
    'web.port',
    'found the type "string", really "port"',
  ],
  [
    'another default',
    { parts: ['web', 'enable'], default: 'true' },
    'web.enable',
    'found the default true, really false',
  ],
  ['one that is gone', { parts: ['web', 'old'] }, 'web.old', 'really it is removed'],
  [
    'one that is not gone',
    { parts: ['web', 'user'], removed: 'It is gone.' },
    'web.user',
    'really it is an option',
  ],
])('%s is a difference', (_what, option, name, why) => {
  const compared = compareOptions(raw(option), index);
  expect([...compared.differ]).toEqual([[name, why]]);
  const declared = [{ why: 'It is smaller here, on purpose.', of: 'nixos' as const, options: [name] }];
  expect(judgeOptions('nixos', compared, [])).toEqual({ known: 0, wrong: [`${name}: ${why}`] });
  expect(judgeOptions('nixos', compared, declared)).toEqual({ known: 1, wrong: [] });
  expect(judgeOptions('home', compared, declared).wrong).toEqual([`${name}: ${why}`]);
});

test('what is declared as different, and is not, is wrong', () => {
  const declared = [{ why: 'It is smaller here, on purpose.', of: 'home' as const, options: ['web.port'] }];
  const compared = compareOptions(raw({ parts: ['web', 'port'], type: 'port' }), index);
  expect(judgeOptions('home', compared, declared)).toEqual({
    known: 0,
    wrong: ['web.port: declared as different, and it is not'],
  });
});
