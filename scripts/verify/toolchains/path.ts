import { constants } from 'node:fs';
import { access, lstat, readlink, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { execa } from 'execa';
import { digest } from '../../../src/lib/units/digest.ts';
import { type Unprobed, releaseOf, parseVersion } from '../worlds/toolchain.ts';

const needed = ['bash', 'bwrap', 'find', 'git', 'jq', 'script', 'setpriv', 'tar', 'touch'] as const;
const store = '/nix/store/';

export interface PathNix {
  version: string;
  program: string;
}

/** The nix on PATH; undefined where there is none or where it does not say its version. */
export async function findPathNix(): Promise<PathNix | undefined> {
  const program = await which('nix');
  if (!program) return undefined;
  const { stdout } = await execa(program, ['--version'], { reject: false, stdin: 'ignore', timeout: 20_000 });
  const version = parseVersion(stdout);
  return version ? { version, program } : undefined;
}

/**
 * A toolchain of the machine's own nix and tools, read-only.
 * @returns what is missing where it cannot be made
 */
export async function pathToolchain(
  nix: PathNix,
  release = releaseOf(nix.version),
): Promise<Unprobed | { missing: string[] }> {
  const tools = new Map<string, string>();
  const more = new Map<string, string>();
  for (const name of needed) {
    const path = await which(name);
    if (path) tools.set(name, path);
  }
  const missing = needed.filter((name) => !tools.has(name));
  if (missing.length > 0) return { missing };

  const programs = [nix.program, ...tools.values()];
  const folders = [
    ...new Set((process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'))),
  ];
  const mounts = [
    ...(await systemMounts()),
    ...['--ro-bind', dirname(nix.program), dirname(nix.program)],
    ...(await closureMounts(programs)),
  ];
  const versions = await Promise.all(
    [...tools.values()].map(
      async (path) =>
        (await execa(path, ['--version'], { reject: false, stdin: 'ignore', timeout: 20_000 })).stdout,
    ),
  );
  // Wanted for a network with a way out alone, and no part of what a recording depends on.
  for (const name of ['mount', 'nsenter'] as const) more.set(name, (await which(name)) ?? name);
  const bashStatic = await which('bash-static');
  return {
    release,
    version: nix.version,
    source: 'PATH',
    userland: digest(versions.join('\n')),
    root: undefined,
    start: (program) => [tools.get(program) ?? more.get(program) ?? program],
    program: (name) => tools.get(name),
    mounts: () => mounts,
    sizes: (await execa(tools.get('bwrap') ?? '', ['--help'], { reject: false, all: true })).all.includes(
      '--size',
    ),
    path: [
      dirname(nix.program),
      ...(await Promise.all(programs.map(async (path) => dirname(await realpath(path))))),
      ...folders,
    ].join(delimiter),
    // bash, as in Debian's userland, where there is one. Else a Nix from its own installer brings its own shell.
    buildShell:
      bashStatic ?? ((await realpath(nix.program)).startsWith(store) ? undefined : await which('busybox')),
  };
}

/** The machine's /usr, /bin, /lib ... as they are: folders or links. */
async function systemMounts(): Promise<string[]> {
  const mounts: string[] = [];
  for (const path of ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc/alternatives']) {
    const stats = await lstat(path).catch(() => undefined);
    if (stats?.isSymbolicLink()) mounts.push('--symlink', await readlink(path), path);
    else if (stats?.isDirectory()) mounts.push('--ro-bind', path, path);
  }
  return mounts;
}

/** What the programs need of /nix/store, path by path: the store inside stays the unit's own. */
async function closureMounts(programs: readonly string[]): Promise<string[]> {
  const inStore = (await Promise.all(programs.map((path) => realpath(path)))).filter((path) =>
    path.startsWith(store),
  );
  if (inStore.length === 0) return [];
  const roots = inStore.map((path) => store + (path.slice(store.length).split('/')[0] ?? ''));
  const { stdout } = await execa('nix-store', ['--query', '--requisites', ...new Set(roots)]);
  return [...new Set(stdout.split('\n').filter(Boolean))].flatMap((path) => ['--ro-bind', path, path]);
}

/** Where a program is on PATH. */
export async function which(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (!folder.startsWith('/')) continue;
    const path = join(folder, name);
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return undefined;
}
