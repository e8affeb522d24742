/** What is started outside of the sandbox. */
export type OutsideProgram = 'bwrap' | 'mount' | 'nsenter' | 'setpriv';

/** A Nix with a userland around it, as the sandbox mounts it. */
export interface Toolchain {
  /** The release it stands for, for example "2.34". */
  release: string;
  /** The exact version, for example "2.34.8". */
  version: string;
  /** The system that Nix builds for, as Nix itself names it, for example "x86_64-linux". */
  system: string;
  /** For the report: where it comes from. */
  source: string;
  /** Digest of the versions of the userland: what else a transcript depends on. */
  userland: string;
  /** The folder on this machine that the userland lies in; undefined: the machine's own. */
  root: string | undefined;
  /** The command that starts a program of the userland outside of the sandbox; `root` as it is reached from there. */
  start: (program: OutsideProgram, root: string) => [string, ...string[]];
  /** Where a program of the userland lies on this machine; undefined: it has none. */
  program: (name: 'bash' | 'script') => string | undefined;
  /** bubblewrap's arguments that mount the userland. */
  mounts: (root: string) => string[];
  /** Whether its bubblewrap can bound what lies in memory (`--size`, since 0.7). */
  sizes: boolean;
  /** PATH inside. */
  path: string;
  /** A shell without libraries, inside, for /bin/sh of Nix's build sandbox; undefined: Nix's own default. */
  buildShell: string | undefined;
}

/** A toolchain before its Nix ran for the first time. */
export type Unprobed = Omit<Toolchain, 'system'>;

/** "nix (Nix) 2.34.8" -> "2.34.8"; pre-releases keep only their numbers. */
export function parseVersion(output: string): string | undefined {
  const [last = ''] = output.trim().split(/\s/).slice(-1);
  return /(?<!\d)\d+\.\d+(?:\.\d+)?/.exec(last)?.[0];
}

/** "2.34.8" -> "2.34" */
export function releaseOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
