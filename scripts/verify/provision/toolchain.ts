/** A Nix with a userland around it, as the sandbox mounts it. */
export interface Toolchain {
  /** The line it stands for, for example "2.34". */
  line: string;
  /** The exact version, for example "2.34.8". */
  version: string;
  /** For the report: where it comes from. */
  source: string;
  /** Digest of the versions of the tools around Nix: what else a transcript depends on. */
  userland: string;
  /** The folder on this machine that the userland lies in; undefined: the machine's own. */
  root: string | undefined;
  /** The command that starts a program of the userland outside of the sandbox; `root` as it is reached from there. */
  start: (program: 'bwrap' | 'setpriv', root: string) => [string, ...string[]];
  /** bubblewrap's arguments that mount the userland. */
  mounts: (root: string) => string[];
  /** PATH inside. */
  path: string;
  /** A shell without libraries, inside, for /bin/sh of Nix's build sandbox; undefined: Nix's own default. */
  buildShell: string | undefined;
}

/** "nix (Nix) 2.34.8" -> "2.34.8"; pre-releases keep only their numbers. */
export function parseVersion(output: string): string | undefined {
  return /(\d+\.\d+(?:\.\d+)?)\S*\s*$/.exec(output.trim())?.[1];
}

export function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
