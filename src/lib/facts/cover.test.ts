import { expect, test } from 'vitest';
import type { Claim } from '../../schemas/claim.ts';
import { cover, names } from './cover.ts';

test('places name a line, one of its sentences, or lines from one to another', () => {
  expect(names('3', '3.2')).toBe(true);
  expect(names('3.1', '3.2')).toBe(false);
  expect(names('3.2', '3.2')).toBe(true);
  expect(names('1, 5-7', '6.1')).toBe(true);
  for (const place of ['5', '7.2']) expect(names('5-7', place)).toBe(true);
  for (const place of ['4.9', '8']) expect(names('5-7', place)).toBe(false);
  expect(names('3', '33')).toBe(false);
});

test('each statement has its claims, or none where nothing covers it', () => {
  const claim = { id: 'a-claim', seed: '2' } as Claim;
  const statements = ['1', '2', '3'].map((place) => ({ place, text: `line ${place}` }));
  expect(cover(statements, [claim], [{ seed: '1', why: 'a title' }], (text) => text)).toEqual([
    { place: '1', digest: 'line 1', claims: ['frame'] },
    { place: '2', digest: 'line 2', claims: ['a-claim'] },
    { place: '3', digest: 'line 3', claims: [] },
  ]);
});
