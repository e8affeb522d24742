import { join } from 'node:path';
import { type Pocket, type PocketOptions, providePocket } from './pocket.ts';
import { seedStore } from './seed.ts';
import type { Toolchain } from './toolchain.ts';

/** Where the input `nixpkgs` comes from in examples that have it. */
export const providers = ['auto', 'pocket', 'pinned'] as const;
export type ProviderName = (typeof providers)[number];

/** The locked nixpkgs itself: the world gets the network, and Nix fetches and substitutes as for a reader. */
export interface Pinned {
  name: 'pinned';
  revision: string;
}

export type Nixpkgs = Pocket | Pinned;

/**
 * `pinned` must be asked for, since it needs the network and the binary cache; `auto` is pocketpkgs,
 * which runs anywhere.
 * @param options.toolchain builds what worlds have from the beginning
 */
export async function provideNixpkgs(
  provider: ProviderName,
  options: PocketOptions & { toolchain: Toolchain },
): Promise<Nixpkgs> {
  if (provider === 'pinned') return { name: 'pinned', revision: options.versions.nixpkgs.rev };
  const pocket = await providePocket(options);
  const seed = await seedStore(pocket, join(options.cache, '../seeds'), options.toolchain, options.say);
  return { ...pocket, seed };
}
