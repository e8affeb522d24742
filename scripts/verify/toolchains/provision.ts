import { dirname, resolve } from 'node:path';
import type { Versions } from '../../../src/schemas/versions.ts';
import { debianToolchain } from './debian.ts';
import { findPathNix, pathToolchain } from './path.ts';
import { type Toolchain, type Unprobed, releaseOf } from '../worlds/toolchain.ts';
import { createWorld } from '../worlds/world.ts';
import { NoNix } from './no-nix.ts';

/** One cache for all that this checkout runs, also for the fixtures of its own tests. */
export const cacheFolder = resolve(import.meta.dirname, '../../../.cache/nix');

/**
 * A Nix for each wanted release: the one on PATH where it is of that release, else Debian's.
 * Where Debian's cannot be fetched, a newer nix on PATH stands in for the default release; its transcripts may drift.
 * Each is tried in the sandbox before it is handed out.
 * @param signal ends a download
 * @throws NoNix with what to install
 */
export async function provision(
  versions: Versions,
  releases: readonly string[],
  say: (text: string) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Map<string, Toolchain>> {
  const found = process.env['PROVENIX_NIX'] === 'debian' ? undefined : await findPathNix();
  const provisionRelease = async (release: string): Promise<Unprobed> => {
    const suites = versions.nix.releases[release]?.suites;
    if (!suites)
      throw new NoNix(
        `versions.json names no Nix ${release}.`,
        `Known releases: ${Object.keys(versions.nix.releases).join(', ')}.`,
      );
    if (found && releaseOf(found.version) === release) {
      const own = await pathToolchain(found);
      if (!('missing' in own)) return own;
      say(
        `nix ${found.version} is on PATH, but ${own.missing.join(', ')} is not; looking at Debian's packages`,
      );
    }
    try {
      return await debianToolchain({ release, suites, cache: cacheFolder, say, signal });
    } catch (error) {
      const standIn =
        found && release === versions.nix.default && Number(releaseOf(found.version).split('.')[1]) >= 18
          ? await pathToolchain(found, release)
          : undefined;
      if (!standIn || 'missing' in standIn || !(error instanceof NoNix)) throw error;
      return standIn;
    }
  };
  const all = await Promise.all(
    releases.map(async (release) => [release, await provisionRelease(release)] as const),
  );
  const probed = new Map<string, Toolchain>();
  for (const [release, toolchain] of all)
    probed.set(release, { ...toolchain, system: await probe(toolchain) });
  return probed;
}

/**
 * A machine may forbid what the sandbox is made of; that is said once, not by every unit.
 * @returns the system that Nix says it builds for
 */
async function probe(toolchain: Unprobed): Promise<string> {
  const world = await createWorld(toolchain);
  try {
    const { exit, output } = await world.run('nix-instantiate --eval --expr builtins.currentSystem', {
      cwd: '/home/user',
      timeout: 60,
    });
    const system = /"([\w-]+)"/.exec(output)?.[1];
    const said = output.trim().split('\n').at(-1) ?? '';
    if (
      (exit !== 0 || system === undefined) &&
      !/namespace|uid map|Operation not permitted|Permission denied/i.test(output)
    )
      throw new NoNix(
        `The sandbox of ${toolchain.source} does not work: ${said === '' ? 'it ended without a word' : said}`,
        toolchain.root === undefined
          ? 'Install bubblewrap, bash, tar and find again.'
          : `Remove what was unpacked, so that it is fetched again: ${dirname(toolchain.root)}`,
      );
    if (exit !== 0 || system === undefined)
      throw new NoNix(
        `This machine does not let Provenix make its sandbox: ${said}`,
        'Units never run without it. Allow user namespaces (sysctl kernel.unprivileged_userns_clone=1; on Ubuntu also kernel.apparmor_restrict_unprivileged_userns=0).',
      );
    return system;
  } finally {
    await world.remove();
  }
}
