import { expect, test } from 'vitest';
import { mentionsIn, optionsNamed } from './mentions.ts';

const roots = new Set(['services', 'nix', 'home', 'nixpkgs']);

test('names of lib, builtins and packages are found, with their lines', () => {
  expect(mentionsIn('lib.mkIf x (map f)\n  [ pkgs.hello builtins.map ] # pkgs.none\nx."lib.y"')).toEqual([
    { name: 'lib.mkIf', line: 1 },
    { name: 'pkgs.hello', line: 2 },
    { name: 'builtins.map', line: 2 },
  ]);
});

test.each([
  'nixpkgs.lib.x',
  'self.lib.y',
  './lib.nix',
  'my-lib.a',
  '$lib.b',
  'libs.c',
  'https://example.com/lib.d',
])('%s is none', (text) => {
  expect(mentionsIn(text)).toEqual([]);
});

test.each([
  ['services.web.enable', ['services.web.enable']],
  ['config.services.web.enable', ['services.web.enable']],
  ['services.web.enable = true;', ['services.web.enable']],
  ['services.web.sites."a.b".root', ['services.web.sites."a.b".root']],
  ['services.<name>.enable', ['services.<name>.enable']],
  ['nix.conf', []],
  ['home.nix', []],
  ['nixpkgs.lib.nixosSystem', []],
  ['outputs.services.web', []],
  ['services', []],
  ['nix run services.web', []],
])('%s names %j', (code, names) => {
  expect(optionsNamed(code, roots)).toEqual(names);
});
