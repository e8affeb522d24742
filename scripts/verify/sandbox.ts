import { rmSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import type { UnitFile } from '../../src/loaders/read-files.ts';
import type { Toolchain } from './provision/toolchain.ts';

/** The user inside; also outside where the verifier runs as root, so that examples never do. */
const user = 61000;
const isRoot = process.getuid?.() === 0;

/** Every clock that leaves a trace is stopped here: commits, and the times of files (a `path:` flake records them). */
const epoch = new Date('2026-01-01T00:00:00Z');

/** More than a page could show; a step that prints more is ended. */
const mostOutput = 256 * 1024;

export interface StepResult {
  /** undefined where the step was ended from outside. */
  exit: number | undefined;
  /** Standard output and error, interleaved as they were written. */
  output: string;
  seconds: number;
  /** Why the step was ended, if it was. */
  ended?: 'timeout' | 'output' | 'cancelled';
}

/**
 * A world for one unit: a home, a Nix store and a /tmp of its own, a read-only userland, no network,
 * its own processes. Everything lies in one temporary folder, which `remove` takes away.
 */
export interface World {
  /** Lays files into /home/user/<id>, with fixed times. */
  lay(id: string, files: readonly UnitFile[], removed?: readonly string[]): Promise<void>;
  run(command: string, options: { cwd: string; timeout: number; input?: string | undefined; signal?: AbortSignal | undefined }): Promise<StepResult>;
  remove(): Promise<void>;
}

const worlds = new Set<string>();
// A verifier that ends in the middle, by an error or a closed pipe, still leaves nothing behind.
process.on('exit', () => {
  for (const folder of worlds) rmSync(folder, { recursive: true, force: true });
});

export async function createWorld(toolchain: Toolchain): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'provenix-'));
  worlds.add(folder);
  const home = join(folder, 'home');
  const folders = ['home', 'tmp', 'nix', 'nix/store', 'nix/var', 'nix/var/nix'];
  await mkdir(join(folder, 'root'));
  for (const name of folders) await mkdir(join(folder, name));
  await writeEtc(join(folder, 'etc'), toolchain);
  if (isRoot) {
    await chmod(folder, 0o755);
    await Promise.all(folders.map((name) => chown(join(folder, name), user, user)));
  }
  return {
    lay: (id, files, removed = []) => layFiles(join(home, id), files, removed),
    run: (command, options) => runIn(folder, toolchain, command, options),
    remove: async () => {
      await removeFolder(folder);
      worlds.delete(folder);
    },
  };
}

async function writeEtc(etc: string, toolchain: Toolchain): Promise<void> {
  await mkdir(join(etc, 'nix'), { recursive: true });
  const shell = toolchain.buildShell ? `sandbox-paths = /bin/sh=${toolchain.buildShell}\n` : '';
  const files = {
    passwd: `user:x:${String(user)}:${String(user)}:user:/home/user:/bin/bash\n`,
    group: `user:x:${String(user)}:\n`,
    hosts: '127.0.0.1 localhost\n',
    gitconfig: '[user]\n\tname = user\n\temail = user@example.com\n[init]\n\tdefaultBranch = main\n[advice]\n\tdefaultBranchName = false\n',
    'nix/nix.conf': `experimental-features = nix-command flakes\nsandbox = true\n${shell}substituters =\nbuild-users-group =\nflake-registry =\nfsync-metadata = false\n`,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(etc, name), text)));
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

/** Fixed times and the sandbox's user for everything below a folder, the folder itself last. */
async function settle(path: string): Promise<void> {
  const stats = await lstat(path);
  if (stats.isDirectory()) await Promise.all((await readdir(path)).map((name) => settle(join(path, name))));
  if (stats.isSymbolicLink()) return;
  if (isRoot) await chown(path, user, user);
  await utimes(path, epoch, epoch);
}

// Limits are set inside, so that they count the sandbox's processes only. One pipe for both streams keeps their order.
const prologue = 'ulimit -c 0; ulimit -u 1024; ulimit -f 1048576; ulimit -v 12582912; exec 2>&1; exec bash -c "$1"';

async function runIn(
  folder: string,
  toolchain: Toolchain,
  command: string,
  { cwd, timeout, input, signal }: Parameters<World['run']>[1],
): Promise<StepResult> {
  const [program, ...args] = sandboxed(folder, toolchain, cwd, ['bash', '-c', prologue, 'bash', command]);
  const started = performance.now();
  const result = await execa(program, args, {
    reject: false,
    timeout: timeout * 1000,
    // bubblewrap dies with its parent and takes every process inside along. While it starts it does not yet:
    // therefore its whole process group is ended.
    killSignal: 'SIGKILL',
    killDescendants: true,
    maxBuffer: mostOutput,
    stripFinalNewline: false,
    extendEnv: false,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    ...(signal && { cancelSignal: signal }),
  });
  const ended = result.timedOut ? 'timeout' : result.isMaxBuffer ? 'output' : result.isCanceled ? 'cancelled' : undefined;
  return {
    exit: ended ? undefined : result.exitCode,
    output: result.stdout + result.stderr,
    seconds: (performance.now() - started) / 1000,
    ...(ended && { ended }),
  };
}

/**
 * The command that runs another one inside. Where the verifier runs as root, it first becomes an ordinary user, whom
 * limits hold; the userland is mounted beside the world before that, since that user may not be able to reach it
 * (a clone below /root).
 */
function sandboxed(folder: string, toolchain: Toolchain, cwd: string, command: readonly string[]): [string, ...string[]] {
  const { root = '' } = toolchain;
  const inside = (at: string): [string, ...string[]] => [
    ...toolchain.start('bwrap', at), '--unshare-all', '--uid', String(user), '--gid', String(user),
    '--die-with-parent', '--new-session', '--hostname', 'example',
    ...toolchain.mounts(at), ...worldArguments(folder, toolchain.path), '--chdir', cwd, '--', ...command,
  ];
  if (!isRoot) return inside(root);
  const at = join(folder, 'root');
  return [
    ...toolchain.start('bwrap', root), '--dev-bind', '/', '/', ...(root ? ['--ro-bind', root, at] : []),
    // Becoming another user undoes --die-with-parent for what follows; the process namespace holds it all the same.
    '--unshare-pid', '--die-with-parent', '--cap-drop', 'ALL', '--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID', '--',
    ...toolchain.start('setpriv', at), '--reuid', String(user), '--regid', String(user), '--clear-groups', '--',
    ...inside(at),
  ];
}

function worldArguments(folder: string, path: string): string[] {
  const environment = {
    HOME: '/home/user', USER: 'user', PATH: path, LC_ALL: 'C', TZ: 'UTC', TERM: 'dumb', NO_COLOR: '1',
    PAGER: 'cat', GIT_PAGER: 'cat', GIT_AUTHOR_DATE: epoch.toISOString(), GIT_COMMITTER_DATE: epoch.toISOString(),
  };
  return [
    '--ro-bind', join(folder, 'etc'), '/etc',
    '--proc', '/proc', '--dev', '/dev', '--perms', '0755', '--dir', '/home',
    '--bind', join(folder, 'tmp'), '/tmp',
    '--bind', join(folder, 'nix'), '/nix',
    '--bind', join(folder, 'home'), '/home/user',
    '--clearenv', ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
  ];
}

/** A store's folders are read-only, and only their owner may change that. */
async function removeFolder(folder: string): Promise<void> {
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
