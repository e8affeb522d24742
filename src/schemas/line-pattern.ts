/**
 * Patterns for lines of output that differ from run to run. A pattern is the whole line, with a placeholder for each
 * part that differs: "kept <number> paths in <path>". A placeholder takes as many characters of its class as there are
 * and never gives one back, so that a line is read once; the character after it must be none of its class.
 */
const classes: Record<string, RegExp> = {
  // 12, 3.5, 1,024
  '<number>': /[0-9.,]/,
  // A hash in base 16, 32 or 64.
  '<hash>': /[0-9A-Za-z+/=]/,
  // Anything but white space, quotes, colons and brackets.
  '<word>': /[^\s'":()[\]]/,
  // The rest of the line.
  '<rest>': /./,
};

export const placeholders = Object.keys(classes);

const parts = (pattern: string): string[] => pattern.split(/(<[a-z]+>)/).filter((part) => part !== '');

/** What is wrong with a pattern; undefined where it can be used. */
export function patternRefusal(pattern: string): string | undefined {
  if (pattern.includes('\n')) return 'expected a pattern for one line';
  const all = parts(pattern);
  if (all.every((part) => !Object.hasOwn(classes, part)))
    return `expected a placeholder: ${placeholders.join(', ')}`;
  for (const [index, part] of all.entries()) {
    const next = all[index + 1];
    const own = classes[part];
    if (!own || next === undefined) continue;
    if (part === '<rest>') return 'expected <rest> at the end of the pattern';
    if (classes[next] ?? own.test(next.charAt(0)))
      return `expected another character after ${part}, which would take "${next.charAt(0)}" too`;
  }
  return undefined;
}

/** Whether a pattern is the whole of a line. */
export function matchesLine(pattern: string, line: string): boolean {
  let at = 0;
  for (const part of parts(pattern)) {
    const own = classes[part];
    const begin = at;
    if (!own) {
      if (!line.startsWith(part, at)) return false;
      at += part.length;
    } else {
      while (at < line.length && own.test(line.charAt(at))) at += 1;
      if (at === begin) return false;
    }
  }
  return at === line.length;
}
