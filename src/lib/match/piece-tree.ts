/** Pieces by their beginnings: what several begin with is compared once. */
export interface PieceTree {
  /** The letters between the node above and this one. */
  letters: Uint8Array;
  /** The pieces that end here. */
  ends: number[];
  /** By the next letter. */
  next: (PieceTree | undefined)[];
}

export function pieceTree(pieces: readonly Uint8Array[]): PieceTree {
  const root: PieceTree = { letters: new Uint8Array(), ends: [], next: [] };
  for (const [number, piece] of pieces.entries()) add(root, piece, number);
  return root;
}

/** The numbers of all pieces that stand at a place, the shortest first. */
export function piecesAt(tree: PieceTree, bytes: Uint8Array, at: number): number[] {
  let found: number[] = none;
  let node: PieceTree | undefined = tree;
  for (let place = at; ;) {
    node = node.next[bytes[place] ?? 0];
    if (!node) return found;
    const { letters, ends } = node;
    for (let i = 1; i < letters.length; i++) if (letters[i] !== bytes[place + i]) return found;
    place += letters.length;
    if (ends.length > 0) found = found.length > 0 ? [...found, ...ends] : ends;
  }
}

const none: number[] = [];

function add(root: PieceTree, piece: Uint8Array, number: number): void {
  let node = root;
  let at = 0;
  while (at < piece.length) {
    const key = piece[at] ?? 0;
    const below = node.next[key];
    if (!below) {
      node.next[key] = { letters: piece.slice(at), ends: [number], next: [] };
      return;
    }
    let same = 1;
    while (same < below.letters.length && below.letters[same] === piece[at + same]) same++;
    if (same < below.letters.length) {
      const rest = { ...below, letters: below.letters.slice(same) };
      const split: PieceTree = { letters: below.letters.slice(0, same), ends: [], next: [] };
      split.next[rest.letters[0] ?? 0] = rest;
      node.next[key] = split;
      node = split;
    } else node = below;
    at += same;
  }
  node.ends.push(number);
}
