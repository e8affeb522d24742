import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { defaultToolchain } from './default-toolchain.ts';
import { noticeText } from './notice/notice-text.ts';
import { repeatedLines } from './notice/repeated-lines.ts';
import { runOrSay } from './run-or-say.ts';
import { type RealTree, identify } from './verify/providers/real-tree.ts';
import { cacheFolder } from './verify/toolchains/provision.ts';

const root = resolve(import.meta.dirname, '..');

const flags = new Command('notice')
  .description(
    'Writes NOTICE.md: the longer lines that pocketpkgs has in common with real trees, and their licences.',
  )
  .requiredOption('--nixpkgs <folder>', 'a checkout of nixpkgs')
  .requiredOption('--home-manager <folder>', 'a checkout of home-manager')
  .addHelpText(
    'after',
    `
A checkout is a git repository without changes, or the tree that versions.json names as the witness.

Examples:
  npm run notice -- --nixpkgs ~/nixpkgs --home-manager ~/home-manager`,
  )
  .parse()
  .opts<{ nixpkgs: string; homeManager: string }>();

/** Where in nixpkgs there is what pocketpkgs stands for; packages themselves are not. */
const places = ['lib', 'nixos', 'pkgs/build-support', 'pkgs/stdenv', 'pkgs/pkgs-lib', 'pkgs/top-level'];

await runOrSay(async () => {
  const { versions, toolchain } = await defaultToolchain(root);
  const known = join(cacheFolder, '../trees');
  const nixpkgs = await identify('nixpkgs', flags.nixpkgs, versions, toolchain, known);
  const home = await identify('home-manager', flags.homeManager, versions, toolchain, known);
  const real = new Map<string, string>();
  for (const place of places) await readTexts(nixpkgs.folder, place, real);
  await readTexts(home.folder, 'modules', real, 'home-manager/');
  const ours = await readTexts(join(root, 'pocketpkgs'), '.', new Map());
  const repeated = repeatedLines(ours, real);
  await writeFile(
    join(root, 'NOTICE.md'),
    noticeText([await noticed(nixpkgs, 'COPYING'), await noticed(home, 'LICENSE')], repeated),
  );
  console.log(`NOTICE.md: ${String(repeated.reduce((sum, { lines }) => sum + lines.length, 0))} lines`);
});

async function noticed(
  { name, version, revision, folder }: RealTree,
  file: string,
): Promise<Parameters<typeof noticeText>[0][number]> {
  return { name, version, revision, licence: await readFile(join(folder, file), 'utf8') };
}

/** Adds texts below a folder by their paths, sorted. */
async function readTexts(
  tree: string,
  folder: string,
  into: Map<string, string>,
  prefix = '',
): Promise<Map<string, string>> {
  const found = await Array.fromAsync(glob(`${folder}/**/*.{nix,sh,md}`, { cwd: tree }));
  for (const path of found.toSorted()) into.set(`${prefix}${path}`, await readFile(join(tree, path), 'utf8'));
  return into;
}
