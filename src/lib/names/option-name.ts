/**
 * The parts of an option's name. Parts in quotes may hold dots: `a."b.c".d` has three.
 * A name that no option can have, such as one with an empty part, has none.
 */
export function partsOf(name: string): string[] {
  const parts: string[] = [];
  let rest = name;
  while (rest !== '') {
    const [all = '', quoted, plain = ''] = /^(?:"([^"]*)"|([^."]+))(?:\.(?=.)|$)/.exec(rest) ?? [];
    if (all === '') return [];
    parts.push(quoted ?? plain);
    rest = rest.slice(all.length);
  }
  return parts;
}

/** The name of these parts, as NixOS writes it: a part that is no identifier stands in quotes. */
export function nameOf(parts: readonly string[]): string {
  return parts
    .map((part) => (isPlaceholder(part) || /^[A-Za-z_][\w'-]*$/.test(part) ? part : `"${part}"`))
    .join('.');
}

/** A part of a name in the index that stands for any: "<name>" of a set, "*" of a list. */
export function isPlaceholder(part: string): boolean {
  return part === '*' || part.startsWith('<');
}
