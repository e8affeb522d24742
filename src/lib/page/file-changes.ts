import { diffLines } from 'diff';

export interface TextFile {
  path: string;
  text: string;
}

/** What stands where, in both states of a file: the lines of the state before that are gone, and the new ones. */
export interface ChangedLine {
  mark: 'same' | 'added' | 'removed';
  /** Without its line feed. */
  text: string;
}

/** A file that differs between two states of a folder. */
export interface FileChange {
  path: string;
  kind: 'new' | 'changed' | 'deleted';
  /** The whole file, with what was removed from it; of a deleted file, its old lines. */
  lines: ChangedLine[];
}

/** The files that differ between two states, by path. */
export function fileChanges(before: readonly TextFile[], after: readonly TextFile[]): FileChange[] {
  const paths = [...new Set([...before, ...after].map(({ path }) => path))].toSorted();
  return paths.flatMap((path) => {
    const [old, now] = [before, after].map((files) => files.find((file) => file.path === path)?.text);
    if (old === now) return [];
    const kind = old === undefined ? 'new' : now === undefined ? 'deleted' : 'changed';
    return [{ path, kind, lines: lines(old ?? '', now ?? '') }] satisfies FileChange[];
  });
}

/** How many lines a reader types or removes. */
export function changedLineCount(changes: readonly FileChange[]): number {
  return changes.flatMap(({ lines: all }) => all.filter(({ mark }) => mark !== 'same')).length;
}

/**
 * The parts of a file around what changes, each a list of places in `lines`, with so many unchanged lines on each side.
 * Parts that would touch are one.
 */
export function changedParts(lines: readonly ChangedLine[], around: number): number[][] {
  const parts: number[][] = [];
  lines.forEach((_, index) => {
    const near = lines.slice(Math.max(0, index - around), index + around + 1);
    if (near.every(({ mark }) => mark === 'same')) return;
    const last = parts.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else parts.push([index]);
  });
  return parts;
}

function lines(before: string, after: string): ChangedLine[] {
  return diffLines(before, after).flatMap(({ added, removed, value }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ mark: added ? 'added' : removed ? 'removed' : 'same', text })),
  );
}
