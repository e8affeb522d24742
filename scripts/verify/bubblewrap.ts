import { join } from 'node:path';
import type { Toolchain } from './provision/toolchain.ts';

/** The user inside; also outside where the verifier runs as root, so that examples never do. */
export const user = 61000;
export const isRoot = process.getuid?.() === 0;

/** Every clock that leaves a trace is stopped here: commits, and the times of files (a `path:` flake records them). */
export const epoch = new Date('2026-01-01T00:00:00Z');

export interface WorldOptions {
  mounts: readonly Mount[];
  /** Only for the pinned nixpkgs, which is fetched. */
  network: boolean;
}

/** A folder of this machine that the world sees, read-only. */
export interface Mount {
  from: string;
  to: string;
}

/**
 * The command that runs another one inside: read-only userland, a home, a store and a /tmp of the world's folder,
 * no network, processes of its own. Where the verifier runs as root, it first becomes an ordinary user, whom limits
 * hold; the userland is mounted beside the world before that, since that user may not be able to reach it (a clone
 * below /root).
 */
export function sandboxed(
  folder: string,
  toolchain: Toolchain,
  command: readonly string[],
  { mounts, network }: WorldOptions,
): [string, ...string[]] {
  const { root = '' } = toolchain;
  const inside = (at: string): [string, ...string[]] => [
    ...toolchain.start('bwrap', at),
    '--unshare-all',
    ...(network ? ['--share-net'] : []),
    '--uid',
    String(user),
    '--gid',
    String(user),
    '--die-with-parent',
    '--new-session',
    '--hostname',
    'example',
    ...toolchain.mounts(at),
    ...mounts.flatMap(({ from, to }, index) => [
      '--ro-bind',
      isRoot ? join(folder, `mount-${String(index)}`) : from,
      to,
    ]),
    ...worldArguments(folder, toolchain.path),
    '--',
    ...command,
  ];
  if (!isRoot) return inside(root);
  const at = join(folder, 'root');
  return [
    ...toolchain.start('bwrap', root),
    '--dev-bind',
    '/',
    '/',
    ...(root ? ['--ro-bind', root, at] : []),
    ...mounts.flatMap(({ from }, index) => ['--ro-bind', from, join(folder, `mount-${String(index)}`)]),
    // Becoming another user undoes --die-with-parent for what follows; the process namespace holds it all the same.
    '--unshare-pid',
    '--die-with-parent',
    '--cap-drop',
    'ALL',
    '--cap-add',
    'CAP_SETUID',
    '--cap-add',
    'CAP_SETGID',
    '--',
    ...toolchain.start('setpriv', at),
    '--reuid',
    String(user),
    '--regid',
    String(user),
    '--clear-groups',
    '--',
    ...inside(at),
  ];
}

function worldArguments(folder: string, path: string): string[] {
  const environment = {
    HOME: '/home/user',
    USER: 'user',
    PATH: path,
    LC_ALL: 'C',
    TZ: 'UTC',
    TERM: 'dumb',
    NO_COLOR: '1',
    PAGER: 'cat',
    GIT_PAGER: 'cat',
    GIT_AUTHOR_DATE: epoch.toISOString(),
    GIT_COMMITTER_DATE: epoch.toISOString(),
  };
  return [
    '--ro-bind',
    join(folder, 'etc'),
    '/etc',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--perms',
    '0755',
    '--dir',
    '/home',
    '--bind',
    join(folder, 'tmp'),
    '/tmp',
    '--perms',
    '1777',
    '--tmpfs',
    '/var/tmp',
    '--bind',
    join(folder, 'nix'),
    '/nix',
    '--bind',
    join(folder, 'home'),
    '/home/user',
    '--chdir',
    '/home/user',
    '--clearenv',
    ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
  ];
}
