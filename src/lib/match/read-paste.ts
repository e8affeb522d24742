import { BEGUN, BEGUN_LONG, begins, nextBegins, type Index } from './index-table.ts';
import { COLON, DOTS, LINE, toLetters, WORD, type Letters } from './letters.ts';
import { piecesAt } from './piece-tree.ts';

/** The character follows `error:` on its line. */
export const ERROR = 32;
/** The character follows `warning:` on its line. */
export const WARNING = 64;
/** The message of an `error:` or `warning:` begins here. */
export const HEAD = 128;

/** `"error":` is a key of JSON, and no message follows it. */
const quotes = /["'\\]/;

export interface Paste extends Letters {
  /** For each piece of the table the places where it stands, in order. */
  places: number[][];
  /** Where the messages of `error:` begin. */
  errors: number[];
  /** Where the messages of `error:` and of `warning:` begin. */
  heads: number[];
  /** From where to where the decisive message reaches; [0, 0] where the paste has no `error:`. */
  decisive: [number, number];
}

/** Reduces a paste to its letters and finds the pieces and the `error:` marks in it, in one pass. */
export function readPaste(index: Index, text: string): Paste {
  const paste = toLetters(text);
  const { bytes, flags, length } = paste;
  const places: number[][] = index.pieces.map(() => []);
  const errors: number[] = [];
  const heads: number[] = [];
  let said = 0;
  let head = -1;
  let traceFirst = false;
  let coming = begins(bytes, 0);
  const { begun, tree } = index;

  for (let at = 0; at < length; at++) {
    const flag = flags[at] ?? 0;
    if (at === head) {
      if (flag & DOTS) {
        // Since Nix 2.13 the trace comes first, under an `error:` of its own.
        traceFirst = true;
        said = 0;
      } else {
        flags[at] = flag | HEAD;
        heads.push(at);
        if (said === ERROR) errors.push(at);
      }
    } else if (flag & LINE) said = 0;
    flags[at] = (flags[at] ?? 0) | said;
    const isWord = (flag & WORD) !== 0;
    const may = (begun[coming] ?? 0) & (isWord ? BEGUN : BEGUN_LONG);
    coming = nextBegins(coming, bytes[at + 3]);
    if (may === 0) continue;
    for (const number of piecesAt(tree, bytes, at)) {
      if (!(isWord || index.long[number])) continue;
      const end = at + (index.pieces[number]?.length ?? 0);
      const after = flags[end] ?? 0;
      if (end > length || !(after & WORD)) continue;
      places[number]?.push(at);
      // The numbers of `markers` in rows.ts. `warning: … (curl error: …)` stays a warning.
      if (
        number < 2 &&
        after & COLON &&
        (said !== WARNING || at === head) &&
        !quotes.test(text.charAt((paste.offsets[end - 1] ?? 0) + 1))
      ) {
        if (errors.at(-1) === at) errors.pop();
        said = number === 0 ? ERROR : WARNING;
        head = end;
      }
    }
  }
  const first = traceFirst ? errors.length - 1 : 0;
  const begin = errors[first];
  const decisive: [number, number] = begin === undefined ? [0, 0] : [begin, errors[first + 1] ?? length];
  return { ...paste, places, errors, heads, decisive };
}
