import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import type { z } from 'zod';
import { readVersions } from '../src/loaders/read-versions.ts';
import type { Tree } from '../src/schemas/names.ts';
import { ask } from './names/ask.ts';
import { askBuiltins } from './names/ask-builtins.ts';
import { indexText } from './names/index-text.ts';
import { libraryIndex, rawLibrarySchema } from './names/library-index.ts';
import { optionIndex, rawOptionsSchema } from './names/option-index.ts';
import { packageIndex, rawPackagesSchema, readAliases } from './names/package-index.ts';
import { type RealTree, identify } from './verify/providers/real-tree.ts';
import { cacheFolder, provision } from './verify/toolchains/provision.ts';
import type { Toolchain } from './verify/worlds/toolchain.ts';
import { runOrSay } from './run-or-say.ts';

const root = resolve(import.meta.dirname, '..');

/** Modules that are not part of every NixOS, and that pages speak of. */
const importedModules = [
  'virtualisation/qemu-vm.nix',
  'installer/cd-dvd/iso-image.nix',
  'installer/netboot/netboot.nix',
];

const flags = new Command('names')
  .description(
    'Reads the names of real trees into public/names/: options, functions of lib, packages, builtins. Facts only; no code of the trees is kept.',
  )
  .requiredOption('--nixpkgs <folder>', 'a checkout of nixpkgs')
  .requiredOption('--home-manager <folder>', 'a checkout of home-manager')
  .option('--out <folder>', 'where the index is written', join(root, 'public/names'))
  .addHelpText(
    'after',
    `
A checkout is a git repository without changes, or the tree that versions.json names as the witness.

Examples:
  npm run names -- --nixpkgs ~/nixpkgs --home-manager ~/home-manager
  npm run names -- --nixpkgs ~/nixpkgs --home-manager ~/home-manager --out /tmp/names`,
  )
  .parse()
  .opts<{ nixpkgs: string; homeManager: string; out: string }>();

await runOrSay(run);

async function run(): Promise<void> {
  const versions = await readVersions(root);
  const toolchains = await provision(versions, Object.keys(versions.nix.releases), console.error);
  const toolchain = toolchains.get(versions.nix.default);
  if (!toolchain) throw new Error('there is no Nix');
  const known = join(cacheFolder, '../trees');
  const nixpkgs = await identify('nixpkgs', flags.nixpkgs, versions, toolchain, known);
  const home = await identify('home-manager', flags.homeManager, versions, toolchain, known);
  const trees = { nixpkgs: nixpkgs.folder };
  const both = { ...trees, homeManager: home.folder };

  console.error('reading the options of NixOS');
  const imported = new Map<string, Awaited<ReturnType<typeof options>>>();
  for (const module of importedModules) imported.set(module, await options(toolchain, trees, { module }));
  await write('nixos.json', optionIndex(tree(nixpkgs), await options(toolchain, trees), imported));
  console.error('reading the options of Home Manager');
  await write('home.json', optionIndex(tree(home), await options(toolchain, both)));
  console.error('reading the names of packages');
  await write('packages.json', await packages(toolchain, nixpkgs));
  console.error('reading lib and the builtins');
  const builtins = new Map<string, Awaited<ReturnType<typeof askBuiltins>>>();
  for (const [release, one] of toolchains) builtins.set(release, await askBuiltins(one));
  const attributes = rawLibrarySchema.parse(await ask(toolchain, 'library.nix', both));
  const sources = await readSources(attributes, both);
  await write(
    'library.json',
    libraryIndex({ of: tree(nixpkgs), hm: tree(home) }, attributes, sources, builtins),
  );
}

async function options(
  toolchain: Toolchain,
  trees: Readonly<Record<string, string>>,
  more: { module?: string } = {},
): Promise<z.output<typeof rawOptionsSchema>> {
  return rawOptionsSchema.parse(await ask(toolchain, 'options.nix', trees, more));
}

async function packages(toolchain: Toolchain, { folder, ...of }: RealTree): Promise<unknown> {
  const trees = { nixpkgs: folder };
  const raw = rawPackagesSchema.parse(await ask(toolchain, 'packages.nix', trees));
  const source = await readFile(join(folder, 'pkgs/top-level/aliases.nix'), 'utf8');
  const read = readAliases(source, new Set([...raw.packages, ...raw.aliases]), raw.oldest);
  const check = raw.aliases.filter((name) => !read.has(name));
  const throwing = rawPackagesSchema.shape.aliases.parse(
    await ask(toolchain, 'packages.nix', trees, { check }),
  );
  return packageIndex(tree({ folder, ...of }), raw, read, new Set(throwing));
}

/** The files that attributes of lib are written in, by the names that the sandbox had for them. */
async function readSources(
  attributes: readonly { file?: string | undefined }[],
  trees: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const files = new Set(attributes.flatMap(({ file }) => file ?? []));
  const here = (file: string): string => {
    const [, name = '', path = ''] = /^\/real\/(\w+)\/(.+)$/.exec(file) ?? [];
    return join(trees[name] ?? '', path);
  };
  const read = async (file: string): Promise<[string, string]> => [file, await readFile(here(file), 'utf8')];
  return new Map(await Promise.all([...files].map(read)));
}

function tree({ name, version, revision, date }: RealTree): Tree {
  return { name, version, revision, date };
}

async function write(file: string, index: unknown): Promise<void> {
  const text = indexText(index);
  await mkdir(flags.out, { recursive: true });
  await writeFile(join(flags.out, file), text);
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `${file}: ${kilobytes(text.length)}, ${kilobytes(gzipSync(text, { level: 9 }).length)} compressed`,
  );
}
