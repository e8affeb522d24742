import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { errorsFolder, errorUnits, familiesOf } from '../../../packages/provenix/error-units.ts';
import { match } from './match.ts';
import { compileTable, type Family, type Table } from './table.ts';
import { unwritten } from './unwritten.ts';

const families = familiesOf(errorUnits(errorsFolder));
const family = (text: string): Family => ({ id: 'a', title: 'A', url: '/a', signatures: [{ text }] });
const parts = (text: string): { pieces: string[]; row: number[] | undefined } => {
  const table = compileTable([family(text)], []);
  return { pieces: table.pieces.split(' ').slice(2), row: table.signatures[0]?.[3] };
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
});

test('pieces too short to look up are part of the variable text', () => {
  expect(parts('cannot copy <> to <>: No space left').pieces).toEqual(['cannotcopy', 'nospaceleft']);
});

test('a text that says too little is refused, by name', () => {
  expect(() => compileTable([family("path '<>' of '<>'")], [])).toThrow(
    /^a: the signature "path '<>' of '<>'" says too little/,
  );
});

test('a family with a page replaces the entry of the same id without one', () => {
  const [first] = unwritten;
  if (!first) throw new Error('no entries');
  const table = compileTable([{ ...first, url: '/x' }]);
  expect(table.families.filter(([id]) => id === first.id)).toEqual([[first.id, first.title, '/x']]);
  expect(table.families).toHaveLength(unwritten.length);
});

test.each(unwritten)('$id has no page', ({ id }) => {
  expect(
    existsSync(join(errorsFolder, id)),
    `examples/errors/${id} exists: remove its entry from unwritten.ts`,
  ).toBe(false);
});

test('it survives JSON', () => {
  const table = JSON.parse(JSON.stringify(compileTable(families))) as Table;
  expect(match(table, 'error: infinite recursion encountered').matches[0]?.id).toBe('infinite-recursion');
});

test('another version is refused', () => {
  expect(() => match({ ...compileTable(families), version: 2 } as unknown as Table, '')).toThrow(
    'not an error table of version 1',
  );
});

test('the table is far below 60 KB', () => {
  expect(gzipSync(JSON.stringify(compileTable(families))).length).toBeLessThan(20_000);
});
