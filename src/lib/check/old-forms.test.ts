import { describe, expect, test } from 'vitest';
import { checkFile } from './check-file.ts';
import type { OldFormRule } from './finding.ts';

const rule = (area: string, forms: string[], instead: string[], edit?: OldFormRule['edit']): OldFormRule => ({
  id: forms[0] ?? '',
  why: 'It is old.',
  fix: `Write ${instead.join(' or ')}.`,
  proof: { says: 'Nix 2.34', url: 'https://docs.example.com/' },
  area,
  forms,
  instead,
  ...(edit && { edit }),
});
const edit = { from: 'nix profile install', to: 'nix profile add' };
const rules = [
  rule('nix', ['nix profile install', 'nix profile i'], ['nix profile add'], edit),
  rule('rebuild', ['--use-remote-sudo'], ['--sudo']),
  rule('flake', ['defaultPackage =', 'devShell ='], ['packages.default']),
  rule('nixos', ['fonts.fonts'], ['fonts.packages']),
  rule('nixpkgs', ['nixfmt-classic'], ['`nixfmt`']),
  rule('nixpkgs', ['pkgs.system'], ['hostPlatform']),
  rule('options', ['nix.settings."old…"'], ['nix.settings.new']),
  rule('kubernetes', ['patchesStrategicMerge'], ['patches']),
];
/** Each finding as "form:line". */
const found = (file: string, source: string): string[] =>
  checkFile(file, source, { old: rules, traps: [] }).map(({ id, line }) => `${id}:${String(line)}`);

test('an old form is found with what its rule says, and its edit where it is that form', () => {
  const { id, why, fix, proof } = rules[0] ?? rule('', [], []);
  expect(checkFile('a.sh', '\nnix profile install x', { old: rules, traps: [] })).toEqual([
    { id, file: 'a.sh', line: 2, why, fix, proof, edit },
  ]);
  expect(checkFile('a.sh', 'nix profile i x', { old: rules, traps: [] })).toEqual([
    { id, file: 'a.sh', line: 1, why, fix, proof },
  ]);
});

describe('commands count in scripts', () => {
  test.each(['a.sh', 'a.bash', 'ci/a.yml', 'A.YAML', '.envrc', 'justfile', 'x/Makefile'])('%s', (file) => {
    expect(found(file, 'nix profile install x\nnixos-rebuild --use-remote-sudo')).toEqual([
      'nix profile install:1',
      '--use-remote-sudo:2',
    ]);
  });
  test('but for comments, and lines that name the new form', () => {
    expect(found('a.sh', '# nix profile install\n \t# --use-remote-sudo\n')).toEqual([]);
    expect(found('a.sh', 'nix profile add x || nix profile install x')).toEqual([]);
  });
  test('and forms of Nix do not', () => {
    expect(found('a.sh', 'echo fonts.fonts\ndefaultPackage =\npatchesStrategicMerge')).toEqual([]);
  });
});

describe('in Nix', () => {
  test('commands count in strings, and options outside of them', () => {
    expect(
      found('a.nix', '{\n  a = "nix profile install x";\n  fonts.fonts = [ ];\n  b = "fonts.fonts";\n}'),
    ).toEqual(['nix profile install:2', 'fonts.fonts:3']);
    expect(found('a.nix', '# nix profile install\n/* fonts.fonts */ { }')).toEqual([]);
  });
  test('a form with a quote in it is looked for in the whole line', () => {
    expect(found('a.nix', '{\n  nix.settings."old.x" = 1;\n}')).toEqual(['nix.settings."old…":2']);
  });
  test('outputs count in flake.nix alone', () => {
    for (const file of ['flake.nix', 'sub/flake.nix'])
      expect(found(file, '{ outputs = _: { defaultPackage = 1; }; }')).toEqual(['defaultPackage =:1']);
    for (const file of ['module.nix', 'my-flake.nix', 'flake.nix.nix'])
      expect(found(file, '{ defaultPackage = 1; }')).toEqual([]);
  });
  test('a set that only has the name of an output is left alone', () => {
    expect(found('flake.nix', '{\n  perSystem.devShell = {\n    a = 1; }; }')).toEqual([]);
    expect(found('flake.nix', '{\n  devShell = { a = 1; };\n}')).toEqual(['defaultPackage =:2']);
  });
  test('kustomizations are not Nix', () => {
    expect(found('a.nix', '{ patchesStrategicMerge = 1; }')).toEqual([]);
  });
});

test('a kustomization is read for its own forms alone', () => {
  for (const file of ['kustomization.yaml', 'k8s/kustomization.yml', 'Kustomization.yaml'])
    expect(found(file, 'nix profile install\npatchesStrategicMerge:\n')).toEqual(['patchesStrategicMerge:2']);
  for (const file of ['my-kustomization.yaml', 'deploy.yaml', 'kustomization.yaml.sh'])
    expect(found(file, 'patchesStrategicMerge:\n')).toEqual([]);
});

test('findings come by their lines', () => {
  const remote = 'nixos-rebuild --use-remote-sudo';
  expect(found('a.sh', `${remote}\nnix profile install\n${remote}`)).toEqual([
    '--use-remote-sudo:1',
    'nix profile install:2',
    '--use-remote-sudo:3',
  ]);
});

