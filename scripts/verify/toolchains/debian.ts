import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { canonicalJson, digest, shortDigest } from '../../../src/lib/units/digest.ts';
import { unpackDebian } from './apt.ts';
import { addHelm, helmPackage } from './helm.ts';
import { packages } from './packages.ts';
import { type Unprobed, parseVersion } from '../worlds/toolchain.ts';
import { NoNix } from './no-nix.ts';
import { type Ready, readReady, unpackInto } from './ready.ts';

/** Raised when packages are unpacked in another way, so that older caches are left alone. */
const unpacking = 3;

export interface Wanted {
  release: string;
  suites: readonly string[];
  cache: string;
  say: (text: string) => void;
  /** Packages in addition to the base. */
  more?: readonly string[];
  /** Ends a download; what it has is taken away. */
  signal?: AbortSignal | undefined;
}

/** Nix of a release from Debian's packages, unpacked once under .cache/nix/. */
export async function debianToolchain(options: Wanted): Promise<Unprobed> {
  const { release } = options;
  const { root, ready } = await debianRoot(options);
  const merged = isMerged(root);
  return {
    release,
    version: ready.version,
    source: `Debian ${ready.suite}`,
    userland: digest(canonicalJson(ready.versions)),
    root,
    start: (program, at) => startInRoot(at, program, merged),
    program: (name) => join(root, merged || name === 'script' ? 'usr/bin' : 'bin', name),
    mounts: (at) => userland(at, merged),
    sizes: true,
    path: '/usr/bin:/bin',
    buildShell: merged ? '/usr/bin/bash-static' : '/bin/bash-static',
  };
}

/** The unpacked packages, from the cache or fetched. */
export async function debianRoot({
  release,
  suites,
  cache,
  say,
  more = [],
  signal,
}: Wanted): Promise<{ root: string; ready: Ready }> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new NoNix(
      `Nix is provisioned for linux x64 only; this is ${process.platform} ${process.arch}.`,
      'Install Nix yourself so that `nix` is on PATH.',
    );
  const key = shortDigest(
    digest(
      [
        unpacking,
        release,
        ...suites,
        ...packages,
        ...more,
        ...(more.length > 0 ? [helmPackage.integrity] : []),
      ].join(' '),
    ),
  );
  const place = join(cache, `${release}-${key}`);
  const ready =
    (await readReady(place, say)) ?? (await provision(place, { release, suites, cache, say, more, signal }));
  return { root: join(place, 'root'), ready };
}

function provision(
  place: string,
  { release, suites, cache, say, more = [], signal }: Wanted,
): Promise<Ready> {
  say(
    more.length > 0
      ? `fetching the programs of pocketpkgs from Debian's packages (once, about 290 MB)`
      : `fetching Nix ${release} from Debian's packages (once, about 80 MB)`,
  );
  return unpackInto(place, cache, say, async (root, work) => {
    const { suite, versions } = await unpackDebian({
      suites,
      release,
      packages: [...packages, ...more],
      work,
      root,
      signal,
    });
    const [program, ...args] = startInRoot(root, 'nix');
    const { stdout } = await execa(program, [...args, '--version'], { env: { HOME: '/nonexistent' } });
    const version = parseVersion(stdout);
    if (!version)
      throw new NoNix(`The Nix of ${suite} does not say its version: ${stdout}`, 'Report this to Provenix.');
    // The programs of pocketpkgs have one that Debian has not.
    if (more.length > 0)
      versions['helm'] =
        `${await addHelm(root, (program) => startInRoot(root, program), join(work, 'helm'))}-0`;
    return { version, suite, versions };
  });
}

/** Debian 12 unpacks /bin and /lib beside /usr; later suites keep everything below /usr. */
function isMerged(root: string): boolean {
  return !existsSync(join(root, 'bin/bash'));
}

/** Programs of the root want its own libraries, so they are started through its own loader. */
export function startInRoot(root: string, program: string, merged = isMerged(root)): [string, ...string[]] {
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
