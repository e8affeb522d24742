/** A place in a file, as Nix prints it: `/etc/nixos/web.nix:3:16`. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

const longestFile = 500;

/** The place at the end of a text, such as `at /etc/nixos/web.nix:3:16:`; undefined where there is none. */
export function readPosition(text: string): Position | undefined {
  const end = text.endsWith(':') ? text.length - 1 : text.length;
  const beforeColumn = text.lastIndexOf(':', end - 1);
  const beforeLine = text.lastIndexOf(':', beforeColumn - 1);
  if (beforeLine < 1 || beforeLine > longestFile) return undefined;
  const line = text.slice(beforeLine + 1, beforeColumn);
  const column = text.slice(beforeColumn + 1, end);
  if (!/^\d{1,9}$/.test(line) || !/^\d{1,9}$/.test(column)) return undefined;
  return { file: text.slice(0, beforeLine), line: Number(line), column: Number(column) };
}

export function samePlace(one: Position | undefined, other: Position | undefined): boolean {
  if (!one || !other) return false;
  return one.file === other.file && one.line === other.line && one.column === other.column;
}

/** A place as it is shown: without the hash of the store. */
export function placeText({ file, line, column }: Position): string {
  const short = file.replace(/^\/nix\/store\/[0-9a-z]{32}-/, '…');
  return `${short}:${String(line)}:${String(column)}`;
}
