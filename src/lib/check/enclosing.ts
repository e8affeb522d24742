/** What stands around a place in Nix, innermost: an open bracket, or a `let` whose `in` comes later. */
export interface Enclosing {
  kind: 'let' | '{' | '(' | '[';
  /** The name that it is the value of, with those before it: "config" in `config = {`; undefined: it is none. */
  valueOf: string | undefined;
}

const token = /(?<![\w.'-])(?:let|in)(?![\w'-])|[{}()[\]]/g;

/**
 * Tells what stands around a place, for places that come in their order: the code is read once.
 * @param code Nix without comments and strings
 */
export function encloser(code: string): (at: number) => Enclosing | undefined {
  const open: Enclosing[] = [];
  const tokens = code.matchAll(token);
  let next = tokens.next();
  return (at) => {
    for (; !next.done && next.value.index < at; next = tokens.next()) {
      const [sign] = next.value;
      if (sign === 'let' || sign === '{' || sign === '(' || sign === '[')
        open.push({ kind: sign, valueOf: nameBefore(code, next.value.index) });
      else if (sign !== 'in' || open.at(-1)?.kind === 'let') open.pop();
    }
    return open.at(-1);
  };
}

/** Whether it is the set that a module is: that of an option in it, or of a user, has a name. */
export function isOfModule(around: Enclosing | undefined): boolean {
  return around === undefined || (around.kind === '{' && around.valueOf === undefined);
}

/** Longer ones are none that anyone reads. */
const longestName = 200;

const inName = /[\w.'"${}-]/;

function nameBefore(code: string, at: number): string | undefined {
  const before = code.slice(Math.max(0, at - longestName), at).trimEnd();
  if (!before.endsWith('=')) return undefined;
  const left = before.slice(0, -1).trimEnd();
  let begin = left.length;
  while (inName.test(left.charAt(begin - 1))) begin -= 1;
  return left.slice(begin);
}
