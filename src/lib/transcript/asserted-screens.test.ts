import { expect, test } from 'vitest';
import { assertedScreens } from './asserted-screens.ts';
import { formatCast } from './cast.ts';

const cast = (...screens: string[]): string =>
  formatCast({ columns: 80, rows: 24, frames: screens.map((screen) => ({ screen, keys: 'y' })) });
const law: Parameters<typeof assertedScreens>[1] = {
  compare: 'exact',
  unasserted: ['..MP-BIOS bug: <rest>'],
  patterns: ['took <number> ms'],
  tty: undefined,
};
const same = (one: string, other: string): boolean =>
  assertedScreens(one, law) === assertedScreens(other, law);

test('a line that is not asserted may come and go, in any colour', () => {
  const shown = cast('\u001b[31m..MP-BIOS bug: 8254 timer\u001b[0m   \r\nHost name', 'Role');
  expect(same(shown, cast('Host name', 'Role'))).toBe(true);
});

test('a line that a pattern matches may differ as far as the pattern says', () => {
  expect(same(cast('took 12 ms'), cast('took 9 ms'))).toBe(true);
  expect(same(cast('took 12 ms'), cast('took twelve ms'))).toBe(false);
});

test.each([
  ['text', 'Host name', 'Hostname'],
  ['colours', 'Host name', '\u001b[31mHost name\u001b[0m'],
  ['places', 'Host name', 'Host name\u001b[3D'],
  ['empty lines', 'a\r\n\r\nb', 'a\r\nb'],
  ['spaces', 'a  b', 'a b'],
])('other lines are the same to the letter: %s', (_name, one, other) => {
  expect(same(cast(one), cast(other))).toBe(false);
  expect(same(cast(one), cast(one))).toBe(true);
});

test('other keys, another size, and another number of screens are another session', () => {
  const frames = [{ screen: 'a', keys: 'y' }];
  const one = formatCast({ columns: 80, rows: 24, frames });
  expect(same(one, formatCast({ columns: 80, rows: 25, frames }))).toBe(false);
  expect(same(one, formatCast({ columns: 80, rows: 24, frames: [{ screen: 'a', keys: 'n' }] }))).toBe(false);
  expect(same(one, cast('a', 'a'))).toBe(false);
});

test('what is no cast stands for itself', () => {
  expect(same('', '')).toBe(true);
  expect(same('', cast('a'))).toBe(false);
  expect(same('no cast', 'another')).toBe(false);
});
