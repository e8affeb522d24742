import { globSync } from 'node:fs';
import stryker from '../../stryker.config.js';
import { folderOf } from './by-folder.ts';

/** What stryker.config.js says is changed, and what is left out. */
export const judging = (stryker.mutate ?? []).filter((pattern) => pattern !== undefined);

/**
 * The files that are changed, by the folder that they are counted under, in the order of names.
 * @param root the repository
 * @param patterns globs relative to it; one that begins with ! leaves files out
 */
export function filesByFolder(root: string, patterns: readonly string[]): Map<string, string[]> {
  const exclude = patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const wanted = patterns.filter((one) => !one.startsWith('!'));
  const files = globSync(wanted, { cwd: root, exclude }).sort();
  return Map.groupBy(files, folderOf);
}
