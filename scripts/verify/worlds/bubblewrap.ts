import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from './limits.ts';
import { quote } from '../../../src/lib/shell/quote.ts';
import { epoch } from '../../../src/lib/units/epoch.ts';
import { tunnel } from './tunnel.ts';
import { filterArguments } from './start.ts';
import type { Unprobed } from './toolchain.ts';
import { type Network, type WayOut, isWayOut, throughWayOut } from './way-out.ts';
import type { Mount } from './world-setup.ts';

/** The user inside; also outside where the verifier runs as root, so that steps never do. */
export const user = 61000;
export const isRoot = process.getuid?.() === 0;

export interface SandboxOptions {
  mounts: readonly Mount[];
  network: Network;
  /** Ports below 1024 are free to use, for servers on loopback; not together with `network`. */
  lowPorts: boolean;
  /** A folder that stands below the world's own /nix, which takes all changes. */
  seed: string | undefined;
}

/**
 * The command that runs another one inside: read-only userland, a home, a store and a /tmp of the world's folder,
 * no network, processes of its own. Where the verifier runs as root, it first becomes an ordinary user, whom limits
 * hold; the userland is mounted beside the world before that, since that user may not be able to reach it (a clone
 * below /root).
 */
export function sandboxed(
  folder: string,
  toolchain: Unprobed,
  command: readonly string[],
  { mounts, network, lowPorts, seed }: SandboxOptions,
): [string, ...string[]] {
  const { root = '' } = toolchain;
  const wayOut = isWayOut(network) && !lowPorts ? network : undefined;
  const world = (at: string): [string, ...string[]] => [
    ...bubblewrap(toolchain.start('bwrap', at), lowPorts),
    '--unshare-all',
    ...(network !== 'none' || lowPorts ? ['--share-net'] : []),
    '--uid',
    String(user),
    '--gid',
    String(user),
    '--die-with-parent',
    '--new-session',
    '--hostname',
    'example',
    ...filterArguments,
    ...toolchain.mounts(at),
    ...mounts.flatMap(({ from, to }, index) => [
      '--ro-bind',
      isRoot ? join(folder, `mount-${String(index)}`) : from,
      to,
    ]),
    ...storeArguments(folder, seed !== undefined && isRoot ? join(folder, 'seed') : seed),
    ...worldArguments(folder, toolchain, lowPorts),
    '--',
    ...command,
  ];
  const inside = (at: string): [string, ...string[]] =>
    wayOut ? withWayOut(wayOut, folder, toolchain, at, world(at)) : world(at);
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
    ...(wayOut ? [...wayOutMounts(wayOut, folder), '--', ...withProc(toolchain, at)] : ['--']),
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
 * A command in a network with a way out. All of it, pasta included, is in a process namespace, so that nothing stays:
 * in that of root's sandbox, or in one of its own.
 */
function withWayOut(
  { root, start }: WayOut,
  folder: string,
  toolchain: Unprobed,
  at: string,
  world: readonly string[],
): [string, ...string[]] {
  const pasta = start(isRoot && root !== undefined ? join(folder, 'way-out') : (root ?? ''));
  const led = throughWayOut(pasta, toolchain.start('nsenter', at), world);
  if (isRoot) return led;
  return [
    ...toolchain.start('bwrap', at),
    ...['--unshare-user', '--uid', '0', '--gid', '0', '--cap-add', 'ALL'],
    ...['--dev-bind', '/', '/', '--unshare-pid', '--die-with-parent', '--'],
    ...withProc(toolchain, at),
    ...led,
  ];
}

/**
 * A command that finds the processes of its own namespace in /proc, as pasta must. bubblewrap's `--proc` covers parts of
 * it, and the kernel then lets no sandbox inside have one.
 */
function withProc(toolchain: Unprobed, at: string): string[] {
  const mount = toolchain.start('mount', at).map(quote).join(' ');
  return ['/bin/sh', '-c', `${mount} -t proc proc /proc && exec "$@"`, 'sh'];
}

/** What root mounts for it: the program, and the device that networks of users are made by where only root may use it. */
function wayOutMounts({ root }: WayOut, folder: string): string[] {
  const device = join(folder, tunnel.name);
  return [
    ...(root === undefined ? [] : ['--ro-bind', root, join(folder, 'way-out')]),
    ...(existsSync(device) ? ['--dev-bind', device, tunnel.device] : []),
    ...['--cap-add', 'CAP_SYS_ADMIN'],
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

/** All variables that a step finds. @param path PATH inside */
export function worldEnvironment(path: string): Record<string, string> {
  return {
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
}

function worldArguments(folder: string, { path, sizes }: Unprobed, servers: boolean): string[] {
  const inMemory = (mode: string, at: string): string[] => [
    ...['--perms', mode],
    ...(sizes ? ['--size', String(limits.memoryFiles)] : []),
    ...['--tmpfs', at],
  ];
  return [
    '--ro-bind',
    join(folder, 'etc'),
    '/etc',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    ...inMemory('1777', '/dev/shm'),
    '--perms',
    '0755',
    '--dir',
    '/home',
    '--bind',
    join(folder, 'tmp'),
    '/tmp',
    ...inMemory('1777', '/var/tmp'),
    ...inMemory('0755', '/run'),
    ...(servers ? ['--bind', join(folder, 'srv'), '/srv', ...inMemory('0700', '/root')] : []),
    '--bind',
    join(folder, 'home'),
    '/home/user',
    '--chdir',
    '/home/user',
    '--clearenv',
    ...Object.entries(worldEnvironment(path)).flatMap(([name, value]) => ['--setenv', name, value]),
    // What is left of the root and of /dev is in memory too, and has no size.
    ...['--remount-ro', '/dev', '--remount-ro', '/'],
  ];
}
