import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pins, pinsSchema } from '../../src/schemas/playground.ts';
import { today } from '../verify/judge/settle-job.ts';
import { nameAndVersion } from '../verify/toolchains/apt.ts';
import { findMirror, keyring } from '../verify/toolchains/mirror.ts';
import { NoNix } from '../verify/toolchains/no-nix.ts';
import { type Apt, privateApt, updateList, withRetries } from '../verify/toolchains/private-apt.ts';
import { wanted } from './programs.ts';

export const pinsFile = 'scripts/playground/packages.json';
const architecture = 'i386';

type Pin = Pins['packages'][number];

/** What is done where Debian has other packages than the list: refuse, take them and tell, or write the list anew. */
export type Moved = 'refuse' | 'tell' | 'accept';

export interface FetchOptions {
  root: string;
  /** Keeps what was downloaded, so that a later run goes on from there. */
  cache: string;
  moved: Moved;
  say: (text: string) => void;
  signal?: AbortSignal | undefined;
}

/** What was fetched: each part's archives, and the list of all. */
export interface Fetched {
  userland: string[];
  kernel: string[];
  pins: Pins;
}

/**
 * Downloads the packages of the machine, checked by apt against Debian's signatures and here against the list.
 * @throws NoNix where a package is another one than the list has
 */
export async function fetchPackages(options: FetchOptions): Promise<Fetched> {
  // First, so that nothing is downloaded for a list that cannot be read.
  const listed = options.moved === 'accept' ? undefined : await readList(options.root);
  const userland = await fetchPart('userland', options);
  const kernel = await fetchPart('kernel', options);
  const found = [...userland, ...kernel].map(({ pin }) => pin);
  const pins = listed ? holdAgainstList(found, listed, options) : await writeList(found, options.root);
  const paths = (part: readonly { path: string }[]): string[] => part.map(({ path }) => path);
  return { userland: paths(userland), kernel: paths(kernel), pins };
}

async function fetchPart(
  part: keyof typeof wanted,
  { cache, say, signal }: FetchOptions,
): Promise<Archive[]> {
  const { suite, packages } = wanted[part];
  const folder = join(cache, suite);
  const archives = join(folder, 'archives');
  const nothing = join(folder, 'nothing');
  await mkdir(archives, { recursive: true });
  const place = { folder, mirror: await findMirror(keyring), suite, keyring, architecture, signal };
  const apt = await privateApt(place);
  if (!(await updateList(apt, place)))
    throw new NoNix(`${place.mirror} has no ${suite}.`, 'Name another mirror: PROVENIX_DEBIAN_MIRROR.');
  // What depends on a kernel makes a disk that starts a whole system; the machine's own is smaller.
  const command =
    part === 'kernel'
      ? ['-qq', 'download', ...(await withItsImage(apt, packages))]
      : ['-qq', '-y', '--download-only', 'install', ...packages];
  // Without archives it names all files, not only those that are left to fetch.
  await mkdir(join(nothing, 'partial'), { recursive: true });
  const { stdout } = await apt('apt-get', [
    '-o',
    `Dir::Cache::archives=${nothing}`,
    '--print-uris',
    ...command,
  ]);
  const files = [...stdout.matchAll(/^'[^']+' (\S+\.deb) (\d+) /gm)];
  const size = files.reduce((sum, [, , bytes]) => sum + Number(bytes), 0);
  say(`Debian ${suite}: ${String(files.length)} packages, ${String(Math.round(size / 1e6))} MB`);
  await withRetries(`download the ${part} of the machine`, signal, () => apt('apt-get', command, archives));
  return Promise.all(files.map(([, name = '']) => readArchive(join(archives, name), suite)));
}

/** linux-image-686 names the newest kernel by a package of its own. */
async function withItsImage(apt: Apt, packages: readonly string[]): Promise<string[]> {
  const named = await Promise.all(
    packages.map(async (name) => {
      const { stdout } = await apt('apt-cache', ['depends', '--important', name]);
      return /Depends: (linux-image-\S+)/.exec(stdout)?.[1] ?? name;
    }),
  );
  return named;
}

interface Archive {
  path: string;
  pin: Pin;
}

async function readArchive(path: string, suite: string): Promise<Archive> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const [name, version] = nameAndVersion(path);
  return { path, pin: { name, version, suite, sha256 } };
}

async function readList(root: string): Promise<Pins> {
  try {
    return pinsSchema.parse(JSON.parse(await readFile(join(root, pinsFile), 'utf8')));
  } catch {
    throw new NoNix(
      `${pinsFile} is not a list of packages.`,
      'Take the one of the repository (git checkout), or write it anew: npm run playground -- --moved accept',
    );
  }
}

async function writeList(found: readonly Pin[], root: string): Promise<Pins> {
  const pins = { date: today(), packages: [...found].sort((a, b) => (a.name < b.name ? -1 : 1)) };
  await writeFile(join(root, pinsFile), `${JSON.stringify(pins, undefined, 2)}\n`);
  return pins;
}

function holdAgainstList(found: readonly Pin[], pins: Pins, { moved: then, say }: FetchOptions): Pins {
  const listed = new Map(pins.packages.map((pin) => [`${pin.suite}/${pin.name}`, pin]));
  const moved = found.flatMap(({ suite, name, version, sha256 }) => {
    const pin = listed.get(`${suite}/${name}`);
    if (pin?.sha256 === sha256) return [];
    return [`${name} of ${suite}: the list has ${pin?.version ?? 'none'}, Debian has ${version}`];
  });
  if (moved.length === 0) return pins;
  const what = `Debian has other packages than ${pinsFile} of ${pins.date}:\n  ${moved.join('\n  ')}`;
  if (then === 'tell') {
    say(what);
    return { ...pins, packages: [...found] };
  }
  throw new NoNix(
    what,
    'Take what Debian has, look at the change of the list, and judge the machine again: npm run playground -- --moved accept --judge',
  );
}
