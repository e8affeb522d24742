import { expect, test } from 'vitest';
import { pieceTree, piecesAt } from './piece-tree.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const pieces = ['cannot', 'cannotbuild', 'can', 'cannotbind', 'error', 'cannot'];
const tree = pieceTree(pieces.map(bytes));
const at = (text: string, place: number): string[] =>
  piecesAt(tree, bytes(text), place).map((number) => `${String(number)} ${pieces[number] ?? ''}`);

test('all pieces that stand at a place are found, the shortest first', () => {
  expect(at('itcannotbuildx', 2)).toEqual(['2 can', '0 cannot', '5 cannot', '1 cannotbuild']);
  expect(at('cannotbindx', 0)).toEqual(['2 can', '0 cannot', '5 cannot', '3 cannotbind']);
  expect(at('cannotb', 0)).toEqual(['2 can', '0 cannot', '5 cannot']);
});

test('none is found where the text ends before it, or in another place', () => {
  expect(at('ca', 0)).toEqual([]);
  expect(at('error', 1)).toEqual([]);
  expect(at('', 0)).toEqual([]);
});
