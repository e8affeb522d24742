import { cp, lutimes, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { readFiles, type UnitFile } from '../../../src/loaders/read-files.ts';
import { canonicalJson, digest, inputsDigest } from '../../../src/lib/digest.ts';
import type { Versions } from '../../../src/schemas/versions.ts';
import { type Mount, epoch } from '../bubblewrap.ts';
import { debianRoot } from './debian.ts';
import { nixpkgsPackages } from './packages.ts';

/** pocketpkgs as it stands for the locked nixpkgs in a world. */
export interface Pocket {
  name: 'pocket';
  /** Digests of its files and, after a dot, of the versions of its programs: with others a transcript may differ. */
  revision: string;
  /** The composed folder: pocketpkgs/ and debian.json with the versions of the programs. */
  folder: string;
  /** SRI hash of the folder, as lock files have it. */
  narHash: string;
  /** The Debian userland that its packages are made of. */
  userland: string;
  /** The revision of nixpkgs that lock files name and that it stands for. */
  rev: string;
  /** A store with its programs, below that of each world. */
  seed?: Seed;
}

export interface Seed {
  /** What stands below /nix. */
  folder: string;
  /** False: this machine forbids overlays, so that each world gets a copy. */
  overlay: boolean;
}

export interface PocketOptions {
  /** The repository. */
  root: string;
  versions: Versions;
  /** The folder of provisioned packages. */
  cache: string;
  say: (text: string) => void;
  /** A checkout of nixpkgs or nixpkgs.lib, whose lib takes the place of pocketpkgs' own. */
  nixpkgsLib?: string | undefined;
}

/** Makes pocketpkgs ready: its programs from Debian's packages, and the folder that worlds see as /nixpkgs. */
export async function providePocket({
  root,
  versions,
  cache,
  say,
  nixpkgsLib,
}: PocketOptions): Promise<Pocket> {
  const line = versions.nix.default;
  const suites = versions.nix.lines[line]?.suites ?? [];
  const { root: userland, ready } = await debianRoot({ line, suites, cache, say, more: nixpkgsPackages });
  const own = join(root, 'pocketpkgs');
  const parts = [
    { from: own, to: '.' },
    ...(nixpkgsLib ? [{ from: join(nixpkgsLib, 'lib'), to: 'lib' }] : []),
  ];
  const digests = await Promise.all(
    parts.map(async ({ from }) => inputsDigest((await readFiles(from, from)).files, {})),
  );
  const short = (sri: string): string => sri.slice('sha256-'.length, 'sha256-'.length + 12);
  const revision = `${digests.map(short).join('+')}.${short(digest(canonicalJson(ready.versions)))}`;
  const folder = join(cache, '../pocketpkgs', revision);
  if (!existsSync(folder)) {
    await mkdir(join(cache, '../pocketpkgs'), { recursive: true });
    const fresh = await mkdtemp(join(cache, '../pocketpkgs', 'composing-'));
    const tree = join(fresh, 'tree');
    for (const { from, to } of parts) {
      if (to !== '.') await rm(join(tree, to), { recursive: true, force: true });
      await cp(from, join(tree, to), { recursive: true });
    }
    await writeFile(
      join(tree, 'debian.json'),
      `${canonicalJson({ suite: ready.suite, packages: ready.versions })}\n`,
    );
    await stopClock(tree);
    // Another run may have been faster; what it left is as good.
    await rename(tree, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    await rm(fresh, { recursive: true, force: true });
  }
  return {
    name: 'pocket',
    revision,
    folder,
    narHash: await narHash(folder, userland),
    userland,
    rev: versions.nixpkgs.rev,
  };
}

export function pocketMounts({ folder, userland }: Pocket): Mount[] {
  return [
    { from: folder, to: '/nixpkgs' },
    { from: userland, to: '/debian' },
  ];
}

interface LockNode {
  locked?: { owner?: string; repo?: string; rev?: string };
}

/**
 * A lock file whose nixpkgs is the one of versions.json gets pocketpkgs in its place, and home-manager the interface
 * that pocketpkgs has of it. Nothing else of a unit is changed: flake.nix, commands and the lock's own `original` stay
 * as a reader has them.
 */
export function relock(file: UnitFile, pocket: Pocket): UnitFile {
  if (!/(^|\/)flake\.lock$/.test(file.path)) return file;
  const lock = JSON.parse(Buffer.from(file.content).toString('utf8')) as { nodes?: Record<string, LockNode> };
  const here = {
    lastModified: epoch.getTime() / 1000,
    narHash: pocket.narHash,
    path: '/nixpkgs',
    type: 'path',
  };
  for (const node of Object.values(lock.nodes ?? {})) {
    const { owner, repo, rev } = node.locked ?? {};
    if (rev === pocket.rev) Object.assign(node, { locked: here });
    if (owner === 'nix-community' && repo === 'home-manager')
      Object.assign(node, { locked: { dir: 'nixos/home-manager', ...here } });
  }
  return { ...file, content: Buffer.from(`${JSON.stringify(lock, undefined, 2)}\n`) };
}

async function narHash(folder: string, userland: string): Promise<string> {
  const loader = join(userland, 'usr/lib64/ld-linux-x86-64.so.2');
  const { stdout } = await execa(
    loader,
    [
      '--library-path',
      join(userland, 'usr/lib/x86_64-linux-gnu'),
      join(userland, 'usr/bin/nix'),
      '--extra-experimental-features',
      'nix-command',
      '--store',
      'dummy://',
      'hash',
      'path',
      '--sri',
      folder,
    ],
    { env: { HOME: '/nonexistent' } },
  );
  return stdout.trim();
}

/** The times of files are part of what a `path:` input locks. */
async function stopClock(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true }))
    await (entry.isDirectory()
      ? stopClock(join(path, entry.name))
      : lutimes(join(path, entry.name), epoch, epoch));
  await lutimes(path, epoch, epoch);
}
