import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './state.ts';

/** What says which files git knows, and to which commit: an add and a commit change it. And what Nix locked. */
const paths = ['.git/index', '.git/HEAD', '.git/logs/HEAD', 'flake.lock'];

/** One digest of the books that git and Nix keep in a folder. */
export async function books(folder: string): Promise<string> {
  const texts = await Promise.all(
    paths.map((path) => readFile(join(folder, path), 'latin1').catch(() => null)),
  );
  return digestOf(JSON.stringify(texts));
}
