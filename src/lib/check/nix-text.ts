import { lineCounter } from './lines.ts';

/** A text of the Nix language with parts blanked out; lines and columns stay where they are. */
export interface NixText {
  /** Without comments and descriptions: what is left of strings may be commands. */
  text: string;
  /** Without comments and without what stands in strings; what is interpolated stays. */
  code: string;
  /** Where a string, a comment or a bracket has no other end: the line, from 1, and what. */
  open: { line: number; what: string } | undefined;
}

interface Frame {
  kind: '{' | '(' | '[' | '${' | '"' | "''";
  at: number;
  /** A string for people: what it names is not run. */
  prose?: boolean;
}

/** What stands before such a string. */
const beforeProse = /\b(?:d|longD)escription\s*=\s*(?:lib\.)?(?:mdDoc\s*)?$/;

/** A name may end in `''`, which then begins no string. */
const identifier = /[a-z_][\w'-]*/iy;

const closes: Record<string, string> = { '}': '{', ')': '(', ']': '[' };

/** Reads a text of the Nix language in one pass. It takes time in proportion to the text, whatever the text is. */
export function readNix(source: string): NixText {
  const text = [...source.split('')];
  const code = [...text];
  const frames: Frame[] = [];
  let wrong: { at: number; what: string } | undefined;
  const blank = (chars: string[], from: number, to: number): void => {
    for (let at = from; at < to; at++) if (chars[at] !== '\n') chars[at] = ' ';
  };
  let at = 0;
  while (at < source.length) {
    const top = frames.at(-1);
    const two = source.slice(at, at + 2);
    const one = source[at] ?? '';
    if (top?.kind === '"' || top?.kind === "''") {
      const string = top.kind === '"';
      if (top.prose === true) blank(text, at, at + 1);
      const skip = string ? (one === '\\' || two === '$$' ? 2 : 0) : skipIndented(source, at);
      if (skip > 0) {
        blank(code, at, at + skip);
        at += skip;
      } else if (two === '${') {
        frames.push({ kind: '${', at });
        at += 2;
      } else if (string ? one === '"' : two === "''") {
        frames.pop();
        at += top.kind.length;
      } else {
        blank(code, at, at + 1);
        at += 1;
      }
      continue;
    }
    if (one === '#' || two === '/*') {
      const found = one === '#' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2) + 2;
      const end = found < 2 && one !== '#' ? source.length : found === -1 ? source.length : found;
      if (one !== '#' && found < 2) wrong ??= { at, what: 'a comment' };
      blank(text, at, end);
      blank(code, at, end);
      at = end;
    } else if (two === "''" || one === '"') {
      const kind = one === '"' ? '"' : "''";
      frames.push({ kind, at, prose: beforeProse.test(source.slice(Math.max(0, at - 60), at)) });
      at += kind.length;
    } else if (two === '${' || one === '{' || one === '(' || one === '[') {
      const kind = two === '${' ? '${' : (one as '{' | '(' | '[');
      frames.push({ kind, at });
      at += kind.length;
    } else if (isNameAt(source, at)) {
      at = identifier.lastIndex;
    } else if (one in closes) {
      if (top && (top.kind === closes[one] || (one === '}' && top.kind === '${'))) frames.pop();
      else wrong ??= { at, what: `"${one}"` };
      at += 1;
    } else at += 1;
  }
  const left = frames[0];
  if (left)
    wrong ??= { at: left.at, what: left.kind === '"' || left.kind === "''" ? 'a string' : `"${left.kind}"` };
  return {
    text: text.join(''),
    code: code.join(''),
    open: wrong && { line: lineCounter(source)(wrong.at), what: wrong.what },
  };
}

/** Leaves the end of the name in `identifier.lastIndex`. */
function isNameAt(source: string, at: number): boolean {
  identifier.lastIndex = at;
  return identifier.test(source);
}

/** In an indented string: `'''`, `''$`, `''\x` and `$$` are text. */
function skipIndented(source: string, at: number): number {
  const three = source.slice(at, at + 3);
  if (three === "'''" || three === "''$") return 3;
  if (three === "''\\") return 4;
  return three.startsWith('$$') ? 2 : 0;
}
