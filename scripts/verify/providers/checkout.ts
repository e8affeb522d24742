import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { digest, shortDigest } from '../../../src/lib/units/digest.ts';
import type { Versions } from '../../../src/schemas/versions.ts';
import { makeTemporaryFolder } from '../worlds/temporary-folder.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import { createWorld } from '../worlds/world.ts';
import { bareSetup } from '../worlds/world-setup.ts';
import type { Provider } from './provider.ts';
import { type RealTree, identify } from './real-tree.ts';
import { rehash } from './relock.ts';
import { overlays } from './seed.ts';

export interface CheckoutOptions {
  versions: Versions;
  toolchain: Toolchain;
  /** Where the stores with trees are kept. */
  cache: string;
  say: (text: string) => void;
  /** A checkout of nixpkgs. */
  nixpkgs: string;
  /** A checkout of home-manager. */
  homeManager?: string | undefined;
}

/** What a real tree is, and what brings it into a world. */
export interface Checkout {
  nixpkgs: RealTree;
  homeManager: RealTree | undefined;
  provider: Provider;
}

/** The SRI hash of each tree in a store. */
interface Kept {
  nixpkgs: string;
  'home-manager'?: string;
}

/**
 * A real nixpkgs that lies on this machine, and home-manager if there is one: units are locked to them. The trees are
 * copied into a store once, which is laid below the store of each world; nothing is fetched, so that what needs a
 * download is evaluated and not built.
 */
export async function provideCheckout(options: CheckoutOptions): Promise<Checkout> {
  const { versions, toolchain, cache, say } = options;
  const nixpkgs = await identify('nixpkgs', options.nixpkgs, versions, toolchain, cache);
  const homeManager =
    options.homeManager === undefined
      ? undefined
      : await identify('home-manager', options.homeManager, versions, toolchain, cache);
  const trees = [nixpkgs, ...(homeManager ? [homeManager] : [])];
  const key = [
    toolchain.version,
    process.getuid?.() ?? 0,
    ...trees.map(({ folder, revision }) => folder + revision),
  ];
  const place = join(cache, shortDigest(digest(key.join('\n'))));
  if (!existsSync(`${place}.json`)) {
    say('copying the trees into a store (once, some minutes)');
    await mkdir(cache, { recursive: true });
    await writeFile(`${place}.json`, JSON.stringify(await build(place, trees, toolchain)));
  }
  const kept = JSON.parse(await readFile(`${place}.json`, 'utf8')) as Kept;
  const seed = { folder: place, overlay: true };
  const setup = {
    ...bareSetup,
    seed,
    rewriteFile: (file: Parameters<typeof rehash>[0]) =>
      rehash(file, { nixpkgs: kept.nixpkgs, 'home-manager': kept['home-manager'] }, versions.nixpkgs.rev),
    // There is no network: one attempt says so as well as five.
    nixConf: ['download-attempts = 1', 'connect-timeout = 1'],
  };
  seed.overlay = await overlays(toolchain, setup);
  return {
    nixpkgs,
    homeManager,
    provider: {
      id: { name: 'checkout', revision: nixpkgs.revision, programs: null },
      setup,
      asRecorded: false,
    },
  };
}

/** Makes a store with the trees as Nix has sources of flakes. */
async function build(place: string, trees: readonly RealTree[], toolchain: Toolchain): Promise<Kept> {
  const temporary = await makeTemporaryFolder('provenix-trees-');
  try {
    const mounts = await Promise.all(
      trees.map(async (tree) => ({ from: await filesOf(tree, temporary.path), to: `/real/${tree.name}` })),
    );
    const world = await createWorld(toolchain, { ...bareSetup, mounts });
    try {
      const hashes: Record<string, string> = {};
      for (const { name } of trees) {
        const { exit, output } = await world.run(
          `path=$(nix store add --name source /real/${name} 2>said) && nix path-info --json "$path" 2>>said | jq -r '.[].narHash' || { cat said; exit 1; }`,
          { cwd: '/home/user', timeout: 600 },
        );
        const hash = output.trim();
        if (exit !== 0 || !hash.startsWith('sha256-'))
          throw new Error(`${name} cannot be copied into a store: ${hash}`);
        hashes[name] = hash;
      }
      // What stands in the journal would be lost below an overlay that may not write it back.
      const { exit, output } = await world.run(
        "sqlite3 /nix/var/nix/db/db.sqlite 'PRAGMA wal_checkpoint(TRUNCATE)'",
        { cwd: '/home/user', timeout: 60 },
      );
      if (exit !== 0) throw new Error(`the database of the store cannot be closed: ${output}`);
      await world.keepStore(place);
      const { nixpkgs = '', ...more } = hashes;
      return { nixpkgs, ...more };
    } finally {
      await world.remove();
    }
  } finally {
    await temporary.remove();
  }
}

/** A tree as its host packs it: the committed files of a repository, without its history. */
async function filesOf({ folder, name, git, revision }: RealTree, into: string): Promise<string> {
  if (!git) return folder;
  const to = join(into, name);
  await mkdir(to);
  const archive = execa('git', ['-c', 'safe.directory=*', '-C', folder, 'archive', revision], {
    buffer: false,
  });
  await Promise.all([archive, archive.pipe('tar', ['-x', '-C', to])]);
  return to;
}
