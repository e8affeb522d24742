import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compileTable } from '../../src/lib/match/table.ts';
import { unwritten } from '../../src/lib/match/unwritten.ts';
import { errors, families } from '../support/families.ts';

test.each(unwritten)('$id has no page', ({ id }) => {
  expect(
    errors.some((unit) => unit.id === id),
    `examples/errors/${id} exists: remove its entry from unwritten.ts`,
  ).toBe(false);
});

test('the table is below 24 KB, compressed', () => {
  expect(gzipSync(JSON.stringify(compileTable(families))).length).toBeLessThan(24_000);
});
