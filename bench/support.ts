import { resolve } from 'node:path';
import { provide } from '../scripts/verify/providers/provide.ts';
import type { Provider } from '../scripts/verify/providers/provider.ts';
import { cacheFolder, provision } from '../scripts/verify/toolchains/provision.ts';
import type { Toolchain } from '../scripts/verify/worlds/toolchain.ts';
import { discover } from '../src/loaders/discover.ts';
import { readVersions } from '../src/loaders/read-versions.ts';
import type { Unit } from '../src/loaders/unit.ts';
import type { Versions } from '../src/schemas/versions.ts';

export const root = resolve(import.meta.dirname, '..');

// What is measured starts as it does for a reader, who has no cache of ours: tools/with-node sets one.
delete process.env['NODE_COMPILE_CACHE'];

export interface Bench {
  versions: Versions;
  /** Nix of the default release. */
  toolchain: Toolchain;
  /** pocketpkgs, with its programs in a seed. */
  pocket: Provider;
  units: Unit[];
}

/** What a bench of the verifier's worlds needs. */
export async function prepare(): Promise<Bench> {
  const versions = await readVersions(root);
  const release = versions.nix.default;
  const toolchain = (await provision(versions, [release], console.error)).get(release);
  if (!toolchain) throw new Error(`no Nix ${release}`);
  const pocket = await provide('pocket', {
    root,
    versions,
    cache: cacheFolder,
    say: console.error,
    toolchain,
  });
  return { versions, toolchain, pocket, units: (await discover(root, versions)).units };
}

/** The middle one of an odd number of values. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
