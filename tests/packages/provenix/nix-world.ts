import { dirname } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { nodeMounts } from '../../../scripts/verify/run/node-mounts.ts';
import { provision } from '../../../scripts/verify/toolchains/provision.ts';
import type { Toolchain } from '../../../scripts/verify/worlds/toolchain.ts';
import { bareSetup } from '../../../scripts/verify/worlds/world-setup.ts';
import { type World, createWorld } from '../../../scripts/verify/worlds/world.ts';
import { readVersions } from '../../../src/loaders/read-versions.ts';
import { repository } from '../../support/repository.ts';
import { buildCommand } from './command.ts';

/** A world with real Nix and git, and the command `provenix` as it is published. */
export interface NixWorld {
  /** That of the test that runs. */
  world: () => World;
  /** A line for its shell that starts the command. */
  provenix: (words: string) => string;
}

/** Gives each test of a file a world of its own. */
export async function eachInNixWorld(): Promise<NixWorld> {
  const versions = await readVersions(repository);
  const release = versions.nix.default;
  let toolchain: Toolchain;
  let command: string;
  let node: Awaited<ReturnType<typeof nodeMounts>>;
  let world: World;
  beforeAll(async () => {
    command = await buildCommand();
    // The user in a world is not the one who built it.
    await execa('chmod', ['-R', 'a+rX', dirname(command)]);
    node = await nodeMounts();
    const found = (await provision(versions, [release])).get(release);
    if (!found) throw new Error('no Nix');
    toolchain = found;
  }, 300_000);
  beforeEach(async () => {
    const mounts = [...node.mounts, { from: dirname(command), to: '/opt/provenix' }];
    world = await createWorld(toolchain, { ...bareSetup, mounts });
  });
  afterEach(() => world.remove());
  return {
    world: () => world,
    provenix: (words) => `${node.program} /opt/provenix/provenix.mjs ${words}`,
  };
}
