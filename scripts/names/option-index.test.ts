import { expect, test } from 'vitest';
import { findOption } from '../../src/lib/names/find-option.ts';
import { indexText } from './index-text.ts';
import { optionIndex, rawOptionsSchema } from './option-index.ts';

const of = { name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' } as const;
const index = optionIndex(
  of,
  rawOptionsSchema.parse([
    { parts: ['web', 'enable'], type: 'boolean', default: 'false' },
    { parts: ['web', 'sites', '<name>', 'root'], type: 'string' },
    { parts: ['web', 'sites'], type: 'attribute set of (submodule)', default: '{}' },
    { parts: ['web', 'sites', '<name>', '_module', 'args'], type: 'raw value' },
    {
      parts: ['web', 'words'],
      type: `one of ${'"word" '.repeat(100)}`,
      default: JSON.stringify('w'.repeat(500)),
    },
    { parts: ['old', 'enable'], type: 'unspecified', to: 'web.enable', since: 2605 },
    { parts: ['old', 'key'], type: 'unspecified', to: 'web.sites.global."a key"', alias: true },
    { parts: ['old', 'kind'], type: 'unspecified', to: 'web.sites', changed: true },
    {
      parts: ['gone'],
      type: 'unspecified',
      removed: 'Use web.enable or web.sites instead, see web.nothing.',
    },
  ]),
);

test('an index has what the list says, whichever comes first: a set or what is below it', () => {
  expect(findOption(index, 'web.sites.a.root')).toMatchObject({ kind: 'option', type: 'string' });
  expect(findOption(index, 'web.sites')).toMatchObject({ kind: 'option', default: '{}' });
  expect(findOption(index, 'web.enable')).toMatchObject({ type: 'boolean', default: 'false' });
});

test('renames keep what they are, and names with a space', () => {
  expect(findOption(index, 'old.enable')).toMatchObject({ to: 'web.enable', since: '26.05', warns: true });
  expect(findOption(index, 'old.key')).toMatchObject({ to: 'web.sites.global."a key"', warns: false });
  expect(findOption(index, 'old.kind')).toMatchObject({ to: 'web.sites', changed: true });
});

test('of a removed option the options remain that its message names and that are there', () => {
  expect(findOption(index, 'gone')).toMatchObject({ kind: 'removed', instead: ['web.enable', 'web.sites'] });
});

test("a submodule's own machinery is left out, and a long type is cut, a long default left out", () => {
  expect(findOption(index, 'web.sites.a._module.args')).toBeUndefined();
  const words = findOption(index, 'web.words');
  expect(words?.kind === 'option' && [words.type.length, words.type.endsWith('…'), words.default]).toEqual([
    200,
    true,
    undefined,
  ]);
});

test('the text of an index is the same index, with a line for each part', () => {
  const text = indexText(index);
  expect(JSON.parse(text)).toEqual(index);
  expect(text.split('\n')).toContainEqual(expect.stringMatching(/^"enable":"\d+ \d+",?$/));
});
