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
  /** Ports below 1024 are free to use, for servers on loopback; not together with `network`. */
  lowPorts: boolean;
  /** A folder that stands below the world's own /nix, which takes all changes. */
  seed: string | undefined;
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
  { mounts, network, lowPorts, seed }: WorldOptions,
): [string, ...string[]] {
  const { root = '' } = toolchain;
  const inside = (at: string): [string, ...string[]] => [
    ...bubblewrap(toolchain.start('bwrap', at), lowPorts),
    '--unshare-all',
    ...(network || lowPorts ? ['--share-net'] : []),
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
    ...storeArguments(folder, seed !== undefined && isRoot ? join(folder, 'seed') : seed),
    ...worldArguments(folder, toolchain.path, lowPorts),
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
    ...(seed === undefined ? [] : ['--ro-bind', seed, join(folder, 'seed')]),
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

/**
 * A network without a way out whose owner says that every port is free. bubblewrap's own network belongs to a user
 * namespace that nobody inside has rights over, so this is one layer more, and only where servers are wanted.
 */
function bubblewrap(command: [string, ...string[]], lowPorts: boolean): [string, ...string[]] {
  if (!lowPorts) return command;
  const free = 'echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start && exec "$@"';
  return [
    ...command,
    ...['--unshare-user', '--uid', '0', '--gid', '0', '--cap-add', 'ALL'],
    ...['--unshare-net', '--die-with-parent', '--dev-bind', '/', '/'],
    ...['--', '/bin/sh', '-c', free, 'sh'],
    ...command,
  ];
}

function storeArguments(folder: string, seed: string | undefined): string[] {
  const own = join(folder, 'nix');
  return seed === undefined
    ? ['--bind', own, '/nix']
    : ['--overlay-src', seed, '--overlay', own, join(folder, 'nix-work'), '/nix'];
}

function worldArguments(folder: string, path: string, servers: boolean): string[] {
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
    ...(servers ? ['--bind', join(folder, 'srv'), '/srv', '--perms', '0700', '--dir', '/root'] : []),
    '--bind',
    join(folder, 'home'),
    '/home/user',
    '--chdir',
    '/home/user',
    '--clearenv',
    ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
  ];
}
