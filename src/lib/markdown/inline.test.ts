import { expect, test } from 'vitest';
import { inlineCode } from './inline.ts';

test.each([
  ['a', '`a`'],
  [' a\n  b ', '`a b`'],
  ['', ''],
  ['  ', ''],
  ['a ` b', '`` a ` b ``'],
  ['a `` b', '``` a `` b ```'],
  ['`a` ```b```', '```` `a` ```b``` ````'],
])('code has as many backquotes as it needs: %j', (text, code) => {
  expect(inlineCode(text)).toBe(code);
});
