import type { UnitFile } from '../../../src/loaders/read-files.ts';
import { epoch } from '../worlds/bubblewrap.ts';

interface Lock {
  nodes?: Record<string, { locked?: { owner?: string; repo?: string; rev?: string; narHash?: string } }>;
}

/**
 * Locks the nixpkgs of versions.json to /nixpkgs, and home-manager to the interface that pocketpkgs has of it.
 * Nothing else of a unit is changed: flake.nix, commands and the lock's own `original` stay as a reader has them.
 * @param pocket the SRI hash of /nixpkgs, and the revision that lock files name
 */
export function relock(file: UnitFile, pocket: { narHash: string; rev: string }): UnitFile {
  const here = {
    lastModified: epoch.getTime() / 1000,
    narHash: pocket.narHash,
    path: '/nixpkgs',
    type: 'path',
  };
  return changeLock(file, ({ owner, repo, rev }) => {
    if (owner === 'nix-community' && repo === 'home-manager') return { dir: 'nixos/home-manager', ...here };
    return rev === pocket.rev ? here : undefined;
  });
}

/**
 * Lets the lock of nixpkgs and of home-manager have the hash of another tree, and leaves all else as it is: Nix takes
 * what it has in its store by that hash, and fetches nothing. With a lock of type `path` it would copy the tree on
 * each command, which takes minutes.
 * @param hashes the SRI hash of each tree
 * @param rev the revision that lock files name
 */
export function rehash(
  file: UnitFile,
  hashes: { nixpkgs: string; 'home-manager': string | undefined },
  rev: string,
): UnitFile {
  return changeLock(file, (locked) => {
    const home = locked.owner === 'nix-community' && locked.repo === 'home-manager';
    const narHash = home ? hashes['home-manager'] : locked.rev === rev ? hashes.nixpkgs : undefined;
    return narHash === undefined ? undefined : { ...locked, narHash };
  });
}

/** @param change what stands in `locked` instead; undefined: what is there */
function changeLock(
  file: UnitFile,
  change: (locked: NonNullable<NonNullable<Lock['nodes']>[string]['locked']>) => object | undefined,
): UnitFile {
  if (!/(^|\/)flake\.lock$/.test(file.path)) return file;
  const lock = parseLock(Buffer.from(file.content).toString('utf8'));
  if (!lock) return file;
  for (const node of Object.values(lock.nodes ?? {})) {
    const locked = change(node.locked ?? {});
    if (locked) Object.assign(node, { locked });
  }
  return { ...file, content: Buffer.from(`${JSON.stringify(lock, undefined, 2)}\n`) };
}

/** undefined: no JSON, such as a lock file with the marks of a conflict, which a unit shows as it is. */
function parseLock(text: string): Lock | undefined {
  try {
    return JSON.parse(text) as Lock;
  } catch {
    return undefined;
  }
}
