import { expect, test } from 'vitest';
import { errorEntry, recipeEntry } from '../../tests/support/entries.ts';
import { smallNames } from '../../tests/support/names.ts';
import type { RunEntry, UnitEntry } from '../schemas/entry.ts';
import { checkNames } from './check-names.ts';

/** The unit with this module in each of its variants, and with this recorded. */
function withFile<Entry extends RunEntry>(
  entry: Entry,
  text: string | ((variant: string) => string),
  output = '',
): Entry {
  const variants = entry.variants.map((variant) => ({
    ...variant,
    files: [
      {
        path: 'module.nix',
        language: 'nix',
        text: typeof text === 'string' ? text : text(variant.name),
      },
    ],
  }));
  const steps = entry.steps.map((step) => ({
    ...step,
    recordings: step.recordings.map((recording) => ({ ...recording, output })),
  }));
  return { ...entry, variants, steps };
}
const said = (unit: UnitEntry, page?: string): string[] =>
  checkNames(
    smallNames,
    new Map([['a-unit', unit]]),
    page === undefined ? [] : [{ file: 'a.mdx', id: 'a', source: page }],
  ).map(({ file, field, message }) => `${file}: ${field ?? ''}: ${message}`);

test('an option, a function and a package that do not exist are refused in a file of a unit, with the line', () => {
  expect(
    said(
      withFile(
        recipeEntry(),
        '{ lib, pkgs, ... }: {\n  services.nginx.enabel = lib.mkIff;\n  x = pkgs.helo;\n}',
      ),
    ),
  ).toEqual([
    'examples/recipes/a-unit/flake/module.nix: line 2: found the option "services.nginx.enabel", which does not exist',
    'examples/recipes/a-unit/flake/module.nix: line 2: found the name "lib.mkIff", which does not exist',
    'examples/recipes/a-unit/flake/module.nix: line 3: found the package "helo", which does not exist',
  ]);
});

test('what a unit declares itself is known, and what is below it', () => {
  const declared = `{ lib, ... }: {
    options.services.pulse = { enable = lib.mkIf; sites = lib.mkIf; };
    config.services.pulse.sites.a.root = 1;
    overlays.default = final: prev: { pulse = pkgs.pulse; };
  }`;
  expect(said(withFile(recipeEntry(), declared))).toEqual([]);
  expect(said(withFile(recipeEntry(), '{ services.pulse.enable = true; }'))).toHaveLength(1);
});

test('an option that the real modules declare is declared by no example', () => {
  for (const declared of [
    'options.services.nginx.enable = lib.mkIf;',
    'options.services.nginx = { enable = lib.mkIf; };',
    'options = { services.nginx.enable = lib.mkIf; };',
  ])
    expect(said(withFile(recipeEntry(), `{ lib, ... }: {\n  ${declared}\n}`))).toEqual([
      'examples/recipes/a-unit/flake/module.nix: line 2: found a declaration of the option "services.nginx.enable", which is declared by the real modules already',
    ]);
});

test('what a unit inherits is known, also where the list does not end', () => {
  for (const end of ['; in', ''])
    for (const from of ['', ' (final)', '\n  (prev.set)'])
      expect(
        said(withFile(recipeEntry(), `let inherit${from} mine\n  other${end} pkgs.mine pkgs.other`)),
      ).toEqual([]);
  expect(said(withFile(recipeEntry(), 'let inherited mine; in pkgs.mine'))).toHaveLength(1);
});

test('an error is wrong on purpose in broken alone', () => {
  const wrong = '{ services.nginx.enabel = true; }';
  expect(
    said(withFile(errorEntry(), (name) => (name === 'broken' ? wrong : '{ services.nginx.enable = true; }'))),
  ).toEqual([]);
  expect(said(withFile(errorEntry(), (name) => (name === 'broken' ? '' : wrong)))).toHaveLength(1);
});

test('a name that a recording refuses is wrong on purpose', () => {
  const wrong = withFile(
    recipeEntry(),
    '{ services.nginx.enabel = true; }',
    "error: The option `services.nginx.enabel' does not exist.",
  );
  expect(said(wrong)).toEqual([]);
});

test('a step that asks for an option that does not exist is refused', () => {
  const unit = recipeEntry();
  const asks = (run: string): string[] =>
    said({ ...unit, steps: unit.steps.map((step) => ({ ...step, run })) });
  expect(asks('nix eval .#nixosConfigurations.web.config.services.nginx.enabel')).toEqual([
    'examples/recipes/a-unit: step eval: found the option "services.nginx.enabel", which does not exist',
  ]);
  expect(asks('nix eval .#nixosConfigurations.web.config.services.nginx.enable')).toEqual([]);
});

test('inline code of a page is checked, but for what the page shows', () => {
  const page = (code: string, block = ''): string => `---\ntitle: A\n---\n\nSee \`${code}\`.\n\n${block}\n`;
  const unit = withFile(recipeEntry(), '{ services.pulse.enable = true; options.services.pulse = 1; }');
  expect(said(unit, page('services.pulse.enable'))).toEqual([
    'a.mdx: line 5: found the option "services.pulse.enable", which does not exist',
  ]);
  expect(said(unit, page('services.pulse.enable', '<File of="a-unit" path="module.nix" />'))).toEqual([]);
  expect(said(unit, page('pkgs.helo'))).toEqual([
    'a.mdx: line 5: found the package "helo", which does not exist',
  ]);
  expect(said(unit, page('services.nginx.enable = true'))).toEqual([]);
});
