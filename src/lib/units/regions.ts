/**
 * Regions of a file: the lines between `# region NAME` and `# endregion NAME` (also after `//`, `--`, `;`;
 * in Markdown as a comment, `<!-- region NAME -->`).
 */

const marker = /^[ \t]*(?:#|\/\/|--|;|<!--)[ \t]*(region|endregion)[ \t]+([a-z0-9-]+)[ \t]*(?:-->[ \t]*)?$/;

/** What a line marks, if it is a marker. */
export function markerOf(line: string): { word: 'region' | 'endregion'; name: string } | undefined {
  const [, word, name] = marker.exec(line) ?? [];
  return word === undefined || name === undefined ? undefined : { word: word as 'region', name };
}

/** The names of a file's regions in the order of their start. */
export function regionNames(text: string): string[] {
  return [...text.split('\n')].flatMap((line) => {
    const found = marker.exec(line);
    return found?.[1] === 'region' && found[2] ? [found[2]] : [];
  });
}

/** The file as it is shown: without the marker lines. */
export function withoutMarkers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !marker.test(line))
    .join('\n');
}

/**
 * The lines of a region, without inner markers and without the indentation that all lines share;
 * undefined where the file has no region of that name or does not end it.
 */
export function region(text: string, name: string): string | undefined {
  const lines = text.split('\n');
  const at = (word: string): number =>
    lines.findIndex((line) => {
      const found = marker.exec(line);
      return found?.[1] === word && found[2] === name;
    });
  const start = at('region');
  const end = at('endregion');
  if (start < 0 || end < start) return undefined;
  return dedent(lines.slice(start + 1, end).filter((line) => !marker.test(line)));
}

function dedent(lines: string[]): string {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(shared)).join('\n');
}
