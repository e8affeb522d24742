import { describe, expect, test } from 'vitest';
import { COLON, DOTS, LINE, toLetters, QUOTE, WORD } from './letters.ts';

const letters = (text: string): string => {
  const { bytes, length } = toLetters(text);
  return String.fromCharCode(...bytes.subarray(0, length));
};
/** The flags of a character of the original. */
const flag = (text: string, char: string): number => {
  const { flags, offsets } = toLetters(text);
  return flags[offsets.indexOf(text.indexOf(char))] ?? 0;
};

test.each([
  ['letters and digits in lower case', 'Error: No-Such 12', 'errornosuch12'],
  ['colours', '\x1b[31;1merror:\x1b[0m x', 'errorx'],
  ['colours that lost the escape character', '[31;1merror:[0m x', 'errorx'],
  ['colours as JSON writes them', String.raw`\u001b[31merror:\u001b[0m x`, 'errorx'],
  ['colours of many numbers', '\x1b[38;5;208ma\x1b[0;1;4;31mb', 'ab'],
  ['other ways to write the escape', String.raw`\x1b[31ma\e[0mb\033[1;31mc`, 'abc'],
  ['a line that is cleared, a cursor that moves', '\x1b[2Ka\x1b[?25lb\x1b[Hc', 'abc'],
  ['another character set', '\x1b(Ba', 'a'],
  ['an escape of nothing', 'a\x1bb\x1b(', 'ab'],
  ['backslashes that begin no escape', String.raw`a\new \xylophone \usr \e`, 'anewxylophoneusre'],
  ['a colour before the sign of a log', '\x1b[31;1mhello> \x1b[0mworld', 'world'],
  ['spaces and tabs before it', '  \t hello> world', 'world'],
  ['zeros and nines', 'a0 9', 'a09'],
  ['brackets that are no colours', 'a[1] b[31]', 'a1b31'],
  ['a link', '\x1b]8;;https://example.com\x1b\\text\x1b]8;;\x1b\\', 'text'],
  ['a window title', '\x1b]0;title\x07text', 'text'],
  ['a link without its end: the line only', '\x1b]8;;x\ntext', 'text'],
  ['what has no width or is obeyed', 'e\u200fr\u2060r\ufeffo\x85r\x7f\x01\x1f', 'error'],
  ['symbols, boxes and faces', 'e→r─r\u{1f600}o©r\u2000', 'error'],
  ['zero bytes, zero width, soft hyphens', 'e\0r\u200br\u00ador', 'error'],
  ['gutters', '   99|  a\n     |  ^\n  100| b', 'ab'],
  ['bars and log prefixes', '┃ > a\n│ hello> b\n> c', 'abc'],
  ['journald', 'Nov 08 12:14:18 host unit[123]: a\nNov  8 12:14:18 host unit[123]: b', 'ab'],
  [
    'journald, its months in another language',
    'dez 08 12:14:18 host unit[123]: a\nled.  8 12:14:18 host unit: b',
    'ab',
  ],
  ['journald, with times of ISO 8601', '2026-01-02T03:04:05+0100 host unit[123]: a', 'a'],
  ['a time and no host', '2026-01-02T03:04:05+01:00 ab: cd: e', 'abcde'],
  ['BuildKit', '#12 3.456 a\n#12 3.5 b', 'ab'],
  ['Compose', 'web-1  | a\nweb-10 | b', 'ab'],
  ['GitLab', '2026-01-02T03:04:05.123456Z 01O a\n2026-01-02T03:04:05.123456Z 01E+b', 'ab'],
  [
    'dates and times of other kinds',
    '2026-01-02 03:04:05,678 a\n[03:04:05] b\n[2026-01-02T03:04:05.678Z] c',
    'abc',
  ],
  ['the installer with windows', '2026-01-02 - 03:04:05 [6]: a', 'a'],
  ['line ends of a string', 'a\\nb\\r\\n       > c\\td', 'abcd'],
  ['a word and a number that are no date', 'line 12 of a', 'line12ofa'],
  ['colmena', '[ERROR]   stderr)    a\n[ERROR]   stderr)\n[INFO ] b', 'ab'],
  ['GitHub Actions', '2026-01-02T03:04:05.1234567Z a', 'a'],
  ['the header of Nix 2.4', 'error: --- SysError ----------- nix-daemon\ngetting', 'errorgetting'],
  ['the header, wrapped', 'error: --- SysError ------\n------- nix\ngetting', 'errorgetting'],
  ['the header with much room', `error: ---${'-'.repeat(60)} Error ${'-'.repeat(60)} nix-env\na`, 'errora'],
  ['the header of another program', 'error: --- Error --- \nhelm a', 'errorhelma'],
  ['dashes after a colon that are no header', 'a: -b: --c', 'abc'],
  ['dashes elsewhere', 'a --- b --- c', 'abc'],
  ['other alphabets keep their letters', 'dépôt', 'd\xe9p\xf4t'],
])('%s', (_, text, expected) => {
  expect(letters(text)).toBe(expected);
});

