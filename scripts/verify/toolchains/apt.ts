import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import pLimit from 'p-limit';
import { findMirror, keyring as debianKeyring } from './mirror.ts';
import { NoNix } from './no-nix.ts';
import { privateApt, updateList, withRetries } from './private-apt.ts';

export interface UnpackOptions {
  /** Tried in this order; the first that has what is wanted wins. */
  suites: readonly string[];
  packages: readonly string[];
  /** An empty folder for lists and downloads. */
  work: string;
  /** The folder to unpack into. */
  root: string;
  /** Whose signatures are trusted. Default: Debian's. */
  keyring?: string;
  signal?: AbortSignal | undefined;
}

/** The package by which a suite is chosen: how its version begins, and what it is in a sentence. */
export interface Chosen {
  name: string;
  prefix: string;
  what: string;
}

/**
 * Nix of a release and other packages of the first suite that has it.
 * @throws NoNix where none of them has it, or it cannot be had
 */
export async function unpackDebian({
  release,
  ...options
}: UnpackOptions & { release: string }): Promise<Unpacked> {
  const unpacked = await unpackChosen({ name: 'nix-bin', prefix: `${release}.`, what: 'Nix' }, options);
  if (!('without' in unpacked)) return unpacked;
  throw new NoNix(
    `Debian's packages have no Nix ${release}: ${unpacked.without.join(', ')}.`,
    'Name a suite that has it, or another release, in versions.json.',
  );
}

/** The suite that was taken, and the version of each package. */
export interface Unpacked {
  suite: string;
  versions: Record<string, string>;
}

/**
 * Downloads packages of a Debian suite and unpacks them into a folder, without root and without touching the system.
 * @returns what the suites have instead, where none has what is wanted
 * @throws NoNix where it cannot be had
 */
export async function unpackChosen(
  { name, prefix, what }: Chosen,
  options: UnpackOptions,
): Promise<Unpacked | { without: string[] }> {
  const { keyring = debianKeyring, signal } = options;
  const mirror = await findMirror(keyring);
  const without: string[] = [];
  for (const suite of options.suites) {
    const place = { folder: join(options.work, suite), mirror, suite, keyring, signal };
    const apt = await privateApt(place);
    if (!(await updateList(apt, place))) {
      without.push(`${mirror} has no ${suite}`);
      continue;
    }
    const { stdout } = await apt('apt-cache', ['policy', name]);
    const candidate = /Candidate: ([^\s(]+)/.exec(stdout)?.[1];
    if (!candidate?.startsWith(prefix)) {
      without.push(`${suite} has ${candidate ?? `no ${name}`}`);
      continue;
    }
    await withRetries(`download ${what} from ${suite}`, signal, () =>
      apt('apt-get', ['-qq', '-y', '--download-only', 'install', ...options.packages]),
    );
    const archives = join(place.folder, 'archives');
    const debs = (await readdir(archives)).filter((name) => name.endsWith('.deb')).sort();
    await unpackArchives(
      debs.map((deb) => join(archives, deb)),
      options.root,
    );
    await linkPrograms(options.root);
    return { suite, versions: Object.fromEntries(debs.map(nameAndVersion)) };
  }
  return { without };
}

/** What the name of an archive says of it: name_version_architecture.deb, with "%3a" for the colon of an epoch. */
export function nameAndVersion(archive: string): [name: string, version: string] {
  const [name = '', version = ''] = decodeURIComponent(basename(archive)).split('_');
  return [name, version];
}

/** Unpacks archives into a folder. */
export async function unpackArchives(archives: readonly string[], root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  const limit = pLimit(4);
  await Promise.all(archives.map((archive) => limit(() => execa('dpkg', ['-x', archive, root]))));
}

/** Debian makes these two links when it configures packages, which is not done here. */
export async function linkPrograms(root: string): Promise<void> {
  for (const [name, target] of [
    ['sh', 'bash'],
    ['awk', 'gawk'],
  ] as const)
    await symlink(
      target,
      join(root, existsSync(join(root, 'bin/bash')) && name === 'sh' ? 'bin' : 'usr/bin', name),
    ).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
}
