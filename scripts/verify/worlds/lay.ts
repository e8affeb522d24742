import type { UnitFile } from '../../../src/loaders/read-files.ts';
import { foldersOf } from '../../../src/lib/units/folders-of.ts';
import { epoch } from '../../../src/lib/units/epoch.ts';
import { quote } from '../../../src/lib/shell/quote.ts';

/** Where a world finds the archive that it unpacks; read-only inside, and there for no longer than that. */
export const archivePlace = { file: 'files.tar', inside: '/etc/files.tar' };

/**
 * The command that lays files into a folder of the home, with fixed times, after some were removed. It runs inside:
 * what the steps before left there, links above all, is followed nowhere else than in their own world. A link in the
 * place of a folder makes room for the folder.
 */
export function layScript(id: string, files: readonly UnitFile[], removed: readonly string[]): string {
  const list = (paths: readonly string[]): string => paths.map((path) => quote(`./${path}`)).join(' ');
  const folders = foldersOf(files);
  return [
    'set -e',
    `if [ -L ${quote(id)} ]; then rm -- ${quote(id)}; fi`,
    `mkdir -p -- ${quote(id)}`,
    `cd -- ${quote(id)}`,
    ...(removed.length > 0 ? [`rm -f -- ${list(removed)}`] : []),
    ...(folders.length > 0
      ? [`for folder in ${list(folders)}; do if [ -L "$folder" ]; then rm -- "$folder"; fi; done`]
      : []),
    `tar --extract --file ${archivePlace.inside} --preserve-permissions --no-same-owner`,
    `find . -exec touch --no-dereference --no-create --date=@${String(epoch.getTime() / 1000)} {} +`,
  ].join('\n');
}
