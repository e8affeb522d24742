import type { UnitFile } from '../../../src/loaders/read-files.ts';
import type { Network } from './way-out.ts';

/** A folder or a file of this machine that a world sees, read-only. */
export interface Mount {
  from: string;
  to: string;
}

/** A store that stands below a world's own /nix, which takes all changes. */
export interface Seed {
  folder: string;
  /** False: this machine forbids overlays, so that each world gets a copy. */
  overlay: boolean;
}

/** What a world has besides its toolchain. Providers make one; a world does not know whose it is. */
export interface WorldSetup {
  mounts: readonly Mount[];
  /** What steps reach. */
  network: Network;
  seed: Seed | undefined;
  /** A unit's file as it is laid: a provider rewrites lock files. */
  rewriteFile: (file: UnitFile) => UnitFile;
  /** Folders that Nix's own build sandbox sees too (`sandbox-paths`). */
  sandboxPaths: readonly string[];
  /** Lines of nix.conf. */
  nixConf: readonly string[];
}

/** A world with its toolchain and nothing else. */
export const bareSetup: WorldSetup = {
  mounts: [],
  network: 'none',
  seed: undefined,
  rewriteFile: (file) => file,
  sandboxPaths: [],
  nixConf: [],
};
