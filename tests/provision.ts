import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { provision } from '../scripts/verify/toolchains/provision.ts';
import { verify } from '../scripts/verify/verify.ts';
import { readVersions } from '../src/loaders/read-versions.ts';

/** The honest fixture with recordings of this machine's tools; Debian's versions move on, lies stay lies. */
export const recordedFixture = resolve(import.meta.dirname, '../.cache/test-fixture');

/** Fetches Nix once, before the tests that run it, so that none of them waits for a download. */
export async function setup(): Promise<void> {
  const versions = await readVersions(resolve(import.meta.dirname, '..'));
  await provision(versions, [versions.nix.default], console.log);
  await rm(recordedFixture, { recursive: true, force: true });
  await cp(resolve(import.meta.dirname, 'fixtures/honest'), recordedFixture, { recursive: true });
  const { failures } = await verify({ root: recordedFixture, record: true, quiet: true });
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
