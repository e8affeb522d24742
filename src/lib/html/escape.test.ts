import { expect, test } from 'vitest';
import { highlightLines } from '../highlight/highlight.ts';
import { escapeHtml } from './escape.ts';
import { screenHtml } from './screen.ts';
import { commandHtml, outputHtml } from './terminal.ts';

test('text stays text, with its tabs and lines', () => {
  expect(escapeHtml('<b a="1">&amp;</b>\t1\n2')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;\t1\n2');
  expect(escapeHtml('zażółć gęślą jaźń, 日本語, 👍, a b')).toBe('zażółć gęślą jaźń, 日本語, 👍, a b');
});

test.each([
  ['NUL', '\u0000', 'U+0000'],
  ['ESC', '\u001b', 'U+001B'],
  ['a carriage return', '\r', 'U+000D'],
  ['CSI', '\u009b', 'U+009B'],
  ['text from right to left', '\u202e', 'U+202E'],
  ['an isolate', '\u2066', 'U+2066'],
  ['a space without width', '\u200b', 'U+200B'],
  ['a byte order mark', '\ufeff', 'U+FEFF'],
  ['a soft hyphen', '\u00ad', 'U+00AD'],
  ['a line separator', '\u2028', 'U+2028'],
  ['half of a pair', '\ud800', 'U+D800'],
  ['a tag character', '\u{e0041}', 'U+E0041'],
])('%s is shown by its name in a box', (_what, character, name) => {
  expect(escapeHtml(`a${character}b`)).toBe(`a<span class="odd">${name}</span>b`);
});

test('wherever text of a unit becomes HTML', async () => {
  const trojan = '1; # \u202e} if admin {';
  const box = '<span class="odd">U+202E</span>';
  const all = [
    commandHtml({ run: `echo ${trojan}` }),
    outputHtml(trojan),
    outputHtml(`error: ${trojan}`),
    (await highlightLines(`a = ${trojan}`, 'nix')).join(''),
    (await highlightLines(trojan, 'no-language')).join(''),
    await screenHtml(trojan, 40, 2),
  ];
  for (const html of all) {
    expect(html).toContain(box);
    expect(html).not.toContain('\u202e');
  }
});
