import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { digest, shortDigest } from '../../../src/lib/units/digest.ts';
import type { Tree } from '../../../src/schemas/names.ts';
import type { Versions } from '../../../src/schemas/versions.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import { createWorld } from '../worlds/world.ts';
import { bareSetup } from '../worlds/world-setup.ts';

/** A checkout of nixpkgs or of home-manager beside this repository. */
export interface RealTree extends Tree {
  /** Its folder on this machine. */
  folder: string;
  /** Whether it is a git repository, whose committed files count. */
  git: boolean;
}

/** Where the version is written. */
const versionFiles = {
  nixpkgs: 'lib/.version',
  'home-manager': 'release.json',
} as const;

/**
 * Which revision a folder is: what git says, or what versions.json says of the folder with this hash.
 * @throws where neither knows it, or where files differ from the commit
 */
export async function identify(
  name: Tree['name'],
  given: string,
  versions: Versions,
  toolchain: Toolchain,
  cache: string,
): Promise<RealTree> {
  const folder = await realpath(given).catch(() => given);
  const file = join(folder, versionFiles[name]);
  if (!existsSync(file))
    throw new Error(
      `${given} is no checkout of ${name}: found no ${versionFiles[name]}.\n  Clone it: git clone https://github.com/${name === 'nixpkgs' ? 'NixOS/nixpkgs' : 'nix-community/home-manager'}`,
    );
  const version = /\d{2}\.\d{2}/.exec(await readFile(file, 'utf8'))?.[0] ?? '';
  if (existsSync(join(folder, '.git')))
    return { name, version, ...(await committed(folder)), folder, git: true };
  const known = versions.witness[name];
  const found = await hashOf(folder, toolchain, cache);
  if (found !== known.narHash)
    throw new Error(
      `${given} is no git repository, and not the tree that versions.json calls ${name} either: found ${found}, expected ${known.narHash}.\n  Give a clone with its history, so that its revision can be named.`,
    );
  return { name, version, revision: known.rev, date: known.date, folder, git: false };
}

async function committed(folder: string): Promise<Pick<Tree, 'revision' | 'date'>> {
  const git = async (...args: string[]): Promise<string> =>
    (await execa('git', ['-c', 'safe.directory=*', '-C', folder, ...args])).stdout.trim();
  const changed = await git('status', '--porcelain', '--untracked-files=no');
  if (changed !== '')
    throw new Error(
      `${folder} has changes that are not committed, so that no revision names what it is:\n${changed.split('\n').slice(0, 5).join('\n')}\n  Commit or stash them.`,
    );
  const [revision = '', date = ''] = (await git('show', '--no-patch', '--format=%H %cs', 'HEAD')).split(' ');
  return { revision, date };
}

/** The SRI hash of a folder, kept as long as no file of it has another size or time. */
async function hashOf(folder: string, toolchain: Toolchain, cache: string): Promise<string> {
  const { stdout: listed } = await execa('find', [folder, '-printf', '%P %y %s %T@ %l\n'], {
    maxBuffer: 2 ** 30,
  });
  const key = digest([folder, ...listed.split('\n').sort()].join('\n'));
  const kept = join(cache, `${shortDigest(key)}.narhash`);
  if (existsSync(kept)) return (await readFile(kept, 'utf8')).trim();
  const world = await createWorld(toolchain, { ...bareSetup, mounts: [{ from: folder, to: '/tree' }] });
  try {
    const { exit, output } = await world.run('nix --store dummy:// hash path --sri /tree 2>&1 | tail -n 1', {
      cwd: '/home/user',
      timeout: 600,
    });
    if (exit !== 0) throw new Error(`${folder} cannot be hashed: ${output.trim()}`);
    await mkdir(cache, { recursive: true });
    if (!/^sha256-\S+$/.test(output.trim())) throw new Error(`${folder} cannot be hashed: ${output.trim()}`);
    await writeFile(kept, output);
    return output.trim();
  } finally {
    await world.remove();
  }
}
