import type { PlayFile } from '../../lib/machine/play-unit.ts';

/** Why a file may not have this name; undefined: it may. */
export function refusal(path: string, files: readonly Pick<PlayFile, 'path'>[]): string | undefined {
  if (path === '') return 'Write a name for the file first.';
  if (path.length > 200) return 'A name has at most 200 characters.';
  if (
    path.startsWith('/') ||
    path.endsWith('/') ||
    path.split('/').some((part) => ['', '.', '..'].includes(part))
  )
    return 'A name stays in the folder: no "/" at its ends, and no "..".';
  // eslint-disable-next-line no-control-regex -- they are what is refused
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'A name has no control characters.';
  return files.some((file) => file.path === path) ? 'There is a file of that name.' : undefined;
}
