import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { canonicalJson, digest } from '../../../src/lib/digest.ts';
import { unpackDebian } from './apt.ts';
import { addHelm, helmPackage } from './helm.ts';
import { packages } from './packages.ts';
import { type Toolchain, parseVersion } from './toolchain.ts';
import { NoNix } from './trouble.ts';

/** Raised when packages are unpacked in another way, so that older caches are left alone. */
const unpacking = 3;

export interface Wanted {
  line: string;
  suites: readonly string[];
  cache: string;
  say: (text: string) => void;
  /** Packages beside the base. */
  more?: readonly string[];
}

interface Ready {
  version: string;
  suite: string;
  /** Of each Debian package. */
  versions: Record<string, string>;
}

/**
 * Nix of a line from Debian's packages, unpacked once under .cache/nix/. Each run unpacks into a folder of its own
 * and renames it into place when it is whole, so that runs side by side, or one that was stopped, leave no half cache.
 */
export async function debianToolchain(options: Wanted): Promise<Toolchain> {
  const { line } = options;
  const { root, ready } = await debianRoot(options);
  const merged = isMerged(root);
  return {
    line,
    version: ready.version,
    source: `Debian ${ready.suite}`,
    userland: digest(canonicalJson(ready.versions)),
    root,
    start: (program, at) => startInRoot(at, program, merged),
    mounts: (at) => userland(at, merged),
    path: '/usr/bin:/bin',
    buildShell: merged ? '/usr/bin/bash-static' : '/bin/bash-static',
  };
}

/** The unpacked packages, from the cache or fetched. */
export async function debianRoot({
  line,
  suites,
  cache,
  say,
  more = [],
}: Wanted): Promise<{ root: string; ready: Ready }> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new NoNix(
      `Nix is provisioned for linux x64 only; this is ${process.platform} ${process.arch}.`,
      'Install Nix yourself so that `nix` is on PATH.',
    );
  const key = digest(
    [
      unpacking,
      line,
      ...suites,
      ...packages,
      ...more,
      ...(more.length > 0 ? [helmPackage.integrity] : []),
    ].join(' '),
  ).slice('sha256-'.length, 'sha256-'.length + 12);
  const place = join(cache, `${line}-${key}`);
  const ready = (await readReady(place)) ?? (await provision(place, { line, suites, cache, say, more }));
  return { root: join(place, 'root'), ready };
}
async function readReady(place: string): Promise<Ready | undefined> {
  try {
    const ready = JSON.parse(await readFile(join(place, 'ready.json'), 'utf8')) as Ready;
    // A cache that was emptied or copied in part is made again, not trusted.
    const [program, ...args] = startInRoot(join(place, 'root'), 'nix');
    const { stdout } = await execa(program, [...args, '--version'], { env: { HOME: '/nonexistent' } });
    return parseVersion(stdout) === ready.version ? ready : undefined;
  } catch {
    return undefined;
  }
}

async function provision(place: string, { line, suites, cache, say, more = [] }: Wanted): Promise<Ready> {
  say(
    more.length > 0
      ? `fetching the programs of pocketpkgs from Debian's packages (once, about 290 MB)`
      : `fetching Nix ${line} from Debian's packages (once, about 80 MB)`,
  );
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const root = join(work, 'root');
    const { suite, versions } = await unpackDebian({
      suites,
      line,
      packages: [...packages, ...more],
      work,
      root,
    });
    const [program, ...args] = startInRoot(root, 'nix');
    const { stdout } = await execa(program, [...args, '--version'], { env: { HOME: '/nonexistent' } });
    const version = parseVersion(stdout);
    if (!version)
      throw new NoNix(`The Nix of ${suite} does not tell its version: ${stdout}`, 'Report this to Provenix.');
    // The programs of pocketpkgs have one that Debian has not.
    if (more.length > 0)
      versions['helm'] =
        `${await addHelm(root, (program) => startInRoot(root, program), join(work, 'helm'))}-0`;
    const ready: Ready = { version, suite, versions };
    const whole = join(work, 'whole');
    await mkdir(whole);
    await rename(root, join(whole, 'root'));
    await writeFile(join(whole, 'ready.json'), JSON.stringify(ready));
    // Another run may have been faster; what it left is in use and as good. Only a broken cache is moved away.
    await rename(whole, place).catch(async () => {
      if (await readReady(place)) return;
      await rename(place, join(work, 'broken')).catch(() => undefined);
      await rename(whole, place);
    });
    return ready;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Debian 12 unpacks /bin and /lib beside /usr; later suites keep everything below /usr. */
function isMerged(root: string): boolean {
  return !existsSync(join(root, 'bin/bash'));
}

/** Programs of the root want its own libraries, so they are started through its own loader. */
function startInRoot(root: string, program: string, merged = isMerged(root)): [string, ...string[]] {
  const base = merged ? join(root, 'usr') : root;
  const libraries = [
    join(base, 'lib/x86_64-linux-gnu'),
    join(root, 'usr/lib/x86_64-linux-gnu'),
    join(root, 'usr/lib/nix'),
  ];
  return [
    join(base, 'lib64/ld-linux-x86-64.so.2'),
    '--library-path',
    libraries.join(':'),
    join(root, 'usr/bin', program),
  ];
}

function userland(root: string, merged: boolean): string[] {
  return [
    '--ro-bind',
    join(root, 'usr'),
    '/usr',
    ...['bin', 'sbin', 'lib', 'lib64'].flatMap((name) =>
      merged ? ['--symlink', `usr/${name}`, `/${name}`] : ['--ro-bind', join(root, name), `/${name}`],
    ),
  ];
}
