import { epoch } from '../units/epoch.ts';
import { foldersOf } from '../units/folders-of.ts';
import { quote } from '../shell/quote.ts';

/** A file of a unit, as it is laid. */
export interface LaidFile {
  /** Relative to the unit's folder, with "/". */
  path: string;
  content: Uint8Array;
  executable: boolean;
  /** The target of a symbolic link; then the content is nothing. */
  link?: string | undefined;
}

/** Where files are laid, and what is done before. */
export interface Laying {
  /** The name of the folder in /home/user. */
  id: string;
  /** Paths that are taken away first. */
  removed: readonly string[];
}

/** The command that lays files which the machine was given, which then are gone, and sets their times, as the verifier's worlds do. */
export function layScript({ id, removed }: Laying, files: readonly { file: LaidFile; at: string }[]): string {
  const folders = foldersOf(files.map(({ file }) => file));
  const given = files.map(({ at }) => at);
  return [
    'set -e',
    ...(given.length > 0 ? [`trap ${quote(`rm -f -- ${given.join(' ')}`)} EXIT`] : []),
    `mkdir -p -- ${quote(id)}`,
    `cd -- ${quote(id)}`,
    ...removed.map((path) => `rm -f -- ${quote(`./${path}`)}`),
    ...folders.map((path) => `mkdir -p -- ${quote(`./${path}`)}`),
    ...files.map(({ file, at }) =>
      file.link === undefined
        ? `install -m ${file.executable ? '755' : '644'} -T -- ${at} ${quote(`./${file.path}`)}`
        : `ln -sfn -- ${quote(file.link)} ${quote(`./${file.path}`)}`,
    ),
    `find . -exec touch --no-dereference --no-create --date=@${String(epoch.getTime() / 1000)} {} +`,
  ].join('\n');
}
