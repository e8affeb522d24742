import { resolve } from 'node:path';
import { readVersions } from '../src/loaders/read-units.ts';
import { provision } from '../scripts/verify/provision/index.ts';

/** Fetches Nix once, before the tests that run it, so that none of them waits for a download. */
export async function setup(): Promise<void> {
  const versions = await readVersions(resolve(import.meta.dirname, '..'));
  await provision(versions, [versions.nix.default], console.log);
}
