import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFolder } from '../worlds/files.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import { createWorld } from '../worlds/world.ts';
import type { Seed, WorldSetup } from '../worlds/world-setup.ts';
import type { Provider } from './provider.ts';
import { NoNix } from '../toolchains/no-nix.ts';

/** A seed that is older than this, in hours, is removed when a new one is made. */
const kept = 6;

/**
 * A store with the programs of pocketpkgs in it, as a reader has them from the binary cache: built once in a world,
 * kept, and laid below each world that uses nixpkgs. What a unit builds is then the unit's own.
 * @param folder where seeds are kept
 */
export async function seedStore(
  { id, setup }: Provider,
  folder: string,
  toolchain: Toolchain,
  say: (text: string) => void,
): Promise<Seed> {
  // Files of a store belong to who built them, and only their owner may use them as a store.
  const name = `${id.revision}.${id.programs ?? ''}-${String(process.getuid?.() ?? 0)}`;
  const place = join(folder, name);
  if (!existsSync(place)) await build(setup, folder, place, toolchain, say);
  return {
    folder: place,
    overlay: await overlays(toolchain, { ...setup, seed: { folder: place, overlay: true } }),
  };
}

async function build(
  setup: WorldSetup,
  folder: string,
  place: string,
  toolchain: Toolchain,
  say: (text: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  say('building the programs of pocketpkgs (once, about 20 s)');
  const world = await createWorld(toolchain, setup);
  try {
    const { exit, output } = await world.run(
      // Roots, so that a unit that collects garbage takes away what it made itself.
      'nix build --quiet --impure --out-link /nix/var/nix/gcroots/provided --expr \'(import /nixpkgs { system = "x86_64-linux"; }).pocket.seed\' 2>&1',
      { cwd: '/home/user', timeout: 600 },
    );
    if (exit !== 0)
      throw new NoNix(
        `The programs of pocketpkgs could not be built:\n${output}`,
        'Build one by itself: npm run verify -- --filter <a unit that uses it>',
      );
    // Another run may have been faster; what it left is in use and as good.
    await world.keepStore(place).catch((error: unknown) => {
      if (!existsSync(place)) throw error;
    });
  } finally {
    await world.remove();
  }
  await removeOld(folder, place);
}

/** Whether this machine lets an ordinary user lay one folder over another; where not, seeds are copied. */
export async function overlays(toolchain: Toolchain, setup: WorldSetup): Promise<boolean> {
  const world = await createWorld(toolchain, setup);
  try {
    const { exit } = await world.run('touch /nix/store/probe && rm /nix/store/probe', {
      cwd: '/home/user',
      timeout: 60,
    });
    return exit === 0;
  } finally {
    await world.remove();
  }
}

/** Each change of pocketpkgs makes a seed of its own, of several hundred megabytes. */
async function removeOld(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (path !== current && Date.now() - mtimeMs > kept * 3_600_000) await removeFolder(path);
  }
}
