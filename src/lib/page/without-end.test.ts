import { expect, test } from 'vitest';
import { withoutEnd } from './without-end.ts';

test.each([
  ['/docs/', '/docs'],
  ['/docs///', '/docs'],
  ['//docs', '//docs'],
  ['///', ''],
  ['', ''],
])('%j without slashes at its end is %j', (text, expected) => {
  expect(withoutEnd(text, '/')).toBe(expected);
});
