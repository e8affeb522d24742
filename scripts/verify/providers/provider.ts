import { programsOf } from '../../../src/loaders/read-toolchains.ts';
import type { ProviderId } from '../../../src/schemas/provider.ts';
import type { Versions } from '../../../src/schemas/versions.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import type { WorldSetup } from '../worlds/world-setup.ts';

export interface ProvideOptions {
  /** The repository. */
  root: string;
  versions: Versions;
  /** The folder of provisioned packages. */
  cache: string;
  /** Builds what worlds have from the beginning. */
  toolchain: Toolchain;
  say: (text: string) => void;
  /** A checkout of nixpkgs or nixpkgs.lib, whose lib pocketpkgs runs on instead of its own. */
  nixpkgsLib?: string | undefined;
  /** Of the provider `checkout`: a checkout of nixpkgs, and one of home-manager. */
  nixpkgs?: string | undefined;
  homeManager?: string | undefined;
  /** Ends a download. */
  signal?: AbortSignal | undefined;
}

/** What stands for the input `nixpkgs` in units that need it. */
export interface Provider {
  id: ProviderId;
  /** What it adds to a unit's world. */
  setup: WorldSetup;
  /** False: store paths are not those of the recordings, so that transcripts may drift; exits may not. */
  asRecorded: boolean;
}

/** Whether two providers bring the same programs: with others, a transcript may differ. */
export function samePrograms(one: ProviderId | null, other: ProviderId | null): boolean {
  if (!one || !other) return one === other;
  return one.name === other.name && programsOf(one) === programsOf(other);
}
