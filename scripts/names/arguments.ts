/**
 * How many arguments the function takes that an attribute of a Nix file is bound to, one after the other, read from
 * its text: `name = a: { b, c }: …` takes two. 0 where the text does not say so: the function is made by another.
 * @param line where the attribute is written, counted from 1: bound there, or inherited from a `let` of the same file
 */
export function argumentsAt(source: string, name: string, line: number): number {
  const lines = source.split('\n');
  const binds = (text: string | undefined): boolean => boundName(text ?? '') === name;
  const bound = binds(lines[line - 1])
    ? [line - 1]
    : lines.flatMap((text, index) => (binds(text) ? [index] : []));
  const [only] = bound;
  if (only === undefined || bound.length > 1) return 0;
  return countHeads(lines.slice(only).join('\n').replace(binding, ''));
}

/**
 * Where an attribute comes from that is taken over as it is: `inherit (self.strings) name` or `name = builtins.name`.
 * @returns for example "strings.name" or "builtins.name"
 */
export function takenFrom(source: string, name: string, line: number): string | undefined {
  const lines = source.split('\n');
  const [, same] = /^\s*[\w'-]+\s*=\s*((?:builtins|lib|self)\.[\w.'-]+);/.exec(lines[line - 1] ?? '') ?? [];
  if (same !== undefined) return same.replace(/^(?:lib|self)\./, '');
  const before = lines.slice(0, line).join('\n').replace(/;\s*$/, '');
  const from = before.slice(Math.max(0, before.lastIndexOf('inherit (')));
  const [, set] = /^inherit \(([\w.]+)\)[^;]*$/.exec(from) ?? [];
  return set === undefined ? undefined : `${set.replace(/^(?:lib|self)\./, '')}.${name}`;
}

const binding = /^\s*"?([\w'-]+)"?\s*=(?!=)/;

function boundName(line: string): string | undefined {
  return binding.exec(line)?.[1];
}

/** The heads of functions that a text begins with. */
function countHeads(text: string): number {
  let count = 0;
  // No function has longer heads. Comments and texts hold braces that are none.
  let rest = text.slice(0, 8000).replaceAll(/#[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"/g, ' ');
  for (;;) {
    rest = rest.trimStart();
    const length = headLength(rest);
    if (length === undefined) return count;
    count += 1;
    rest = rest.slice(length);
  }
}

/** Characters of the head that a text begins with: `a:`, `{ a, b }:`, `all@{ a }:` or `{ a }@all:`. */
function headLength(text: string): number | undefined {
  const name = /^[A-Za-z_][\w'-]*\s*:(?=[\s{[("]|[A-Za-z_])/.exec(text);
  if (name) return name[0].length;
  const before = /^(?:[A-Za-z_][\w'-]*\s*@\s*)?(?=\{)/.exec(text)?.[0].length;
  if (before === undefined) return undefined;
  const end = before + closing(text.slice(before));
  const after = /^\s*(?:@\s*[A-Za-z_][\w'-]*\s*)?:/.exec(text.slice(end));
  return after ? end + after[0].length : undefined;
}

/** Where the brace that a text begins with is closed; its end where it is not. */
function closing(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth += 1;
    if (text[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}
