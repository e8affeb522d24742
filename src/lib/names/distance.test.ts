import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, slip } from './distance.ts';

test.each([
  ['enable', 'enable', 0],
  ['enabel', 'enable', 1],
  ['enabl', 'enable', 1],
  ['enablee', 'enable', 1],
  ['enabke', 'enable', 1],
  ['ports', 'gatewayPorts', 4],
  ['', 'abc', 3],
])('%s and %s differ by %i letters at most 3', (one, other, letters) => {
  expect(distance(one, other, 3)).toBe(letters);
});

/** The whole table, without any of the shortcuts. */
function slowDistance(a: string, b: string): number {
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    table[i] = [];
    for (let j = 0; j <= b.length; j++) {
      const changed = i > 0 && j > 0 ? cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1) : Infinity;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity;
      const row = table[i] ?? [];
      row[j] = i + j === 0 ? 0 : Math.min(changed, cell(i - 1, j) + 1, (row[j - 1] ?? Infinity) + 1, swapped);
    }
  }
  return cell(a.length, b.length);
}

test('the shortcuts change nothing below the limit, and say only "more" above it', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(name, name, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(distance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
    }),
    { numRuns: 2000 },
  );
});

test('a text as long as a page is not compared letter by letter', () => {
  expect(distance('a'.repeat(100_000), 'a'.repeat(100_001), 3)).toBe(4);
});

test('short names may be off by one letter, long ones by three', () => {
  expect(['k3s', 'nginx', 'postgresql', 'a'].map(slip)).toEqual([1, 1, 3, 1]);
});
