import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.ts';

/** The folders of examples/ that a kind has, by their names on disk alone: what no reader of ours may leave out. */
export function unitFolders(folder: 'recipes' | 'errors' | 'templates'): string[] {
  const names = readdirSync(join(repository, 'examples', folder)).filter((name) => !name.startsWith('.'));
  if (names.length < 2) throw new Error(`examples/${folder}: found fewer than two units to check against`);
  return names.sort();
}
