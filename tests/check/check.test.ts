import { beforeAll, expect, test } from 'vitest';
import { checkRules } from '../../scripts/pack/check-rules.ts';
import { checkFile, isChecked } from '../../src/lib/check/check-file.ts';
import type { CheckRules } from '../../src/lib/check/finding.ts';
import { withoutMarkers } from '../../src/lib/units/regions.ts';
import { readUnits } from '../../src/loaders/read-units.ts';
import { readTraps } from '../../src/loaders/read-traps.ts';
import type { Units } from '../../src/schemas/entry.ts';
import { unitKinds } from '../../src/schemas/kind.ts';
import { repository } from '../support/repository.ts';
import { trapTexts } from '../support/trap-texts.ts';

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
      const plain = form.replaceAll('…', 'x');
      // An option of a command stands with it.
      const line = plain.startsWith('-') ? `nixos-rebuild build ${plain}` : plain;
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

test('every trap of the facts has a text here, but for the one that git tells', async () => {
  const all = (await readTraps(repository, units))
    .map(({ id }) => id)
    .filter((id) => id !== 'untracked-file');
  expect(Object.keys(trapTexts).toSorted()).toEqual(all.toSorted());
});

/** What recipes show on purpose, by file and rule; flake-multi-repo has a stand-in that reads the module it is given. */
const onPurpose = [
  'deprecated-commands/app/url.nix old-form',
  'deprecated-kustomize/old/kustomization.yaml old-form',
  'error-attribute-missing-causes/flake.nix impure-builtin',
  'flake-exit-codes/special.nix placeholder-hash',
  'flake-follows-traps/app/broken-target/flake.nix follows-nothing',
  'flake-multi-repo/app/flake.nix module-by-import',
  'flake-old-names/flake.nix old-form',
  'flake-pure-evaluation/broken/flake.nix absolute-path',
  'flake-pure-evaluation/broken/flake.nix fetch-without-hash',
  'flake-pure-evaluation/broken/flake.nix impure-builtin',
  'flake-pure-evaluation/broken/flake.nix search-path',
  'language-fetchers/flake.nix fetch-without-hash',
  'language-fetchers/flake.nix placeholder-hash',
  'module-conditions/if-broken.nix config-by-if',
  'module-conditions/imports-broken.nix imports-by-config',
  'oci-pull/flake.nix placeholder-hash',
  'overlay-check/old/flake.nix old-form',
  'package-fetch/flake.nix placeholder-hash',
  'package-newer-version/flake.nix placeholder-hash',
];

test('the good files of all units have no finding but those that are there on purpose', () => {
  const found = new Map<string, string>();
  const read: Record<string, number> = {};
  for (const [id, unit] of units) {
    if (unit.proof !== 'run') continue;
    for (const { name, files } of unit.variants) {
      if (name === 'broken' || name.startsWith('lazy')) continue;
      for (const { path, text } of files.filter((one) => isChecked(one.path))) {
        read[unit.kind] = (read[unit.kind] ?? 0) + 1;
        for (const { id: rule, line, why } of checkFile(path, withoutMarkers(text), rules))
          found.set(`${id}/${path} ${rule}`, `${name}, line ${String(line)}: ${why}`);
      }
    }
  }
  const alarms = [...found].filter(([one]) => !onPurpose.includes(one));
  expect(alarms).toEqual([]);
  expect(onPurpose.filter((one) => !found.has(one))).toEqual([]);
  // A kind of which nothing was read would have no alarm either.
  expect(Object.keys(read).toSorted()).toEqual([...unitKinds].toSorted());
  for (const kind of unitKinds) expect(read[kind], kind).toBeGreaterThan(100);
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
