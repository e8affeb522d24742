import { describe, expect, test } from 'vitest';
import { readNix } from './nix-text.ts';

/** The code of a text, with "·" where something is blanked out; "_" stands where a blank would not be seen. */
const codeOf = (source: string): string => marked(source, readNix(source).code);
const textOf = (source: string): string => marked(source, readNix(source).text);
function marked(source: string, blanked: string): string {
  expect(blanked).toHaveLength(source.length);
  return blanked
    .split('')
    .map((one, at) => (one === source[at] ? one : '·'))
    .join('');
}

test.each([
  ['a = 1; #_note\nb', 'a = 1; ······\nb'],
  ['a #_the_end', 'a ·········'],
  ['#', '·'],
  ['a /*_x\ny_*/ b', 'a ····\n···· b'],
  ['/*/_x_*/ a', '········ a'],
  ['/**/a', '····a'],
  ['a / b * c', 'a / b * c'],
])('comments are blanked out, and lines stay: %j', (source, blanked) => {
  expect(textOf(source)).toBe(blanked);
  expect(codeOf(source)).toBe(blanked);
  expect(readNix(source).open).toBeUndefined();
});

test.each([
  ['"a_#_b" c', '"·····" c'],
  ['"a\nb" c', '"·\n·" c'],
  ['"\\"_]" c', '"····" c'],
  ['"\\\\" c', '"··" c'],
  ['"a${b "c"}d" e', '"·${b "·"}·" e'],
  ['"$${b}" c', '"·····" c'],
  ['"$$${b}" c', '"··${b}" c'],
  ['"${{ a = "}"; }}" c', '"${{ a = "·"; }}" c'],
  ["a'' = b' // c''; \"d\"", "a'' = b' // c''; \"·\""],
  ["f''a''", "f''a''"],
  ["f ''a'' 1''b''", "f ''·'' 1''·''"],
  ["''a\n__b'' c", "''·\n···'' c"],
  ["''a_'''b_]'' c", "''········'' c"],
  ["''''${a_]'' c", "''·······'' c"],
  ["''''\\n]'' c", "''·····'' c"],
  ["''$${a}]'' c", "''······'' c"],
  ["''${a \"b\"}]'' c", "''${a \"·\"}·'' c"],
  ["''a'b\"c'' d", "''·····'' d"],
  ['"/*_a" /*_b_*/', '"····" ·······'],
])(
  'what stands in strings is blanked out of the code, and what is interpolated stays: %j',
  (source, code) => {
    expect(codeOf(source)).toBe(code);
    expect(readNix(source).open).toBeUndefined();
  },
);

test('strings stay in the text, with what looks like a comment in them', () => {
  expect(textOf('a = "# b"; #_c')).toBe('a = "# b"; ···');
  expect(textOf("''\n # b\n'' #_c")).toBe("''\n # b\n'' ···");
});

describe('what has no other end is named, with its line', () => {
  test.each([
    ['\n\n"abc\n', 3, 'a string'],
    ["a\n''abc", 2, 'a string'],
    ['"a${b', 1, 'a string'],
    ['{ a = (1', 1, '"{"'],
    ['\n[ 1', 2, '"["'],
    ['(', 1, '"("'],
    ['{ ${a', 1, '"{"'],
    ['${', 1, '"${"'],
    ['a\n/* b', 2, 'a comment'],
    ['a\n/*/', 2, 'a comment'],
    ['a }', 1, '"}"'],
    ['{ )', 1, '")"'],
    ['\n( ]', 2, '"]"'],
    ['[ }', 1, '"}"'],
    // The first is named.
    ['\n)\n{', 2, '")"'],
    [')\n/*', 1, '")"'],
  ])('%j', (source, line, what) => {
    expect(readNix(source).open).toEqual({ line, what });
  });
  test('and nothing where all have', () => {
    expect(readNix('{ ${a} = [ (b) { c = "${d}"; } ]; }').open).toBeUndefined();
  });
});
