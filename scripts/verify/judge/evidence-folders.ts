import { existsSync } from 'node:fs';
import { glob, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

// Evidence is replaced as a whole: the new folder is written beside the old one, and takes its place by two renames.
// A recorder that is killed leaves the old folder, or both beside their place, and never half of one.

const fresh = '.new';
const former = '.old';

/** Where the new evidence is written. */
export function freshFolder(folder: string): string {
  return `${folder}${fresh}`;
}

/** Puts the new evidence into its place. */
export async function replaceEvidence(folder: string): Promise<void> {
  await rm(`${folder}${former}`, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, `${folder}${former}`);
  await rename(freshFolder(folder), folder);
  await rm(`${folder}${former}`, { recursive: true, force: true });
}

/** Removes what a killed recorder left, and brings back the evidence that it had moved away. */
export async function recoverEvidence(root: string): Promise<void> {
  const cwd = join(root, 'examples');
  for await (const left of glob(`*/*/evidence/nix-*{${fresh},${former}}`, { cwd })) {
    const path = join(cwd, left);
    const place = path.slice(0, -former.length);
    if (path.endsWith(former) && !existsSync(place)) await rename(path, place);
    else await rm(path, { recursive: true, force: true });
  }
}
