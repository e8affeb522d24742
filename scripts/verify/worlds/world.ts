import { constants } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblem } from '../../../src/lib/problem/problem.ts';
import { lookAt } from '../../../src/loaders/plain-path.ts';
import type { UnitFile } from '../../../src/loaders/read-files.ts';
import type { Terminal } from '../../../src/schemas/step.ts';
import type { ServerName } from '../../../src/schemas/unit.ts';
import { epoch } from '../../../src/lib/units/epoch.ts';
import { isRoot, sandboxed, user } from './bubblewrap.ts';
import { writeEtc } from './etc.ts';
import { archiveOf } from './archive.ts';
import { copyFolder } from './files.ts';
import { archivePlace, layScript } from './lay.ts';
import { putPrograms } from './programs.ts';
import { startServers } from './servers.ts';
import { type RunOptions, Shell, type StepResult } from './shell.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { playTerminal, startTerminal } from './terminal.ts';
import type { Unprobed } from './toolchain.ts';
import { copyTunnel } from './tunnel.ts';
import { watchWorld } from './use.ts';
import { isWayOut } from './way-out.ts';
import { type WorldSetup, bareSetup } from './world-setup.ts';

/**
 * A world for one unit: a home, a Nix store and a /tmp of its own, a read-only userland, no network,
 * its own processes. Everything lies in one temporary folder, which `remove` takes away.
 */
export interface World {
  /** Lays files into /home/user/<id>, with fixed times. */
  lay(id: string, files: readonly UnitFile[], removed?: readonly string[]): Promise<void>;
  run(command: string, options: RunOptions): Promise<StepResult>;
  /** The same with somebody at a terminal, who presses the keys. */
  runInTerminal(command: string, terminal: Terminal, options: RunOptions): Promise<StepResult>;
  /** A file that steps left in /home/user, "/" between its folders. Links are refused, wherever they stand on the way. */
  read(path: string): Promise<Buffer>;
  /**
   * Ends all that runs, and lets its home be read.
   * @returns the folder on this machine that was /home/user; its links are as steps left them, so follow none
   */
  leave(): Promise<string>;
  /** Moves the store (what is at /nix) to another folder of this machine; the world is of no use after that. */
  keepStore(to: string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * @param setup what the world has besides its toolchain
 * @param servers run on loopback while a step runs
 */
export async function createWorld(
  toolchain: Unprobed,
  setup: WorldSetup = bareSetup,
  servers: readonly ServerName[] = [],
): Promise<World> {
  const temporary = await makeTemporaryFolder('provenix-');
  const folder = temporary.path;
  try {
    await makeFolders(folder, setup, servers);
    await writeEtc(join(folder, 'etc'), toolchain, setup, servers);
    await putPrograms(join(folder, 'etc'), toolchain);
  } catch (error) {
    await temporary.remove();
    throw error;
  }
  const { mounts, network, seed } = setup;
  const watch = watchWorld(folder);
  let shell: Shell | undefined;
  const inside = (program: readonly string[]): [string, ...string[]] =>
    sandboxed(folder, toolchain, program, {
      mounts,
      network,
      lowPorts: servers.length > 0,
      seed: seed?.overlay ? seed.folder : undefined,
    });
  const run: World['run'] = (command, options) => {
    shell ??= new Shell(watch, inside, startServers(servers));
    return shell.run(command, options);
  };
  return {
    lay: async (id, files, removed = []) => {
      const laid = files.map(setup.rewriteFile);
      const archive = join(folder, 'etc', archivePlace.file);
      await writeFile(archive, archiveOf(laid, epoch));
      const { exit, output } = await run(layScript(id, laid, removed), { cwd: '/home/user', timeout: 60 });
      await rm(archive);
      if (exit !== 0) throw new Error(`its files could not be laid: ${output.trim()}`);
    },
    run,
    runInTerminal: async (command, terminal, options) => {
      // Two overlays share no working folder: once the second is mounted, a file that the first has from the seed
      // cannot be written there any more. So the first ends, and the next step gets a fresh one.
      if (seed?.overlay) {
        await shell?.close();
        shell = undefined;
      }
      return playTerminal(
        startTerminal(inside, command, terminal, { ...options, before: startServers(servers), watch }),
        terminal,
        options,
      );
    },
    read: async (path) => {
      // Nothing runs between steps, so that what is looked at is what is read.
      const { stats, problem } = await lookAt(join(folder, 'home'), path);
      if (!stats?.isFile()) throw new Error(problem ? formatProblem(problem) : `there is no file ${path}`);
      const file = await open(join(folder, 'home', path), constants.O_RDONLY | constants.O_NOFOLLOW);
      try {
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
    leave: async () => {
      await shell?.close();
      return join(folder, 'home');
    },
    keepStore: async (to) => {
      await shell?.close();
      const fresh = await mkdtemp(`${to}-`);
      await copyFolder(join(folder, 'nix'), join(fresh, 'nix'));
      await rename(join(fresh, 'nix'), to);
      await rm(fresh, { recursive: true });
    },
    remove: async () => {
      await shell?.close();
      watch.close();
      await temporary.remove();
    },
  };
}

/** The folders that bubblewrap binds, owned by the user inside; `mount-N` are where root mounts what that user may not reach. */
async function makeFolders(
  folder: string,
  { mounts, seed, network }: WorldSetup,
  servers: readonly ServerName[],
): Promise<void> {
  const own = ['home', 'tmp', 'nix', 'nix/store', 'nix/var', 'nix/var/nix'];
  if (servers.length > 0) own.push('srv');
  if (seed?.overlay) own.push('nix-work');
  else if (seed) await copyFolder(seed.folder, join(folder, 'nix'));
  for (const name of ['root', 'seed', 'way-out']) await mkdir(join(folder, name));
  for (const [index, { from }] of mounts.entries()) {
    const place = join(folder, `mount-${String(index)}`);
    await ((await stat(from)).isDirectory() ? mkdir(place) : writeFile(place, ''));
  }
  for (const name of own) await mkdir(join(folder, name), { recursive: true });
  if (!isRoot) return;
  if (isWayOut(network)) await copyTunnel(folder, user);
  await chmod(folder, 0o755);
  await Promise.all(own.map((name) => chown(join(folder, name), user, user)));
}