test.each([
  "'x'",
  '‹x›',
  '´x´',
  '‟x‟',
  '‘x’',
  '“x”',
  '"x"',
  "`x'",
  '«x»',
  'âxâ',
  'â€˜xâ€™',
  'â\x80\x98xâ\x80\x99',
  'вЂ\x98xвЂ™',
  'вЂxвЂ™',
  'вЂњxвЂќ',
  'ΓÇÿxΓÇÖ',
  'ΓÇ£xΓÇ¥',
  'ÔÇÿxÔÇÖ',
  '\\u2018x\\u2019',
  '\\u201cx\\u201d',
  '\ufffdx\ufffd',
  "'\x1b[35mx\x1b[0m'",
])('quotes: %s', (quoted) => {
  const text = `a ${quoted} b`;
  expect(letters(text)).toBe('axb');
  expect(flag(text, 'x') & QUOTE).toBeTruthy();
  expect(flag(text, 'b') & QUOTE).toBeTruthy();
});

test('a letter with which a misread quote begins is a letter elsewhere', () => {
  expect(letters('tâche')).toHaveLength(5);
  expect(letters('вода')).toHaveLength(4);
  expect(letters('ΓΔ')).toHaveLength(2);
  expect(letters('hôte ÔÉ')).toHaveLength(6);
});

test.each(['À', 'ÿ', 'ʼ', 'ж', 'ア', '錯', '\u{2c00}', '\uf900'])(
  '%s is a letter, and the same one each time',
  (letter) => {
    const [first = '', second] = letters(letter + letter);
    expect(first.charCodeAt(0)).toBeGreaterThanOrEqual(128);
    expect(second).toBe(first);
  },
);

test.each(['\u00bf', '\u2000', '\u2bff', '\ud800', '\udfff'])('%j is none', (sign) => {
  expect(letters(`a${sign}b`)).toBe('ab');
});

describe('flags', () => {
  test('words, also where letters and digits meet', () => {
    expect(flag('a b', 'b') & WORD).toBeTruthy();
    expect(flag('ab', 'b') & WORD).toBeFalsy();
    expect(flag('a1', '1') & WORD).toBeTruthy();
  });
  test('what is left out without a trace ends no word', () => {
    for (const nothing of ['\x1f', '\x7f', '\u200b', '\u200f', '\u00ad', '\ufeff', '\x85', '\x1b[0m'])
      expect(flag(`a${nothing}b`, 'b') & WORD, JSON.stringify(nothing)).toBeFalsy();
    for (const space of [' ', '\t', ',', '\u00a0', '\u2003', '→'])
      expect(flag(`a${space}b`, 'b') & WORD, JSON.stringify(space)).toBeTruthy();
  });
  test('quotes are no other signs', () => {
    for (const sign of [',', '(', '†', '-', '©']) expect(flag(`a ${sign}b`, 'b') & QUOTE, sign).toBeFalsy();
  });
  test('lines', () => {
    expect(flag('a\n  > b', 'b') & LINE).toBeTruthy();
    expect(flag('a\r\nb', 'b') & LINE).toBeTruthy();
    expect(flag('a b', 'b') & LINE).toBeFalsy();
  });
  test('colons and dots', () => {
    expect(flag('a: b', 'b') & COLON).toBeTruthy();
    for (const dots of ['…', '...', 'â€¦', 'вЂ¦', 'ΓÇª'])
      expect(flag(`a ${dots} b`, 'b') & DOTS).toBeTruthy();
    expect(flag('a. b', 'b') & DOTS).toBeFalsy();
  });
});

test('offsets lead back to the original', () => {
  const text = '\x1b[31merror:\x1b[0m\n┃ attribute ‘x’';
  const { bytes, offsets, length } = toLetters(text);
  expect(offsets[length]).toBe(text.length);
  for (let at = 0; at < length; at++)
    expect(text[offsets[at] ?? 0]).toBe(String.fromCharCode(bytes[at] ?? 0));
});
