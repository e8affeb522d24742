import { rmSync } from 'node:fs';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ServerName } from '../../src/schemas/unit.ts';
import type { UnitFile } from '../../src/loaders/read-files.ts';
import { epoch, isRoot, sandboxed, user } from './bubblewrap.ts';
import type { Nixpkgs } from './provision/nixpkgs.ts';
import { execa } from 'execa';
import { pocketMounts, relock } from './provision/pocket.ts';
import type { Toolchain } from './provision/toolchain.ts';
import { serverFiles, startServers } from './servers.ts';
import { playTerminal, startTerminal } from './terminal.ts';
import type { Terminal } from '../../src/schemas/step.ts';
import { type RunOptions, Shell, type StepResult } from './shell.ts';

/**
 * A world for one unit: a home, a Nix store and a /tmp of its own, a read-only userland, no network,
 * its own processes. Everything lies in one temporary folder, which `remove` takes away.
 */
export interface World {
  /** Lays files into /home/user/<id>, with fixed times. */
  lay(id: string, files: readonly UnitFile[], removed?: readonly string[]): Promise<void>;
  run(command: string, options: RunOptions): Promise<StepResult>;
  /** The same with somebody at a terminal, who presses the keys. */
  runInTerminal(
    command: string,
    terminal: Terminal,
    options: RunOptions,
  ): Promise<StepResult & { cast: string }>;
  /** Moves the store (what is at /nix) to another folder of this machine; the world is of no use after that. */
  keepStore(to: string): Promise<void>;
  remove(): Promise<void>;
}

const worlds = new Set<string>();
// A verifier that ends in the middle, by an error or a closed pipe, still leaves nothing behind.
process.on('exit', () => {
  for (const folder of worlds) rmSync(folder, { recursive: true, force: true });
});

/**
 * @param nixpkgs what stands for nixpkgs in this world, if the unit uses it
 * @param servers run on loopback while a step runs
 */
export async function createWorld(
  toolchain: Toolchain,
  nixpkgs?: Nixpkgs,
  servers: readonly ServerName[] = [],
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'provenix-'));
  worlds.add(folder);
  const home = join(folder, 'home');
  const folders = ['home', 'tmp', 'nix', 'nix/store', 'nix/var', 'nix/var/nix'];
  const pocket = nixpkgs?.name === 'pocket' ? nixpkgs : undefined;
  const network = nixpkgs?.name === 'pinned';
  const lowPorts = servers.length > 0;
  if (lowPorts) folders.push('srv');
  const seed = pocket?.seed?.overlay ? pocket.seed.folder : undefined;
  if (seed !== undefined) folders.push('nix-work');
  else if (pocket?.seed) await copyFolder(pocket.seed.folder, join(folder, 'nix'));
  const mounts = pocket ? pocketMounts(pocket) : [];
  for (const name of ['root', 'seed', ...mounts.keys()])
    await mkdir(join(folder, typeof name === 'number' ? `mount-${String(name)}` : name));
  for (const name of folders) await mkdir(join(folder, name), { recursive: true });
  await writeEtc(join(folder, 'etc'), toolchain, nixpkgs, servers);
  if (isRoot) {
    await chmod(folder, 0o755);
    await Promise.all(folders.map((name) => chown(join(folder, name), user, user)));
  }
  let shell: Shell | undefined;
  const inside = (program: readonly string[]): [string, ...string[]] =>
    sandboxed(folder, toolchain, program, { mounts, network, lowPorts, seed });
  return {
    lay: (id, files, removed = []) =>
      layFiles(join(home, id), pocket ? files.map((file) => relock(file, pocket)) : files, removed),
    run: (command, options) => {
      shell ??= new Shell(inside, startServers(servers));
      return shell.run(command, options);
    },
    runInTerminal: (command, terminal, options) =>
      playTerminal(
        startTerminal(inside, command, terminal, { ...options, before: startServers(servers) }),
        terminal,
        options,
      ),
    keepStore: async (to) => {
      await shell?.close();
      const fresh = await mkdtemp(`${to}-`);
      await copyFolder(join(folder, 'nix'), join(fresh, 'nix'));
      await rename(join(fresh, 'nix'), to);
      await rm(fresh, { recursive: true });
    },
    remove: async () => {
      await shell?.close();
      await removeFolder(folder);
      worlds.delete(folder);
    },
  };
}

