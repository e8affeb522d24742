/** Characters from which on a line that two texts have in common is no accident. */
export const longEnough = 40;

/** A text of ours, and the text of a real tree that has lines of it. */
export interface Repeated {
  file: string;
  source: string;
  /** Without the space around them, in the order of the file. */
  lines: string[];
}

/**
 * The longer lines that files of ours have in common with those of a real tree.
 * @param ours texts by their paths
 * @param real texts by their paths; of several with a line, one that has more lines of the file is its source
 */
export function repeatedLines(
  ours: ReadonlyMap<string, string>,
  real: ReadonlyMap<string, string>,
): Repeated[] {
  const sources = new Map<string, Set<string>>();
  for (const [path, text] of real)
    for (const line of longLines(text)) {
      const known = sources.get(line);
      if (known) known.add(path);
      else sources.set(line, new Set([path]));
    }
  return [...ours].flatMap(([file, text]) => {
    const lines = longLines(text).filter((line) => sources.has(line));
    const shares = new Map<string, number>();
    for (const line of lines)
      for (const path of sources.get(line) ?? []) shares.set(path, (shares.get(path) ?? 0) + 1);
    const best = (line: string): string =>
      [...(sources.get(line) ?? [])].reduce((one, other) =>
        (shares.get(other) ?? 0) > (shares.get(one) ?? 0) ? other : one,
      );
    const bySource = Map.groupBy(lines, best);
    return [...bySource].map(([source, found]) => ({ file, source, lines: found }));
  });
}

/** Each once. */
function longLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line.length >= longEnough && /[A-Za-z]{3}/.test(line)))];
}
