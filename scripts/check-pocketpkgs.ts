import { resolve } from 'node:path';
import { Command } from 'commander';
import { readVersions } from '../src/loaders/read-versions.ts';
import { cacheFolder, provision } from './verify/toolchains/provision.ts';
import { providePocket } from './verify/providers/pocket.ts';
import { tellTotals } from './tell-totals.ts';
import { createWorld } from './verify/worlds/world.ts';

const root = resolve(import.meta.dirname, '..');
const flags = new Command('check-pocketpkgs')
  .description("Builds pocketpkgs' own checks in the verifier's sandbox, from an empty store.")
  .option('--json <file>', 'write the counts')
  .option('--nixpkgs-lib <folder>', "run pocketpkgs on this checkout's lib instead of its own")
  .addHelpText('after', '\nExamples:\n  tools/with-node node scripts/check-pocketpkgs.ts')
  .parse()
  .opts<{ json?: string; nixpkgsLib?: string }>();

const versions = await readVersions(root);
const release = versions.nix.default;
const toolchain = (await provision(versions, [release], console.log)).get(release);
if (!toolchain) throw new Error(`no Nix ${release}`);
const pocket = await providePocket({
  root,
  versions,
  cache: cacheFolder,
  say: console.log,
  nixpkgsLib: flags.nixpkgsLib,
});
const world = await createWorld(toolchain, pocket.setup);
const options = { cwd: '/home/user', timeout: 900 };
try {
  const listed = await world.run(
    'nix eval --json path:/nixpkgs#checks.x86_64-linux --apply builtins.attrNames 2>/dev/null',
    options,
  );
  const names = JSON.parse(listed.output) as string[];
  console.log(`building ${String(names.length)} checks of pocketpkgs ${pocket.id.revision}`);
  const built = await world.run(
    'set -o pipefail; nix build --no-link --keep-going --print-build-logs $(nix eval --json path:/nixpkgs#checks.x86_64-linux --apply builtins.attrNames 2>/dev/null | jq -r \'.[] | "path:/nixpkgs#checks.x86_64-linux.\\"\\(.)\\""\') 2>&1 | tail -n 150',
    options,
  );
  // Every derivation that could not be built is named on a line of its own.
  const failed =
    built.exit === 0 ? 0 : Math.max(1, [...built.output.matchAll(/^error: Cannot build /gm)].length);
  if (failed > 0) console.log(built.output);
  const totals = { passed: Math.max(0, names.length - failed), failed, skipped: 0 };
  await tellTotals(totals, flags.json);
} finally {
  await world.remove();
}