async function writeEtc(
  etc: string,
  toolchain: Toolchain,
  nixpkgs: Nixpkgs | undefined,
  servers: readonly ServerName[],
): Promise<void> {
  await mkdir(join(etc, 'nix'), { recursive: true });
  const paths = [
    ...(toolchain.buildShell ? [`/bin/sh=${toolchain.buildShell}`] : []),
    ...(nixpkgs?.name === 'pocket' ? ['/debian'] : []),
  ];
  const shell = paths.length > 0 ? `sandbox-paths = ${paths.join(' ')}\n` : '';
  // Without a network there is no cache to ask; with one, Nix' own defaults hold.
  const network = nixpkgs?.name === 'pinned';
  const id = `${String(user)}:${String(user)}`;
  // The forge's account has the only user there is; root is who `unshare --map-root-user` becomes.
  const accounts = `git:x:${id}:git:/srv/git:/bin/bash\nroot:x:0:0:root:/root:/bin/bash\n`;
  const caches = network ? 'ssl-cert-file = /etc/ca-certificates.crt\n' : 'substituters =\n';
  const files = {
    ...(network && (await machineNetwork())),
    ...(await serverFiles(servers)),
    passwd: `user:x:${id}:user:/home/user:/bin/bash\n${servers.length > 0 ? accounts : ''}`,
    group: `user:x:${String(user)}:\n`,
    hosts: `127.0.0.1 localhost${servers.length > 0 ? ' git.example.com' : ''}\n`,
    gitconfig:
      '[user]\n\tname = user\n\temail = user@example.com\n[init]\n\tdefaultBranch = main\n\ttemplateDir =\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n',
    'nix/nix.conf': `experimental-features = nix-command flakes\nsandbox = true\n${shell}${caches}build-users-group =\nflake-registry =\nfsync-metadata = false\n`,
  };
  await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      await mkdir(dirname(join(etc, name)), { recursive: true });
      await writeFile(join(etc, name), text, { mode: name.endsWith('.cgi') ? 0o755 : 0o644 });
    }),
  );
}

/** What the machine knows of its network: name servers and certificates. */
async function machineNetwork(): Promise<Record<string, string>> {
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  const certificates = process.env['NIX_SSL_CERT_FILE'] ?? '/etc/ssl/certs/ca-certificates.crt';
  return { 'resolv.conf': await read('/etc/resolv.conf'), 'ca-certificates.crt': await read(certificates) };
}

async function layFiles(base: string, files: readonly UnitFile[], removed: readonly string[]): Promise<void> {
  for (const path of removed) await rm(join(base, path), { force: true });
  for (const file of files) {
    const path = join(base, file.path);
    await mkdir(dirname(path), { recursive: true });
    if (file.link !== undefined) {
      await rm(path, { force: true });
      await symlink(file.link, path);
    } else await writeFile(path, file.content, { mode: file.executable ? 0o755 : 0o644 });
  }
  await settle(base);
}

/** With times, owners and links; the two may lie on different disks. */
async function copyFolder(from: string, to: string): Promise<void> {
  await execa('cp', ['--archive', '--reflink=auto', from, to]);
}

/** Fixed times and the sandbox's user for everything below a folder, the folder itself last. */
async function settle(path: string): Promise<void> {
  const stats = await lstat(path);
  if (stats.isDirectory()) await Promise.all((await readdir(path)).map((name) => settle(join(path, name))));
  if (stats.isSymbolicLink()) return;
  if (isRoot) await chown(path, user, user);
  await utimes(path, epoch, epoch);
}

/** A store's folders are read-only, and only their owner may change that. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch {
    await makeWritable(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function makeWritable(folder: string): Promise<void> {
  // What a first attempt to remove has taken away already is no trouble.
  await chmod(folder, 0o755).catch(() => undefined);
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name));
}
