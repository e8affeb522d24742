import { existsSync } from 'node:fs';
import { cp, lutimes, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { execa } from 'execa';
import { canonicalJson, digest, inputsDigest, shortDigest } from '../../../src/lib/units/digest.ts';
import { readFiles } from '../../../src/loaders/read-files.ts';
import { debianRoot } from '../toolchains/debian.ts';
import { nixpkgsPackages } from '../toolchains/packages.ts';
import { epoch } from '../../../src/lib/units/epoch.ts';
import { bareSetup } from '../worlds/world-setup.ts';
import type { ProvideOptions, Provider } from './provider.ts';
import { relockFile } from './relock.ts';

/** A part of the composed folder: where it is taken from, and where it stands. */
interface Part {
  from: string;
  to: string;
}

/**
 * Makes pocketpkgs ready to stand for the locked nixpkgs: its programs from Debian's packages, and the folder that
 * worlds see as /nixpkgs. Its seed is made by seed.ts.
 */
export async function providePocket({
  root,
  versions,
  cache,
  say,
  nixpkgsLib,
  signal,
}: Omit<ProvideOptions, 'toolchain'>): Promise<Provider> {
  const release = versions.nix.default;
  const suites = versions.nix.releases[release]?.suites ?? [];
  const { root: userland, ready } = await debianRoot({
    release,
    suites,
    cache,
    say,
    more: nixpkgsPackages,
    signal,
  });
  const parts = [
    { from: join(root, 'pocketpkgs'), to: '.' },
    ...(nixpkgsLib ? [{ from: join(nixpkgsLib, 'lib'), to: 'lib' }] : []),
  ];
  const digests = await Promise.all(
    parts.map(async ({ from }) => inputsDigest((await readFiles(dirname(from), basename(from))).files, {})),
  );
  const revision = digests.map(shortDigest).join('+');
  const programs = shortDigest(digest(canonicalJson(ready.versions)));
  const folder = await composed(join(cache, '../pocketpkgs'), `${revision}.${programs}`, parts, {
    suite: ready.suite,
    packages: ready.versions,
  });
  const stands = { narHash: await narHash(folder, userland), rev: versions.nixpkgs.rev };
  return {
    id: { name: 'pocket', revision, programs },
    setup: {
      ...bareSetup,
      mounts: [
        { from: folder, to: '/nixpkgs' },
        { from: userland, to: '/debian' },
      ],
      rewriteFile: (file) => relockFile(file, stands),
      sandboxPaths: ['/debian'],
    },
    asRecorded: nixpkgsLib === undefined,
  };
}

/** The folder of all parts with debian.json, the versions of the programs; made once for each name. */
async function composed(
  place: string,
  name: string,
  parts: readonly Part[],
  debian: unknown,
): Promise<string> {
  const folder = join(place, name);
  if (existsSync(folder)) return folder;
  await mkdir(place, { recursive: true });
  const fresh = await mkdtemp(join(place, 'composing-'));
  const tree = join(fresh, 'tree');
  for (const { from, to } of parts) {
    if (to !== '.') await rm(join(tree, to), { recursive: true, force: true });
    await cp(from, join(tree, to), { recursive: true });
  }
  await writeFile(join(tree, 'debian.json'), `${canonicalJson(debian)}\n`);
  await stopClock(tree);
  // Another run may have been faster; what it left is as good.
  await rename(tree, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
  await rm(fresh, { recursive: true, force: true });
  return folder;
}

/** The SRI hash of a folder, by the Nix of an unpacked userland. */
export async function narHash(folder: string, userland: string): Promise<string> {
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
