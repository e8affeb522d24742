import { beforeAll, describe, expect, test } from 'vitest';
import { checkRules } from '../../scripts/pack/check-rules.ts';
import { checkFile, isChecked } from '../../src/lib/check/check-file.ts';
import type { CheckRules } from '../../src/lib/check/finding.ts';
import { withoutMarkers } from '../../src/lib/units/regions.ts';
import { readUnits } from '../../src/loaders/read-units.ts';
import { readDeprecations } from '../../src/loaders/read-deprecations.ts';
import { readTraps } from '../../src/loaders/read-traps.ts';
import type { Units } from '../../src/schemas/entry.ts';
import { repository } from '../support/repository.ts';

let rules: CheckRules;
let units: Units;
beforeAll(async () => {
  ({ entries: units } = await readUnits(repository));
  rules = await checkRules(repository, units, 'https://docs.example.com');
}, 120_000);

const ids = (file: string, source: string): string[] =>
  checkFile(file, source, rules).map(({ id, line }) => `${id}:${String(line)}`);

test('every form of the table is found, with its proof', () => {
  for (const rule of rules.old)
    for (const form of rule.forms) {
      const line = form.replaceAll('…', 'x');
      const file =
        rule.area === 'kubernetes'
          ? 'deploy/kustomization.yaml'
          : /^(?:nix|rebuild)$/.test(rule.area)
            ? 'deploy.sh'
            : 'flake.nix';
      const found = checkFile(file, `\n${line}\n`, { old: [rule], traps: [] });
      expect(
        found.map((one) => one.line),
        `${rule.area}: ${form}`,
      ).toEqual([2]);
      expect(found[0]?.proof.url).toMatch(/^https:/);
    }
});

/** A text that has the trap, and one that has not. */
const traps: Record<string, [file: string, broken: string, fixed: string]> = {
  'does-not-parse': [
    'a.nix',
    '{ a = "x; }',
    "{ a = \"$${x}\\\"\"; b = ''\n  '''\n  ''${x} ''\\n ${toString { c = [ ]; }}''; } # {",
  ],
  'imports-by-config': [
    'module.nix',
    '{ config, lib, ... }: { imports = lib.optionals config.web.enable [ ./web.nix ]; }',
    '{ config, lib, ... }: { imports = [ ./web.nix ]; config = lib.mkIf config.web.enable { }; }',
  ],
  'config-by-if': [
    'module.nix',
    '{ config, ... }: { config = if config.a.b then { } else { }; }',
    '{ config, ... }: { config.x = if config.a.b then 1 else 2; }',
  ],
  'module-by-import': [
    'flake.nix',
    '{ outputs = _: { nixosModules.default = import ./module.nix; }; }',
    '{ outputs = _: { nixosModules.default = ./module.nix; }; }',
  ],
  'impure-builtin': [
    'flake.nix',
    '{ outputs = _: { user = builtins.getEnv "USER"; }; }',
    '{ outputs = _: { note = "builtins.getEnv"; }; }',
  ],
  'search-path': [
    'flake.nix',
    '{ outputs = _: { lib = import <nixpkgs/lib>; }; }',
    '{ outputs = { nixpkgs, ... }: { lib = nixpkgs.lib; less = 1 < 2; }; }',
  ],
  'absolute-path': [
    'flake.nix',
    '{ outputs = _: { motd = /etc/motd; }; }',
    '{ outputs = _: { motd = "/etc/motd"; part = ./etc/motd; }; }',
  ],
  'fetch-without-hash': [
    'flake.nix',
    '{ outputs = _: { x = builtins.fetchTarball "https://example.com/x.tar.gz"; }; }',
    '{ outputs = _: { x = builtins.fetchTarball { url = "https://example.com/x.tar.gz"; sha256 = "x"; }; }; }',
  ],
  'placeholder-hash': [
    'package.nix',
    '{ lib }: { hash = lib.fakeHash; }',
    '{ hash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; }',
  ],
  'network-in-phase': [
    'package.nix',
    "{ buildPhase = ''\n  curl https://example.com\n''; }",
    "{ outputHash = \"\"; buildPhase = ''\n  curl https://example.com\n''; }",
  ],
  'follows-nothing': [
    'flake.nix',
    '{ inputs.lib.url = "x"; inputs.lib.inputs.nixpkgs.follows = "nixpkg"; outputs = { self, nixpkgs, lib }: { }; }',
    '{ inputs = { lib.url = "x"; lib.inputs.nixpkgs.follows = "nixpkgs"; lib.inputs.tool.follows = ""; }; outputs = { self, nixpkgs, ... }@inputs: { }; }',
  ],
  'several-nixpkgs': [
    'flake.lock',
    JSON.stringify({
      nodes: {
        nixpkgs: { original: { repo: 'nixpkgs' }, locked: { rev: 'a' } },
        nixpkgs_2: { original: { id: 'nixpkgs' }, locked: { rev: 'b' } },
      },
    }),
    JSON.stringify({ nodes: { nixpkgs: { original: { repo: 'nixpkgs' }, locked: { rev: 'a' } }, root: {} } }),
  ],
};

test('every trap of the facts has a text here, but for the one that git tells', async () => {
  const all = (await readTraps(repository, units))
    .map(({ id }) => id)
    .filter((id) => id !== 'untracked-file');
  expect(Object.keys(traps).toSorted()).toEqual(all.toSorted());
});

describe.each(Object.entries(traps))('%s', (id, [file, broken, fixed]) => {
  test('is found where it is', () => {
    expect(ids(file, broken).map((one) => one.split(':')[0])).toEqual([id]);
  });
  test('and not where it is not', () => {
    expect(ids(file, fixed)).toEqual([]);
  });
});

/** Units that show a trap on purpose besides those that prove it, and one whose module is read by a stand-in. */
const onPurpose = [
  'error-attribute-missing-causes',
  'flake-exit-codes',
  'flake-multi-repo',
  'language-derivations',
  'language-fetchers',
  'oci-pull',
  'package-newer-version',
];

test('the good files of all units have no finding', async () => {
  const rows = Object.values(await readDeprecations(repository)).flat();
  const shows = new Set([
    ...onPurpose,
    ...rows.flatMap(({ shown }) => shown.map(({ unit }) => unit)),
    ...(await readTraps(repository, units)).map(({ unit }) => unit),
  ]);
  const found: string[] = [];
  let files = 0;
  for (const [id, unit] of units) {
    if (unit.proof !== 'run' || shows.has(id)) continue;
    for (const { name, files: all } of unit.variants) {
      if (name === 'broken' || name.startsWith('lazy')) continue;
      for (const { path, text } of all.filter((one) => isChecked(one.path))) {
        files += 1;
        for (const { id: rule, line, why } of checkFile(path, withoutMarkers(text), rules))
          found.push(`${id}/${name}/${path}:${String(line)} ${rule} ${why}`);
      }
    }
  }
  expect(files).toBeGreaterThan(500);
  expect(found).toEqual([]);
});

test('an option of a module that is called as an old output is left alone', () => {
  expect(
    ids('flake.nix', '{ perSystem.haskellProjects.default = {\n  devShell = {\n    tools = x; }; }; }'),
  ).toEqual([]);
  expect(ids('module.nix', '{ nixosModule = x: x; }')).toEqual([]);
});

test('comments and what only looks alike are left alone', () => {
  expect(
    ids('a.nix', '# nixfmt-rfc-style\n/* pkgs.utillinux */ { a = "fonts.fonts"; b = mysound.enabled; }'),
  ).toEqual([]);
  expect(ids('a.sh', '# nix profile install x\nnix profile add x')).toEqual([]);
});
