import { changeLock, relock } from '../../../src/lib/units/relock.ts';
import type { UnitFile } from '../../../src/loaders/read-files.ts';

/** A unit's file with nixpkgs locked to what stands for it (src/lib/units/relock.ts). */
export function relockFile(file: UnitFile, pocket: { narHash: string; rev: string }): UnitFile {
  return changed(file, (text) => relock(file.path, text, pocket));
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
  return changed(file, (text) =>
    changeLock(file.path, text, (locked) => {
      const home = locked.owner === 'nix-community' && locked.repo === 'home-manager';
      const narHash = home ? hashes['home-manager'] : locked.rev === rev ? hashes.nixpkgs : undefined;
      return narHash === undefined ? undefined : { ...locked, narHash };
    }),
  );
}

function changed(file: UnitFile, change: (text: string) => string): UnitFile {
  if (!file.path.endsWith('flake.lock')) return file;
  const before = Buffer.from(file.content).toString('utf8');
  const after = change(before);
  return after === before ? file : { ...file, content: Buffer.from(after) };
}
