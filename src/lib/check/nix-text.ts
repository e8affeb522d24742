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

/** Stretches in which nothing begins or ends, so that they are passed over at once. */
const dull = { '"': /[^"\\$]+/y, "''": /[^'$]+/y, code: /[^#/'"$()[\]{}a-z_]+/iy };

/** A name may end in `''`, which then begins no string. */
const identifier = /[a-z_][\w'-]*/iy;

const closes: Record<string, string> = { '}': '{', ')': '(', ']': '[' };

/** Reads a text of the Nix language in one pass. It takes time in proportion to the text, whatever the text is. */
export function readNix(source: string): NixText {
  const text = blanking(source);
  const code = blanking(source);
  const frames: Frame[] = [];
  let wrong: { at: number; what: string } | undefined;
  let at = 0;
  while (at < source.length) {
    const top = frames.at(-1);
    const one = source[at] ?? '';
    const next = source[at + 1] ?? '';
    if (top?.kind === '"' || top?.kind === "''") {
      if (one === '$' && next === '{') {
        frames.push({ kind: '${', at });
        at += 2;
      } else if (one === '"' ? top.kind === '"' : top.kind === "''" && endsIndented(source, at)) {
        frames.pop();
        at += top.kind.length;
      } else {
        const begin = at;
        at = endOf(dull[top.kind], source, at) ?? at + escapeLength(top.kind, source, at);
        code.blank(begin, at);
        if (top.prose === true) text.blank(begin, at);
      }
      continue;
    }
    if (one === '#' || (one === '/' && next === '*')) {
      const found = one === '#' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2);
      if (found < 0 && one !== '#') wrong ??= { at, what: 'a comment' };
      const end = found < 0 ? source.length : one === '#' ? found : found + 2;
      text.blank(at, end);
      code.blank(at, end);
      at = end;
    } else if (one === '"' || (one === "'" && next === "'")) {
      const kind = one === '"' ? '"' : "''";
      frames.push({ kind, at, prose: beforeProse.test(source.slice(Math.max(0, at - 60), at)) });
      at += kind.length;
    } else if (one === '{' || one === '(' || one === '[' || (one === '$' && next === '{')) {
      const kind = one === '$' ? '${' : one;
      frames.push({ kind, at });
      at += kind.length;
    } else if (one in closes) {
      if (top && (top.kind === closes[one] || (one === '}' && top.kind === '${'))) frames.pop();
      else wrong ??= { at, what: `"${one}"` };
      at += 1;
    } else at = endOf(identifier, source, at) ?? endOf(dull.code, source, at) ?? at + 1;
  }
  const left = frames[0];
  if (left)
    wrong ??= { at: left.at, what: left.kind === '"' || left.kind === "''" ? 'a string' : `"${left.kind}"` };
  return {
    text: text.text(),
    code: code.text(),
    open: wrong && { line: lineCounter(source)(wrong.at), what: wrong.what },
  };
}

/** Where a pattern that is bound to its place ends; undefined: it does not begin at `at`. */
function endOf(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

/** `''` ends an indented string, unless it begins an escape. */
function endsIndented(source: string, at: number): boolean {
  return source.startsWith("''", at) && !["'", '$', '\\'].includes(source[at + 2] ?? '');
}

/** How long what stands for text at `at` is: `\x` and `$$`, in an indented string `'''`, `''$` and `''\x`. */
function escapeLength(kind: '"' | "''", source: string, at: number): number {
  if (source.startsWith('$$', at)) return 2;
  if (kind === '"') return source[at] === '\\' ? 2 : 1;
  if (!source.startsWith("''", at)) return 1;
  return source[at + 2] === '\\' ? 4 : 3;
}

/** A copy of a text in which places, told in their order, are made blank; its lines stay. */
function blanking(source: string): { blank: (from: number, to: number) => void; text: () => string } {
  const parts: string[] = [];
  let done = 0;
  return {
    blank: (from, to) => {
      const blanked = source.slice(from, to);
      parts.push(source.slice(done, from));
      parts.push(blanked.includes('\n') ? blanked.replaceAll(/[^\n]/g, ' ') : ' '.repeat(blanked.length));
      done = from + blanked.length;
    },
    text: () => parts.join('') + source.slice(done),
  };
}
