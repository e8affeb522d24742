import { join } from 'node:path';
import { NoNix } from '../toolchains/no-nix.ts';
import { findWayOut } from '../toolchains/way-out.ts';
import type { Network } from '../worlds/way-out.ts';
import { createWorld } from '../worlds/world.ts';
import { bareSetup } from '../worlds/world-setup.ts';
import { provideCheckout } from './checkout.ts';
import { providePocket } from './pocket.ts';
import type { ProvideOptions, Provider } from './provider.ts';
import { seedStore } from './seed.ts';

/** What `--provider` takes. */
export const providerNames = ['auto', 'pocket', 'pinned', 'checkout'] as const;
export type ProviderName = (typeof providerNames)[number];

/**
 * `pinned` must be asked for, since it needs the network and the binary cache; `checkout` too, since it evaluates and
 * builds little; `auto` is pocketpkgs, which runs anywhere.
 */
export async function provide(name: ProviderName, options: ProvideOptions): Promise<Provider> {
  if (name === 'pinned') return pinned(options);
  if (name === 'checkout') return (await checkout(options)).provider;
  const pocket = await providePocket(options);
  const seed = await seedStore(pocket, join(options.cache, '../seeds'), options.toolchain, options.say);
  return { ...pocket, setup: { ...pocket.setup, seed } };
}

function checkout({ nixpkgs, cache, ...options }: ProvideOptions): ReturnType<typeof provideCheckout> {
  if (nixpkgs === undefined)
    throw new NoNix(
      '--provider checkout takes a checkout of nixpkgs, and none was given.',
      'Name its folder: --provider checkout --nixpkgs ~/nixpkgs',
    );
  return provideCheckout({ ...options, nixpkgs, cache: join(cache, '../trees') });
}

/**
 * The locked nixpkgs itself: the world gets a network, and Nix fetches and substitutes as for a reader.
 * @param wayOut finds what gives a network of its own a way out
 */
export async function pinned(options: ProvideOptions, wayOut = findWayOut): Promise<Provider> {
  const { nixpkgs } = options.versions;
  return {
    id: { name: 'pinned', revision: nixpkgs.rev, programs: null },
    setup: { ...bareSetup, network: await networkOf(options, wayOut) },
    asRecorded: false,
  };
}

/** A network of its own with a way out; where there can be none, that of the machine, with a warning that says why. */
async function networkOf(
  { versions, cache, toolchain, say, signal }: ProvideOptions,
  wayOut: typeof findWayOut,
): Promise<Network> {
  try {
    const suites = versions.nix.releases[versions.nix.default]?.suites ?? [];
    const network = await wayOut({ suites, cache, say, signal });
    const world = await createWorld(toolchain, { ...bareSetup, network });
    try {
      const { exit, output } = await world.run('true', { cwd: '/home/user', timeout: 60, signal });
      if (exit === 0) return network;
      throw new NoNix(output.trim().split('\n').at(-1) ?? '', '');
    } finally {
      await world.remove();
    }
  } catch (error) {
    if (!(error instanceof NoNix)) throw error;
    const [why = ''] = error.message.split('\n');
    say(
      `warning: steps that need nixpkgs use this machine's network, its loopback and abstract sockets included, since they cannot have one of their own: ${why}\n  Run units of strangers without --provider pinned.`,
    );
    return 'machine';
  }
}
