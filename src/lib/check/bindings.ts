import { lineCounter } from './lines.ts';
import type { NixText } from './nix-text.ts';

/** A name that a set of the Nix language gives a value, with the names above it. */
export interface SetBinding {
  path: string[];
  /** How the value begins: a word, a string with its quotes, or a sign. */
  value: string;
  /** From 1. */
  line: number;
}

const tokens = /"[^"\n]*"|[a-z_][\w'-]*|[=.;{}()[\]]|\S/gi;

/**
 * The bindings of the set that a text begins with, and of the sets in it; what is no plain set is passed over. A set
 * to which something is done is there once more, with the sign that follows it as its value.
 */
export function setBindings({ text, code }: Pick<NixText, 'text' | 'code'>): SetBinding[] {
  const found: SetBinding[] = [];
  const open: string[][] = [];
  let path: string[] = [];
  let closed: string[] | undefined;
  let depth = 0;
  let begun = false;
  let state: 'path' | 'value' | 'skip' = 'path';
  const lineAt = lineCounter(code);
  // Strings are blank in the code, so that no sign in one of them counts.
  for (const match of code.matchAll(tokens)) {
    const token = text.slice(match.index, match.index + match[0].length);
    if (!begun) {
      if (token !== '{') return found;
      begun = true;
      open.push([]);
    } else if (state === 'path') {
      if (token === '}') {
        closed = open.pop();
        if (open.length === 0) return found;
        state = 'skip';
      } else if (token === '=') state = 'value';
      else if (token === '{' || token === '(' || token === '[') {
        depth = 1;
        state = 'skip';
      } else if (token === ';') path = [];
      else if (token !== '.') path.push(token.replaceAll('"', ''));
    } else if (state === 'value') {
      const whole = [...(open.at(-1) ?? []), ...path];
      found.push({ path: whole, value: token, line: lineAt(match.index) });
      path = [];
      if (token === '{') {
        open.push(whole);
        state = 'path';
      } else {
        depth = '([{'.includes(token) ? 1 : 0;
        state = 'skip';
      }
    } else {
      // Something is done to a set that ended.
      if (closed && token !== ';') found.push({ path: closed, value: token, line: lineAt(match.index) });
      closed = undefined;
      if ('([{'.includes(token)) depth += 1;
      else if (')]}'.includes(token)) depth -= 1;
      else if (token === ';' && depth <= 0) {
        depth = 0;
        path = [];
        state = 'path';
      }
    }
  }
  return found;
}