describe('an option counts with the command that has it', () => {
  test.each([
    'nixos-rebuild switch --use-remote-sudo',
    'sudo nixos-rebuild switch --use-remote-sudo --flake .',
    'nixos-rebuild switch \\\n  --flake .#web \\\n  --use-remote-sudo',
    'darwin-rebuild --use-remote-sudo',
    'home-manager --use-remote-sudo',
    'nix-shell --use-remote-sudo',
  ])('%s', (script) => {
    expect(found('a.sh', script)).toHaveLength(1);
    expect(found('a.nix', `{ a = ''\n${script}\n''; }`)).toHaveLength(1);
  });
  test.each([
    'deploy --use-remote-sudo',
    'echo "usage: nixos-rebuild-all HOST [--use-remote-sudo]"',
    'nixos-rebuild [--use-remote-sudo]',
    'nix; case $1 in --use-remote-sudo) shift ;; esac',
    'nix; case $1 in -s|--use-remote-sudo|-x) shift ;; esac',
    'nix; test "$1" = "--use-remote-sudo"',
    "nix; test '--use-remote-sudo' = x",
    'nixos-rebuild switch\n--use-remote-sudo',
    'my/nix --use-remote-sudo',
    'nix.conf --use-remote-sudo',
  ])('not: %s', (script) => {
    expect(found('a.sh', script)).toEqual([]);
  });
});

describe('an option of NixOS is no other with the same end', () => {
  test.each([
    '{ fonts.fonts = [ ]; }',
    '{ config, ... }: { a = config.fonts.fonts; b = [ (options.fonts.fonts) ]; }',
    '{ a = x.config.fonts.fonts; }',
    '{ config = { fonts.fonts = [ ]; }; }',
    '{ config = lib.mkIf a { fonts.fonts = [ ]; }; }',
    '{ imports = [ { fonts.fonts = [ ]; } ]; }',
    '{ lib, ... }: { fonts.fonts = [ ]; }',
  ])('%s', (source) => {
    expect(found('a.nix', source)[0]).toBe('fonts.fonts:1');
  });
  test.each([
    '{ mine.system.fonts.fonts = [ ]; }',
    '{ a = config.mine.fonts.fonts; }',
    '{ mine = { fonts.fonts = [ ]; }; }',
    '{ a = b."x".fonts.fonts; c = (d).fonts; }',
    'let fonts.fonts = 1; in fonts',
    '{ a = [ fonts.fonts ]; }',
  ])('not: %s', (source) => {
    expect(found('a.nix', source)).toEqual([]);
  });
});

describe('a package is no other name', () => {
  test.each([
    '{ pkgs }: [ pkgs.nixfmt-classic ]',
    '{ nixfmt-classic }: nixfmt-classic',
    'with pkgs; [ nixfmt-classic ]',
    '{ a = nixfmt-classic == b; }',
  ])('%s', (source) => {
    expect(found('a.nix', source)).toEqual(['nixfmt-classic:1']);
  });
  test.each([
    '{ hooks.nixfmt-classic.enable = true; }',
    '{ a = hooks.nixfmt-classic; }',
    '{ nixfmt-classic = { enable = true; }; }',
    '{ nixfmt-classic.enable = true; }',
    'let\n  nixfmt-classic = import ./x.nix;\nin\nnixfmt-classic',
    '{ nixfmt-classic ? null }:\nnixfmt-classic',
    'if pkgs ? nixfmt-classic then pkgs.nixfmt-classic else null',
  ])('not: %s', (source) => {
    expect(found('a.nix', source)).toEqual([]);
  });
  test('where a file has such a name of its own, that of pkgs is still the package', () => {
    expect(found('a.nix', 'let\n  nixfmt-classic = pkgs.nixfmt-classic-x;\nin pkgs.nixfmt-classic')).toEqual([
      'nixfmt-classic:3',
    ]);
  });
  test('a form of several words is looked for as it stands', () => {
    expect(found('a.nix', '{ pkgs.system = 1; }')).toEqual(['pkgs.system:1']);
  });
});

describe('an output is no name of a part of the file', () => {
  test.each([
    'let defaultPackage = 1; in { a = defaultPackage; }',
    'let\n  f = x: x;\n  defaultPackage = 1;\nin f',
  ])('not: %s', (source) => {
    expect(found('flake.nix', source)).toEqual([]);
  });
  test('unless it is handed on', () => {
    expect(
      found('flake.nix', 'let defaultPackage = 1; in { inherit (x) y; inherit defaultPackage; }'),
    ).toEqual(['defaultPackage =:1']);
    expect(found('flake.nix', 'let a = { defaultPackage = 1; }; in a')).toEqual(['defaultPackage =:1']);
    expect(found('flake.nix', '{ devShell = {}; }')).toEqual([]);
  });
});

test('what is encrypted is not read', () => {
  expect(found('secret.nix', '\0GITCRYPT\0 fonts.fonts { [')).toEqual([]);
});

test('a text is read in proportion to its length, whatever stands in it', () => {
  const many = 100_000;
  // Where each line, or each place, read the whole text again, this did not end within a minute.
  expect(found('a.sh', '--use-remote-sudo \\\n'.repeat(many))).toEqual([]);
  expect(found('flake.nix', `let\n${'inherit defaultPackage = 1\n'.repeat(many)}`)).toHaveLength(many);
  expect(found('a.nix', `nixfmt-classic\n`.repeat(many))).toHaveLength(many);
});
