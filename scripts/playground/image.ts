import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, zstdCompress } from 'node:zlib';
import { promisify } from 'node:util';
import { hardware } from '../../src/lib/machine/emulator.ts';
import { canonicalJson, digest, inputsDigest, shortDigest } from '../../src/lib/units/digest.ts';
import { readFiles } from '../../src/loaders/read-files.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import { type MachineFacts, type Pins, machineSchema } from '../../src/schemas/playground.ts';
import { narHash, providePocket } from '../verify/providers/pocket.ts';
import { linkPrograms, unpackArchives } from '../verify/toolchains/apt.ts';
import { cacheFolder } from '../verify/toolchains/provision.ts';
import { bootAndSave } from './boot.ts';
import { processor } from './emulate.ts';
import { type Moved, fetchPackages } from './fetch-packages.ts';
import { writeFileSystem } from './file-system.ts';
import { makeFirstDisk } from './first-disk.ts';
import { writeLicences } from './licences.ts';
import { makeTree } from './tree.ts';

export interface ImageOptions {
  /** The repository. */
  root: string;
  /** Default: refuse. */
  moved?: Moved;
  say: (text: string) => void;
  signal?: AbortSignal | undefined;
}

/** Where images are kept in a checkout, beside the packages that they are made from. */
export const imagesFolder = (root: string): string => join(root, '.cache/playground');

/** An image on this machine. */
export interface Image {
  /** Its folder, with machine.json. */
  folder: string;
  facts: MachineFacts;
}

/** The image of these sources, made where it is not there yet. */
export async function makeImage({ root, moved = 'refuse', say, signal }: ImageOptions): Promise<Image> {
  const cache = imagesFolder(root);
  const fetched = await fetchPackages({ root, cache: join(cache, 'debian'), moved, say, signal });
  const versions = await readVersions(root);
  const pocket = await providePocket({ root, versions, cache: cacheFolder, say, signal });
  const [nixpkgs = '', programs = ''] = pocket.setup.mounts.map(({ from }) => from);
  const key = await keyOf(root, fetched.pins, nixpkgs);
  const place = join(cache, key);
  if (!existsSync(join(place, 'machine.json'))) {
    const work = await mkdtemp(join(cache, 'making-'));
    try {
      await fill(work, { ...fetched, nixpkgs, programs, rev: versions.nixpkgs.rev, say });
      await rm(place, { recursive: true, force: true });
      await rename(join(work, 'image'), place);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  await writeFile(join(cache, 'current'), key);
  await removeOthers(cache, key);
  return { folder: place, facts: await readFacts(place) };
}

/** The image that was made last; undefined: none was. */
export async function currentImage(root: string): Promise<Image | undefined> {
  const cache = imagesFolder(root);
  try {
    const folder = join(cache, await readFile(join(cache, 'current'), 'utf8'));
    return { folder, facts: await readFacts(folder) };
  } catch {
    return undefined;
  }
}

async function readFacts(folder: string): Promise<MachineFacts> {
  return machineSchema.parse(JSON.parse(await readFile(join(folder, 'machine.json'), 'utf8')));
}

/** Of all that an image is made from: packages, what stands for nixpkgs, the computer, and the code beside this file but for what judges it. */
async function keyOf(root: string, { packages }: Pins, nixpkgs: string): Promise<string> {
  const { files } = await readFiles(join(root, 'scripts'), 'playground');
  const made = files.filter(({ path }) => !/^judge-|\.test\.ts$|\.json$/.test(path));
  const pocket = nixpkgs.split('/').at(-1);
  return shortDigest(digest(canonicalJson([packages, pocket, hardware, inputsDigest(made, {})])));
}

interface Parts {
  userland: string[];
  kernel: string[];
  pins: Pins;
  /** What stands for nixpkgs, and the userland with a Nix that runs here. */
  nixpkgs: string;
  programs: string;
  rev: string;
  say: (text: string) => void;
}

async function fill(
  work: string,
  { userland, kernel, pins, nixpkgs, programs, rev, say }: Parts,
): Promise<void> {
  const image = join(work, 'image');
  const roots = { userland: join(work, 'userland'), kernel: join(work, 'kernel') };
  await mkdir(image, { recursive: true });
  say('unpacking the packages');
  await unpackArchives(userland, roots.userland);
  await linkPrograms(roots.userland);
  await unpackArchives(kernel, roots.kernel);
  await makeTree({ userland: roots.userland, nixpkgs, tree: join(work, 'tree') });
  await writeFileSystem(join(work, 'tree'), image);
  const [release = ''] = await readdir(join(roots.kernel, 'lib/modules'));
  const busybox = join(roots.userland, 'usr/bin/busybox');
  const disk = await makeFirstDisk(roots.kernel, release, busybox, work);
  const state = await bootAndSave({ image, kernel: roots.kernel, release, disk, say });
  say(`packing the state, ${String(Math.round(state.length / 1e6))} MB`);
  const packed = await pack(state);
  await writeFile(join(image, 'state.zst'), packed);
  await copyFile(processor, join(image, 'v86.wasm'));
  await writeLicences(image, roots, pins);
  const facts: MachineFacts = {
    folder: shortDigest(digest(packed)),
    sha256: digest(packed).slice('sha256-'.length),
    nix: pins.packages.find(({ name }) => name === 'nix-bin')?.version.split('+')[0] ?? '',
    kernel: release,
    bytes: {
      state: packed.length,
      processor: (await stat(processor)).size,
      list: (await stat(join(image, 'files.json'))).size,
    },
    nixpkgs: { narHash: await narHash(nixpkgs, programs), rev },
  };
  await writeFile(join(image, 'machine.json'), `${JSON.stringify(facts, undefined, 2)}\n`);
  say(`the image is ${(packed.length / 1e6).toFixed(1)} MB to fetch`);
}

/** As tight as v86's own unpacker reads. */
async function pack(state: Uint8Array): Promise<Buffer> {
  return promisify(zstdCompress)(state, {
    params: {
      // 22 takes half as long again for 8 KB.
      [constants.ZSTD_c_compressionLevel]: 21,
      [constants.ZSTD_c_windowLog]: 27,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}

/** Images of other sources, and what a run that was killed left. */
async function removeOthers(cache: string, key: string): Promise<void> {
  for (const name of await readdir(cache))
    if (![key, 'current', 'debian'].includes(name))
      await rm(join(cache, name), { recursive: true, force: true });
}
