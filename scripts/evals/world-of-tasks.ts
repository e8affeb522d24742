import { readVersions } from '../../src/loaders/read-versions.ts';
import { provide } from '../verify/providers/provide.ts';
import { cacheFolder, provision } from '../verify/toolchains/provision.ts';
import { type World, createWorld } from '../verify/worlds/world.ts';

/** A world in which every task can be done and graded: pocketpkgs stands for the nixpkgs that a task locks. */
export async function worldOfTasks(root: string, say: (text: string) => void): Promise<World> {
  const versions = await readVersions(root);
  const toolchain = (await provision(versions, [versions.nix.default], say)).get(versions.nix.default);
  if (!toolchain) throw new Error('Found no Nix, and the tasks are graded by Nix.');
  const { setup } = await provide('pocket', { root, versions, cache: cacheFolder, toolchain, say });
  return createWorld(toolchain, setup);
}
