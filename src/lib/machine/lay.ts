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

/** Where files are laid, and what is done before and after. */
export interface Laying {
  /** The name of the folder in /home/user. */
  id: string;
  /** Paths that are taken away first. */
  removed: readonly string[];
  /** The time that all files get, in seconds since 1970. */
  time: number;
}

/** The command that lays files which the machine finds below /host, and sets their times, as the verifier's worlds do. */
export function layScript(
  { id, removed, time }: Laying,
  files: readonly { file: LaidFile; at: string }[],
): string {
  const folders = [...new Set(files.flatMap(({ file: { path } }) => parentsOf(path)))].sort();
  return [
    'set -e',
    `mkdir -p -- ${quote(id)}`,
    `cd -- ${quote(id)}`,
    ...removed.map((path) => `rm -f -- ${quote(`./${path}`)}`),
    ...folders.map((path) => `mkdir -p -- ${quote(`./${path}`)}`),
    ...files.map(({ file, at }) =>
      file.link === undefined
        ? `install -m ${file.executable ? '755' : '644'} -T -- ${at} ${quote(`./${file.path}`)}`
        : `ln -sfn -- ${quote(file.link)} ${quote(`./${file.path}`)}`,
    ),
    `find . -exec touch --no-dereference --no-create --date=@${String(time)} {} +`,
  ].join('\n');
}

/** Every folder above a file, those above others first. */
function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
