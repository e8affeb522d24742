import { describe, expect, test } from 'vitest';
import { changed, long, refused, refuses } from '../../tests/support/refuses.ts';
import { claimsSchema, frameSchema, seedSchema } from './claim.ts';

const source = { repository: 'NixOS/nix', file: 'a.md', at: '2.34.0', says: 'four' };

describe('claims', () => {
  const claim = { id: 'a', seed: '12', says: long(10), verdict: 'holds', source, page: '/reference/' };
  const valid = { title: 'One', order: 1, claims: [claim] };
  refuses(claimsSchema, valid, [
    ['title', 'Tw'],
    ['order', 1.5],
    ['claims', []],
    ['claims.0.id', 'A b'],
    ['claims.0.seed', '12a', 'expected places such as'],
    ['claims.0.seed', 'a12', 'expected places such as'],
    ['claims.0.seed', '12,13', 'expected places such as'],
    ['claims.0.says', long(9)],
    ['claims.0.verdict', 'true'],
    ['claims.0.but', long(9)],
    ['claims.0.page', '/reference', 'expected an address such as'],
    ['claims.0.page', 'x/reference/', 'expected an address such as'],
    ['claims.0.page', '/reference/#a', 'expected an address such as'],
    ['claims.0.source.repository', 'nix', 'expected owner/name'],
  ]);
  test.each(['12, 14.2', '20-25', '1.10, 2-3, 4'])('%s are places', (seed) => {
    expect(refused(claimsSchema, changed(valid, 'claims.0.seed', seed))).toEqual([]);
  });
  test('what does not hold says what is true instead', () => {
    for (const verdict of ['since', 'until', 'corrected']) {
      const other = changed(valid, 'claims.0.verdict', verdict);
      expect(refused(claimsSchema, other)).toEqual([
        'claims.0.but: expected what is true instead, or since when',
      ]);
      expect(refused(claimsSchema, changed(other, 'claims.0.but', long(10)))).toEqual([]);
    }
  });
  test('a claim has a unit with its steps, or a source', () => {
    const none = changed(valid, 'claims.0.source', undefined);
    expect(refused(claimsSchema, none)).toEqual(['claims.0.unit: expected a unit with steps, or a source']);
    const steps = 'claims.0.steps: expected the steps of the unit that show it';
    expect(refused(claimsSchema, changed(none, 'claims.0.unit', 'b'))).toEqual([steps]);
    expect(refused(claimsSchema, changed(valid, 'claims.0.steps', ['c']))).toEqual([steps]);
    expect(
      refused(claimsSchema, changed(changed(none, 'claims.0.unit', 'b'), 'claims.0.steps', ['c'])),
    ).toEqual([]);
  });
  describe('the frame', () => {
    refuses(frameSchema, { frame: [{ seed: '1', why: 'Title' }] }, [
      ['frame', []],
      ['frame.0.seed', 'one'],
      ['frame.0.why', 'Head'],
    ]);
  });
  describe('the seed', () => {
    refuses(seedSchema, { statements: [{ place: '1', digest: '0123456789ab', claims: ['a'] }] }, [
      ['statements.0.digest', '0123456789a'],
      ['statements.0.digest', 'x0123456789ab'],
      ['statements.0.digest', '0123456789abc'],
      ['statements.0.claims', []],
    ]);
  });
});
