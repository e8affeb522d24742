import type { PlayFile } from '../../lib/machine/play-unit.ts';

/**
 * The file that a reader sees first: the one that the command names, else the flake, else the first of Nix.
 * @param inside the folder in which the command runs
 * @returns its path; undefined: there are no files
 */
export function firstShown(
  files: readonly Pick<PlayFile, 'path'>[],
  command: string,
  inside = '.',
): string | undefined {
  const paths = files.map(({ path }) => path);
  const named = command
    .split(/[\s'"=]+/)
    .flatMap((word) => pathsOf(word, inside))
    .find((path) => paths.includes(path));
  return (
    named ??
    paths.find((path) => path === 'flake.nix') ??
    paths.find((path) => path.endsWith('.nix')) ??
    paths[0]
  );
}

/** What a word of a command may name: a file, or a folder with one that Nix looks for. */
function pathsOf(word: string, inside: string): string[] {
  const [place = '', attribute] = word.split('#', 2);
  const path = [...inside.split('/'), ...place.replace(/^path:/, '').split('/')]
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  const folder = path === '' ? '' : `${path}/`;
  if (attribute !== undefined) return [`${folder}flake.nix`];
  return word === '' ? [] : [path, `${folder}default.nix`, `${folder}flake.nix`];
}
