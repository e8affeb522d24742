import { beforeAll, expect, test } from 'vitest';
import { checkRules } from '../../scripts/pack/check-rules.ts';
import { checkFile, isChecked } from '../../src/lib/check/check-file.ts';
import type { CheckRules } from '../../src/lib/check/finding.ts';
import { withoutMarkers } from '../../src/lib/units/regions.ts';
import { readUnits } from '../../src/loaders/read-units.ts';
import { readDeprecations } from '../../src/loaders/read-deprecations.ts';
import { readTraps } from '../../src/loaders/read-traps.ts';
import type { Units } from '../../src/schemas/entry.ts';
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

test('every trap of the facts has a text here, but for the one that git tells', async () => {
  const all = (await readTraps(repository, units))
    .map(({ id }) => id)
    .filter((id) => id !== 'untracked-file');
  expect(Object.keys(trapTexts).toSorted()).toEqual(all.toSorted());
});

/** Units that show a trap on purpose besides those that prove it, and one whose module is read by a stand-in. */
const onPurpose = [
  'error-attribute-missing-causes',
  'flake-exit-codes',
  'flake-follows-traps',
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
