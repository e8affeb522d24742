import { expect, test } from 'vitest';
import { find } from './find.ts';

const screens = ['Host name\n> node1', 'Role\n> agent', 'Address\n> node1 and Node1'];

test('the next place is found from the screen that is shown on', () => {
  expect(find(screens, 'node1', { from: 0 })).toEqual({ screen: 0, row: 1, column: 2 });
  expect(find(screens, 'node1', { from: 1 })).toEqual({ screen: 2, row: 1, column: 2 });
});

test('after the last place comes the first, and each place is found once', () => {
  const places = [];
  let after = find(screens, 'NODE1', { from: 0 });
  for (let count = 0; count < 4; count++) {
    places.push(`${String(after?.screen)}:${String(after?.column)}`);
    after = find(screens, 'NODE1', { from: 0, after });
  }
  expect(places).toEqual(['0:2', '2:2', '2:12', '0:2']);
});

test('what is nowhere and what is nothing is not found', () => {
  expect(find(screens, 'zzz', { from: 0 })).toBeUndefined();
  expect(find(screens, '', { from: 0 })).toBeUndefined();
});
