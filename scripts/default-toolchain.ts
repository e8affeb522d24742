import type { Versions } from '../src/schemas/versions.ts';
import { readVersions } from '../src/loaders/read-versions.ts';
import { provision } from './verify/toolchains/provision.ts';
import type { Toolchain } from './verify/worlds/toolchain.ts';

/**
 * The Nix that pages are about, for a script that asks it something.
 * @param root the repository
 * @throws NoNix with what to install
 */
export async function defaultToolchain(root: string): Promise<{ versions: Versions; toolchain: Toolchain }> {
  const versions = await readVersions(root);
  const toolchains = await provision(versions, [versions.nix.default], console.error);
  const toolchain = toolchains.get(versions.nix.default);
  if (!toolchain) throw new Error(`there is no Nix ${versions.nix.default}`);
  return { versions, toolchain };
}
