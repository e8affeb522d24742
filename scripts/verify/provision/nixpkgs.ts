import { type Pocket, type PocketOptions, providePocket } from './pocket.ts';

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
 */
export async function provideNixpkgs(provider: ProviderName, options: PocketOptions): Promise<Nixpkgs> {
  return provider === 'pinned'
    ? { name: 'pinned', revision: options.versions.nixpkgs.rev }
    : providePocket(options);
}
