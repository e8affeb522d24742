import { describe, expect, test } from 'vitest';
import { COLON, DOTS, LINE, normalise, QUOTE, WORD } from './normalise.ts';

const letters = (text: string): string => {
  const { bytes, length } = normalise(text);
  return String.fromCharCode(...bytes.subarray(0, length));
};
/** The flags of a character of the original. */
const flag = (text: string, char: string): number => {
  const { flags, offsets } = normalise(text);
  return flags[offsets.indexOf(text.indexOf(char))] ?? 0;
};

test.each([
  ['letters and digits in lower case', 'Error: No-Such 12', 'errornosuch12'],
  ['colours', '\x1b[31;1merror:\x1b[0m x', 'errorx'],
  ['colours that lost the escape character', '[31;1merror:[0m x', 'errorx'],
  ['colours as JSON writes them', String.raw`\u001b[31merror:\u001b[0m x`, 'errorx'],
  ['brackets that are no colours', 'a[1] b[31]', 'a1b31'],
  ['a link', '\x1b]8;;https://example.com\x1b\\text\x1b]8;;\x1b\\', 'text'],
  ['a window title', '\x1b]0;title\x07text', 'text'],
  ['a link without its end: the line only', '\x1b]8;;x\ntext', 'text'],
  ['zero bytes, zero width, soft hyphens', 'e\0r\u200br\u00ador', 'error'],
  ['gutters', '   99|  a\n     |  ^\n  100| b', 'ab'],
  ['bars and log prefixes', '┃ > a\n│ hello> b\n> c', 'abc'],
  ['journald', 'Nov 08 12:14:18 host unit[123]: a\nNov  8 12:14:18 host unit[123]: b', 'ab'],
  ['colmena', '[ERROR]   stderr)    a\n[ERROR]   stderr)\n[INFO ] b', 'ab'],
  ['GitHub Actions', '2026-01-02T03:04:05.1234567Z a', 'a'],
  ['the header of Nix 2.4', 'error: --- SysError ----------- nix-daemon\ngetting', 'errorgetting'],
  ['the header, wrapped', 'error: --- SysError ------\n------- nix\ngetting', 'errorgetting'],
  ['dashes elsewhere', 'a --- b --- c', 'abc'],
  ['other alphabets keep their letters', 'dépôt', 'd\xe9p\xf4t'],
])('%s', (_, text, expected) => {
  expect(letters(text)).toBe(expected);
});

test.each([
  "'x'",
  '‘x’',
  '“x”',
  '"x"',
  "`x'",
  '«x»',
  'âxâ',
  'â€˜xâ€™',
  'â\x80\x98xâ\x80\x99',
  '\ufffdx\ufffd',
  "'\x1b[35mx\x1b[0m'",
])('quotes: %s', (quoted) => {
  const text = `a ${quoted} b`;
  expect(letters(text)).toBe('axb');
  expect(flag(text, 'x') & QUOTE).toBeTruthy();
  expect(flag(text, 'b') & QUOTE).toBeTruthy();
});

test('a letter with a circumflex in a word is a letter', () => {
  expect(letters('tâche')).toHaveLength(5);
});

describe('flags', () => {
  test('words, also where letters and digits meet', () => {
    expect(flag('a b', 'b') & WORD).toBeTruthy();
    expect(flag('ab', 'b') & WORD).toBeFalsy();
    expect(flag('a1', '1') & WORD).toBeTruthy();
  });
  test('lines', () => {
    expect(flag('a\n  > b', 'b') & LINE).toBeTruthy();
    expect(flag('a\r\nb', 'b') & LINE).toBeTruthy();
    expect(flag('a b', 'b') & LINE).toBeFalsy();
  });
  test('colons and dots', () => {
    expect(flag('a: b', 'b') & COLON).toBeTruthy();
    for (const dots of ['…', '...', 'â€¦']) expect(flag(`a ${dots} b`, 'b') & DOTS).toBeTruthy();
    expect(flag('a. b', 'b') & DOTS).toBeFalsy();
  });
});

test('offsets lead back to the original', () => {
  const text = '\x1b[31merror:\x1b[0m\n┃ attribute ‘x’';
  const { bytes, offsets, length } = normalise(text);
  expect(offsets[length]).toBe(text.length);
  for (let at = 0; at < length; at++)
    expect(text[offsets[at] ?? 0]).toBe(String.fromCharCode(bytes[at] ?? 0));
});
