import { expect, test } from 'vitest';
import { Titles, likenessTo } from './likeness.ts';

const like = (asked: string[], title: string, weights = asked.map(() => 1)): number =>
  likenessTo(asked, weights, new Titles())(title);

test('a title that says what was asked is alike, in whatever form its words stand', () => {
  expect(like(['enable', 'flakes'], 'Enabling a Flake')).toBe(1);
  expect(like(['flakes'], 'Overlays')).toBe(0);
  expect(like(['flakes'], '')).toBe(0);
});

test('what a title says beyond the question, and the question beyond the title, takes away from it', () => {
  expect(like(['flakes'], 'Flakes, overlays')).toBeCloseTo(2 / 3);
  expect(like(['flakes', 'overlays'], 'Flakes')).toBeCloseTo(2 / 3);
});

test('a word of the question counts by its weight', () => {
  expect(like(['flakes', 'overlays'], 'Flakes', [3, 1])).toBeGreaterThan(
    like(['flakes', 'overlays'], 'Flakes', [1, 3]),
  );
});

test('a silent word of a title counts only where it was asked for', () => {
  expect(like(['let'], 'let in')).toBe(1);
  expect(like(['let', 'in'], 'let in')).toBe(1);
  expect(like(['let', 'in'], 'let')).toBeLessThan(1);
});

test('titles that were read for one question answer the next as new ones do', () => {
  const titles = new Titles();
  likenessTo(['let'], [1], titles)('let in');
  expect(likenessTo(['let', 'in'], [1, 1], titles)('let in')).toBe(1);
});
