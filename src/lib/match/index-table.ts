import type { Table } from './table.ts';

/** A signature with its pieces as numbers. */
export interface Rule {
  family: number;
  weight: number;
  consequence: boolean;
  pieces: number[];
  /** For each piece whether only a store hash stands before it. */
  afterHash: boolean[];
  /** Whether a variable part stands before the first piece, after the last. */
  open: [boolean, boolean];
  near: number[];
  requires: number[];
  unless: number[];
}

/** The table as the matcher uses it. */
export interface Index {
  families: Table['families'];
  pieces: Uint8Array[];
  /** Numbers of the pieces that begin with these three bytes. */
  starts: Map<number, number[]>;
  rules: Rule[];
}

const indexes = new WeakMap<Table, Index>();

/** Decodes a table, once for each table. */
export function indexTable(table: Table): Index {
  let index = indexes.get(table);
  if (!index) indexes.set(table, (index = decode(table)));
  return index;
}

/** Three bytes as one number. */
export const startKey = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);

function decode(table: Table): Index {
  const { version } = table as { version?: unknown };
  if (version !== 1)
    throw new Error(
      'This is not an error table of version 1. Load the table and the matcher from the same release.',
    );
  const pieces = table.pieces.split(' ').map((piece) => Uint8Array.from(piece, (char) => char.charCodeAt(0)));
  const starts = new Map<number, number[]>();
  pieces.forEach((piece, number) => {
    const key = startKey(piece, 0);
    const list = starts.get(key);
    if (list) list.push(number);
    else starts.set(key, [number]);
  });
  const rules = table.signatures.map(
    ([family, weight, consequence, text, near = [], requires = [], unless = []]) => ({
      pieces: text.filter((number) => number >= 0),
      afterHash: text.flatMap((number, order) => (number < 0 ? [] : [text[order - 1] === -2])),
      open: [text[0] === -1, text.at(-1) === -1] as [boolean, boolean],
      family,
      weight,
      consequence: consequence === 1,
      near,
      requires,
      unless,
    }),
  );
  return { families: table.families, pieces, starts, rules };
}
