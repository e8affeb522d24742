import { epoch } from './epoch.ts';

interface Lock {
  nodes?: Record<string, { locked?: Locked }>;
}

/** Of a node of a lock file: what it is locked to. */
export interface Locked {
  owner?: string;
  repo?: string;
  rev?: string;
  narHash?: string;
}

/**
 * Locks the nixpkgs of versions.json to /nixpkgs, and home-manager to the interface that pocketpkgs has of it.
 * Nothing else of a unit is changed: flake.nix, commands and the lock's own `original` stay as a reader has them.
 * @param path of a file; only lock files are changed
 * @param pocket the SRI hash of /nixpkgs, and the revision that lock files name
 */
export function relock(path: string, text: string, pocket: { narHash: string; rev: string }): string {
  const here = {
    lastModified: epoch.getTime() / 1000,
    narHash: pocket.narHash,
    path: '/nixpkgs',
    type: 'path',
  };
  return changeLock(path, text, ({ owner, repo, rev }) => {
    if (owner === 'nix-community' && repo === 'home-manager') return { dir: 'nixos/home-manager', ...here };
    return rev === pocket.rev ? here : undefined;
  });
}

/**
 * @param change what stands in `locked` instead; undefined: what is there
 * @returns the text as it was, where the file is no lock file
 */
export function changeLock(
  path: string,
  text: string,
  change: (locked: Locked) => object | undefined,
): string {
  if (!/(?:^|\/)flake\.lock$/.test(path)) return text;
  const lock = parseLock(text);
  if (!lock) return text;
  for (const node of Object.values(lock.nodes ?? {})) {
    const locked = change(node.locked ?? {});
    if (locked) Object.assign(node, { locked });
  }
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/** undefined: no JSON, such as a lock file with the marks of a conflict, which a unit shows as it is. */
function parseLock(text: string): Lock | undefined {
  try {
    return JSON.parse(text) as Lock;
  } catch {
    return undefined;
  }
}
