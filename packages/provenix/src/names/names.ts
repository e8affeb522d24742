import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { aboutMatch, type LoadNames } from '../../../../src/lib/names/about-match.ts';
import type { Match } from '../../../../src/lib/match/match.ts';

/** A file that scripts/pack/names-data.ts writes beside the command. */
async function read<T>(name: string): Promise<T> {
  const file = await readFile(new URL(`names-${name}.json.br`, import.meta.url));
  return JSON.parse(brotliDecompressSync(file).toString('utf8')) as T;
}

const load: LoadNames = {
  nixos: () => read('nixos'),
  home: () => read('home'),
  packages: () => read('packages'),
};

/** What the real names say of the name in a message: "did you mean". Nothing where their files are not there. */
export async function namesOf(match: Match): Promise<string[]> {
  try {
    return await aboutMatch(load, match);
  } catch {
    // The answer stands without it.
    return [];
  }
}
