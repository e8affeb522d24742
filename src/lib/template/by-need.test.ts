import { expect, test } from 'vitest';
import { byNeed } from './by-need.ts';

test('templates that say how many need them come first, in that order; the others by their ids', () => {
  const placed = [
    { id: 'image', order: 1000 },
    { id: 'cluster', order: 1000 },
    { id: 'shell', order: 20 },
    { id: 'minimal', order: 10 },
  ];
  expect(placed.toSorted(byNeed).map(({ id }) => id)).toEqual(['minimal', 'shell', 'cluster', 'image']);
});
