import { type PieceTree, pieceTree } from './piece-tree.ts';
import { familiesOf, unpackRows } from './rows.ts';
import type { Table } from './table.ts';

/** A signature with its pieces as numbers. */
export interface Rule {
  family: number;
  weight: number;
  /** 1: it says that something else failed; 2: it is said after every failure; 3: as 1, where one of `near` is. */
  consequence: 0 | 1 | 2 | 3;
  pieces: number[];
  /** For each piece whether only a store hash stands before it. */
  afterHash: boolean[];
  /** Whether a variable part stands before the first piece, after the last. */
  open: [boolean, boolean];
  near: number[];
  requires: number[];
  unless: number[];
  /** The names of the parts before each piece, and after the last; "" for one without a name. Empty: none has one. */
  parts: string[];
}

/** The table as the matcher uses it. */
export interface Index {
  families: ReturnType<typeof familiesOf>;
  pieces: Uint8Array[];
  tree: PieceTree;
  /** By a part of these bytes (`begins`) whether a piece may begin so: `BEGUN`, `BEGUN_LONG`. */
  begun: Uint8Array;
  /** For each piece whether it is known in the middle of a word as well. */
  long: boolean[];
  rules: Rule[];
}

const indexes = new WeakMap<Table, Index>();

/** Decodes a table, once for each table. */
export function indexTable(table: Table): Index {
  let index = indexes.get(table);
  if (!index) indexes.set(table, (index = decode(table)));
  return index;
}

/** Among `requires`, for the word nix: it is no piece, since any sign of Nix will do, anywhere in the paste. */
export const anyNix = -1;

/** A piece of so many letters is known in the middle of a word as well: progress that is drawn over leaves letters there. */
const leastGlued = 12;
/** Of three letters: a piece begins so, a long one does. */
export const BEGUN = 1;
export const BEGUN_LONG = 2;

/** Five bits of each of three bytes: enough to see of most letters that no piece begins with them. */
export const begins = (bytes: Uint8Array, at: number): number =>
  nextBegins(nextBegins(nextBegins(0, bytes[at]), bytes[at + 1]), bytes[at + 2]);

/** The same one letter further: with the letter that comes in. */
export const nextBegins = (begun: number, letter = 0): number => ((begun << 5) & 0x7fff) | (letter & 31);

function decode(table: Table): Index {
  const { version } = table as { version?: unknown };
  if (version !== 2)
    throw new Error(
      'This is not an error table of version 2. Load the table and the matcher of the same build.',
    );
  const pieces = table.pieces.split(' ').map((piece) => Uint8Array.from(piece, (char) => char.charCodeAt(0)));
  const begun = new Uint8Array(1 << 15);
  for (const piece of pieces) {
    const begin = begins(piece, 0);
    begun[begin] = (begun[begin] ?? 0) | (piece.length < leastGlued ? BEGUN : BEGUN | BEGUN_LONG);
  }
  const rules = unpackRows(table.signatures).map(
    ([family, weight, consequence, text, near = [], requires = [], unless = [], parts]) => ({
      pieces: text.filter((number) => number >= 0),
      afterHash: text.flatMap((number, order) => (number < 0 ? [] : [text[order - 1] === -2])),
      open: [text[0] === -1, text.at(-1) === -1] as [boolean, boolean],
      family,
      weight,
      consequence,
      near,
      requires,
      unless,
      parts: parts?.split(',') ?? [],
    }),
  );
  const long = pieces.map((piece) => piece.length >= leastGlued);
  return { families: familiesOf(table), pieces, tree: pieceTree(pieces), begun, long, rules };
}
