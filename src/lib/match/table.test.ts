import { expect, test } from 'vitest';
import { indexTable } from './index-table.ts';
import { match } from './match.ts';
import type { Family } from './family.ts';
import { familiesOf, packRows, unpackRows } from './rows.ts';
import { compileTable, type SignatureRow, type Table } from './table.ts';
import { unwritten } from './unwritten.ts';

const recursion: Family = {
  id: 'infinite-recursion',
  title: 'Infinite recursion',
  url: '/x',
  signatures: [{ text: 'infinite recursion encountered' }],
};
const family = (text: string): Family => ({ id: 'a', title: 'A', url: '/a', signatures: [{ text }] });
const parts = (text: string): { pieces: string[]; row: number[] | undefined } => {
  const table = compileTable([family(text)], []);
  return { pieces: table.pieces.split(' ').slice(2), row: unpackRows(table.signatures)[0]?.[3] };
};

test('a signature becomes its literal pieces, in order', () => {
  expect(parts("error: The option `<>' does not exist in '<>'")).toEqual({
    pieces: ['theoption', 'doesnotexistin'],
    row: [2, 3, -1],
  });
  expect(parts("'<>' has been renamed").row).toEqual([-1, 2]);
});

test('a store hash is told from other variable parts', () => {
  expect(parts("path '/nix/store/<>-source/<>' does not exist").row).toEqual([2, -2, 3, 4]);
  expect(parts("path '/nix/store/<>/source' does not exist").row).toEqual([2, 3]);
  expect(parts("path '/my/store/<>-source' does not exist").row).toEqual([2, 3]);
});

test('pieces too short to look up are part of the variable text', () => {
  expect(parts('cannot copy <> to <>: No space left').pieces).toEqual(['cannotcopy', 'nospaceleft']);
  expect(parts('cannot copy <> cat <> left').pieces).toEqual(['cannotcopy', 'cat', 'left']);
});

test('only a mark at the beginning is left out', () => {
  expect(parts('warning: SQLite is busy').pieces).toEqual(['sqliteisbusy']);
  expect(parts('Error: SQLite is busy').pieces).toEqual(['sqliteisbusy']);
  expect(parts('curl error: no answer').pieces).toEqual(['curlerrornoanswer']);
});

test('a text that says too little is refused, by name, with what to do', () => {
  expect(() => compileTable([family("path '<>' of '<>'")], [])).toThrow(
    /^a: the signature "path '<>' of '<>'" says too little.* Write more of the message/,
  );
});

test.each([
  ['words of every message count 1', 'file not found error', 4],
  ['so do words of one and two letters', 'xy zz ab c', 4],
  ['others count 2 at least', 'cat attic', 4],
  ['and more by their length, up to 4', 'exploded substituter incomprehensible', 3 + 4 + 4],
  ['a variable part ends a word', 'foo<>bar', 4],
  ['the mark counts nothing', 'error: cat attic', 4],
])('what a text says is weighed: %s', (_name, text, weight) => {
  expect(unpackRows(compileTable([family(text)], []).signatures)[0]?.[1]).toBe(weight);
});

test('of what stands near, the longest words are looked up; what is too short is not', () => {
  const near = (...texts: string[]): string[] => {
    const signature = { text: 'widget exploded', near: texts };
    const { pieces, signatures } = compileTable([{ ...recursion, signatures: [signature] }], []);
    return (unpackRows(signatures)[0]?.[4] ?? []).map((number) => pieces.split(' ')[number] ?? '');
  };
  expect(near("in '<>' kitchen of <>", 'a garden')).toEqual(['kitchenof', 'agarden']);
  expect(near("in the kitchen '<>' of")).toEqual(['inthekitchen']);
  expect(near('cat', 'a-b')).toEqual(['cat']);
});

test('a piece that two texts share stands once', () => {
  const { pieces, signatures } = compileTable(
    [family('widget exploded'), family("widget exploded '<>' again")],
    [],
  );
  expect(pieces).toBe('error warning widgetexploded again');
  expect(unpackRows(signatures).map(([, , , text]) => text)).toEqual([[2], [2, 3]]);
});

test('a family with a page replaces the entry of the same id without one', () => {
  const [first] = unwritten;
  if (!first) throw new Error('no entries');
  const table = compileTable([{ ...first, url: '/x' }]);
  expect(familiesOf(table).filter(([id]) => id === first.id)).toEqual([[first.id, first.title, '/x']]);
  expect(table.families).toHaveLength(unwritten.length);
});

test('families without a page are added, in the order given', () => {
  const bare = (id: string): Family => ({ id, title: id, signatures: recursion.signatures });
  expect(familiesOf(compileTable([recursion], [bare('x'), bare(recursion.id), bare('y')]))).toEqual([
    ['infinite-recursion', 'Infinite recursion', '/x'],
    ['x', 'x', ''],
    ['y', 'y', ''],
  ]);
});

test('addresses that differ by the id alone are sent once', () => {
  const page = (id: string, url: string): Family => ({ ...recursion, id, url });
  const table = compileTable([page('a', '/errors/a/'), page('b', '/errors/b/'), page('c', '/c')], []);
  expect(table.address).toBe('/errors/*/');
  expect(table.families.map(({ length }) => length)).toEqual([2, 2, 3]);
  expect(familiesOf(table).map(([, , url]) => url)).toEqual(['/errors/a/', '/errors/b/', '/c']);
});

test('it survives JSON', () => {
  const table = JSON.parse(JSON.stringify(compileTable([recursion]))) as Table;
  expect(match(table, 'error: infinite recursion encountered').matches[0]?.id).toBe('infinite-recursion');
});

test('rows are sent short and read whole', () => {
  const rows: SignatureRow[] = [
    [0, 9, 0, [2, -2, 3, -1], [], [], []],
    [0, 4, 1, [4, 2], [5], [-1, 6], [7], ',value'],
    [3, 6, 2, [0, 8], [], [], []],
    [5, 6, 3, [8], [], [9, 3], [], 'path'],
  ];
  const sent = packRows(rows);
  expect(sent).toEqual([
    '0;0;3;2',
    '9;4;6;6',
    '0;1;2;3',
    '0 -2 0 -1;0 3;1 0;9',
    ';0;;',
    ';-1 0;;0 4',
    ';0;;',
    ';,value;;path',
  ]);
  const known = rows.map((row) => (row[7] === undefined ? row.slice(0, 7) : row));
  expect(unpackRows(sent)).toEqual(known);
});

test('another version is refused', () => {
  expect(() => match({ ...compileTable([recursion]), version: 1 } as unknown as Table, '')).toThrow(
    'not an error table of version 2',
  );
});

test('it is decoded once', () => {
  const table = compileTable([recursion]);
  expect(indexTable(table)).toBe(indexTable(table));
  expect(indexTable(compileTable([recursion]))).not.toBe(indexTable(table));
});
