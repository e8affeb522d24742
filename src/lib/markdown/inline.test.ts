import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { inlineCode, inlineMarkdown } from './inline.ts';

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

test.each([
  ['a\n  b', 'a b'],
  ['a<br>b', 'a b'],
  ['<a href="/x/"> a </a>', '[a](https://docs.example.com/x/)'],
  ['<a href="/x/"><svg></svg></a>b', 'b'],
  ['<a>a</a>', 'a'],
  ['<strong> a <code>b</code> </strong>', '**a `b`**'],
  ['<kbd>Ctrl</kbd>+<samp>C</samp>', '`Ctrl`+`C`'],
  ['<em>a</em> <q>b</q>', 'a b'],
])('%s has one line', (html, markdown) => {
  expect(inlineMarkdown(parse(html), (href) => `https://docs.example.com${href}`)).toBe(markdown);
});
