import { expect, test } from 'vitest';
import { placeText, readPosition, samePlace } from './position.ts';

test.each([
  ['/a/b.nix:3:16:', { file: '/a/b.nix', line: 3, column: 16 }],
  ['/a/b.nix:3:16', { file: '/a/b.nix', line: 3, column: 16 }],
  ['«string»:1:8', { file: '«string»', line: 1, column: 8 }],
  ['C:/a:b.nix:10:20', { file: 'C:/a:b.nix', line: 10, column: 20 }],
  ['x:123456789:123456789', { file: 'x', line: 123_456_789, column: 123_456_789 }],
  ['x:1234567890:1', undefined],
  ['x:1:1234567890', undefined],
  ['/a/b.nix:3', undefined],
  ['/a/b.nix:3:x:', undefined],
  ['/a/b.nix:x:3:', undefined],
  ['/a/b.nix:3a:3:', undefined],
  ['/a/b.nix:a3:3:', undefined],
  ['/a/b.nix:3:3a', undefined],
  ['', undefined],
  [':1:2', undefined],
])('a place is read from %j', (text, expected) => {
  expect(readPosition(text)).toEqual(expected);
});

test('a file of 500 characters is read, and a longer one is not', () => {
  expect(readPosition(`${'a'.repeat(500)}:1:2`)?.file).toHaveLength(500);
  expect(readPosition(`${'a'.repeat(501)}:1:2`)).toBeUndefined();
});

test('two places are the same where file, line and column are', () => {
  const one = { file: 'a', line: 1, column: 2 };
  expect(samePlace(one, { ...one })).toBe(true);
  for (const other of [{ ...one, file: 'b' }, { ...one, line: 2 }, { ...one, column: 1 }, undefined]) {
    expect(samePlace(one, other)).toBe(false);
    expect(samePlace(other, one)).toBe(false);
  }
  expect(samePlace(undefined, undefined)).toBe(false);
});

test('a place is shown without the hash of the store', () => {
  const hash = 'a'.repeat(32);
  expect(placeText({ file: `/nix/store/${hash}-source/a.nix`, line: 1, column: 2 })).toBe(
    '…source/a.nix:1:2',
  );
  expect(placeText({ file: `/mnt/nix/store/${hash}-source/a.nix`, line: 1, column: 2 })).toBe(
    `/mnt/nix/store/${hash}-source/a.nix:1:2`,
  );
  expect(placeText({ file: '/nix/store/short-source/a.nix', line: 1, column: 2 })).toBe(
    '/nix/store/short-source/a.nix:1:2',
  );
});
