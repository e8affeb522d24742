import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { match } from '../../src/lib/match/match.ts';
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

// A wording that is too short, or of which no word stands by itself, finds nothing whatever a reader pastes.
test('each wording is found where it stands beside a store path', () => {
  const table = compileTable(families);
  const path = '/nix/store/2brml17r2z5n76xhrp8vddmxhiggns0f-tool';
  const gap = /<[^<>\s]*>/g;
  const stands = (id: string, text: string, beside: readonly string[]): boolean =>
    // What stands in a gap begins a word there, or is a part of one.
    ['tool', '-tool', '/tool', 'tool/'].some((filled) =>
      beside.some((line) =>
        match(table, `${path}\n${line}\nerror: ${text.replaceAll(gap, filled)}`).matches.some(
          (one) => one.id === id,
        ),
      ),
    );
  const lost = families.flatMap(({ id, signatures }) =>
    signatures
      .filter(({ text, requires = [''] }) => {
        const beside = requires.map((one) => (one === 'nix' ? '' : one.replaceAll(gap, 'tool')));
        return !stands(id, text, beside);
      })
      .map(({ text }) => `${id}: ${text}`),
  );
  expect(families.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});
