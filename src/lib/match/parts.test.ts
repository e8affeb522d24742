import { expect, test } from 'vitest';
import { first, page } from '../../../tests/support/small-families.ts';
import type { Parts } from './parts.ts';

const widget = page('widget', "widget '<option>' exploded in '<file>'");
const of = (text: string): Parts => first(text, [widget]).parts;

test.each([
  [
    'as they stand in the paste',
    "error: widget 'a.b' exploded in '/etc/a.nix'",
    { option: 'a.b', file: '/etc/a.nix' },
  ],
  ['without other quotes', 'error: widget ‘a.b’ exploded in "c"', { option: 'a.b', file: 'c' }],
  [
    'with quotes of their own',
    `error: widget 'a."b.c".d' exploded in 'x'y'`,
    { option: 'a."b.c".d', file: "x'y" },
  ],
  ['without colours', "error: widget '\x1b[35;1ma\x1b[0m' exploded in 'c'", { option: 'a', file: 'c' }],
  [
    'without marks that turn the text',
    "error: widget 'a\u202eb' exploded in 'c'",
    { option: 'ab', file: 'c' },
  ],
  ['not over the end of a line', "error: widget 'a\nb' exploded in 'c'", { file: 'c' }],
  ['not longer than a name', `error: widget 'a${'-'.repeat(10_000)}' exploded in 'c'`, { file: 'c' }],
  [
    'with HTML as text',
    "error: widget '<img src=x onerror=y>' exploded in 'c'",
    {
      option: '<img src=x onerror=y>',
      file: 'c',
    },
  ],
])('parts are read %s', (_name, text, parts) => {
  expect(of(text)).toEqual(parts);
});

test('words that are too short to be looked up end a part', () => {
  const pack = page('pack', "package '<package>' in <> exploded");
  expect(first("error: package 'tool-1.0' in /etc/a.nix:1 exploded", [pack]).parts).toEqual({
    package: 'tool-1.0',
  });
});

test('a name at the beginning of a message is a part', () => {
  const gone = page('gone', '<package> has been removed from the kitchen');
  expect(first("error: 'tool' has been removed from the kitchen", [gone]).parts).toEqual({ package: 'tool' });
  expect(first('tool has been removed from the kitchen of nix', [gone]).parts).toEqual({ package: 'tool' });
});

test('what one wording lacks another may have', () => {
  const both = {
    ...widget,
    signatures: [...widget.signatures, { text: 'specified: <hash> got: <got>', requires: ['exploded in'] }],
  };
  const { parts } = first("error: widget 'a' exploded in 'b'\n specified: sha256-A=\n    got:    sha256-B=", [
    both,
  ]);
  expect(parts).toEqual({ option: 'a', file: 'b', hash: 'sha256-A=', got: 'sha256-B=' });
});
