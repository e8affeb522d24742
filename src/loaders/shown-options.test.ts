import { expect, test } from 'vitest';
import { recipeEntry } from '../../tests/support/entries.ts';
import { smallNames } from '../../tests/support/names.ts';
import { shownOptions } from './shown-options.ts';

const entry = recipeEntry();
const module = [
  '{',
  '  services.openssh.enable = true;',
  '  config.services.nginx.virtualHosts."example.com".root = "/srv";',
  '  services.unknown.enable = true;',
  '  mine.port = 1;',
  '}',
].join('\n');
const units = new Map([
  [
    'a-unit',
    { ...entry, variants: [{ name: 'flake', files: [{ path: 'a.nix', language: 'nix', text: module }] }] },
  ],
]);
const shown = (body: string): string[] | undefined =>
  shownOptions(
    smallNames,
    [{ file: 'page.mdx', id: 'page', source: `---\ntitle: A page\n---\n\n${body}\n` }],
    units,
  ).get('page.mdx');

test('a page shows the options of its inline code, by the names that they have now', () => {
  expect(shown('Set `services.nginx.enable` and `programs.git.enable`, not `services.nope.enable`.')).toEqual(
    ['programs.git.enable', 'services.nginx.enable'],
  );
});

test('a page shows the options that the files of its blocks set, each once', () => {
  expect(shown('`services.openssh.enable`\n\n<File of="a-unit" path="a.nix" />')).toEqual([
    'services.nginx.virtualHosts.<name>.root',
    'services.openssh.enable',
  ]);
});

test('a page without any shows none', () => {
  expect(shown('Text, and `code`.')).toEqual([]);
});
