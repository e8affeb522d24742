import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

/** What is refused on a page, a line each: "3: message | hint". */
const refused = (source: string): string[] =>
  readPage(source).refused.map(({ line, message, hint }) => `${String(line)}: ${message} | ${hint}`);

test.each([
  ['text', 'Plain *text*, **strong**, ~~gone~~, `code` and\\\na break.'],
  ['headings and rules', '# A\n\n## B\n\n---\n'],
  ['lists and quotes', '- a\n  - b\n\n1. c\n\n> d'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['links of this site, this page, and others', '[a](/reference/x/), [b](#c), [d](https://example.com)'],
  ['links by reference', '[a][b]\n\n[b]: https://example.com "A title"'],
  ['braces with a string in them', `A brace is {'{'} or { "}" }, and so is {''}.`],
  ['our components', '<File of="a" />\n\n<Note>\n\nText.\n\n</Note>'],
])('a page may have %s', (_name, source) => {
  expect(refused(source)).toEqual([]);
});

describe('a page is refused with what to write instead', () => {
  test.each([
    ['a raw block', '```nix\n1\n```', /^1: found a raw code block.*<File>, <Run> or <Example>/],
    ['code of its own', 'export const a = 1;', /^1: found `import` or `export`.*\| .+/],
    ['an image', 'Text.\n\n![a](/a.png)', /^3: found an image \| .*components/],
    [
      'an image by reference',
      '![a][b]\n\n[b]: https://example.com/a.png',
      /^1: found an image \| .*components/,
    ],
    ['a box to tick', '- [x] done', /^1: found a box to tick \| .*`\[ \]`/],
    ['a box that is open', '- [ ] to do', /^1: found a box to tick \| /],
    [
      'columns that are aligned',
      '| a | b |\n| - | :- |\n| 1 | 2 |',
      /^1: found a table with aligned columns.*without colons/,
    ],
    [
      'a column without a name',
      '| | b |\n| - | - |\n| 1 | 2 |',
      /^1: found a table of which column 1 has no name \| /,
    ],
    [
      'a column named by spaces in emphasis',
      '| a | {" "} |\n| - | - |\n| 1 | 2 |',
      /^1: found a table of which column 2 has no name/,
    ],
    [
      'a link elsewhere',
      '[a](http://example.com)',
      /^1: found a link to "http:\/\/example.com".*https:\/\/.*\| .+/,
    ],
    ['a link to a path of another site', '[a](//example.com)', /^1: found a link to "\/\/example.com"/],
    ['a reference to a file', '[a][b]\n\n[b]: file:///etc/passwd', /^3: found a link to "file:/],
    ['a calculation', 'Text {1 + 1}', /^1: found an expression in braces.*\{'\{'\}/],
    ['a string with more around it', `{'a' + b}`, /^1: found an expression in braces/],
    ['a string with a call before it', `{f('a')}`, /^1: found an expression in braces/],
    ['a string with an escape', `{'\\u0041'}`, /^1: found an expression in braces/],
    ['two strings', `{'a', "b"}`, /^1: found an expression in braces/],
    [
      'an element of HTML',
      '<script>x</script>',
      /^1: found <script>, expected one of <File>, <Run>, .*`backquotes`/,
    ],
  ])('%s', (_name, source, refusal) => {
    expect(refused(source).join('\n')).toMatch(refusal);
  });
  test('footnotes, where they are used and where they are written', () => {
    expect(refused('Text.[^1]\n\n[^1]: More.')).toEqual([
      expect.stringMatching(/^1: found a footnote \| .*<Note>/),
      expect.stringMatching(/^3: found a footnote \| .*<Note>/),
    ]);
  });
  test('a tag of which the name is nearly one of ours', () => {
    expect(refused('<Fil of="a" />')[0]).toContain('; did you mean <File>? |');
    expect(refused('<iframe />')[0]).not.toContain('did you mean');
  });
});

describe('the attributes of a block', () => {
  test.each([
    [
      'one that it does not take',
      '<File of="a" pth="b" />',
      /^1: <File pth>: found "pth", expected one of of, path.*did you mean "path"\? \| CONTRIBUTING/,
    ],
    [
      'one without a value',
      '<File of />',
      /^1: <File of>: found no value, expected a plain string in quotes \| Write of="…"/,
    ],
    ['one in braces', '<File of={"a"} />', /^1: <File of>: found a value in braces.*\| .*without running/],
    ['all of an object', '<File {...a} />', /^1: <File \{\.\.\.\}>: found a value in braces/],
    ['one twice', '<File of="a" of="b" />', /^1: <File of>: found it twice \| .+/],
    [
      'a character that nobody sees',
      '<File of="a&#x202e;" />',
      /^1: <File of>: found the character \\u\{202e\}.*\| Remove it/,
    ],
  ])('are refused: %s', (_name, source, refusal) => {
    expect(refused(source)).toEqual([expect.stringMatching(refusal)]);
  });
  test('are refused of a component that is no block', () => {
    expect(refused('<Note of="a">Text.</Note>')).toEqual([
      expect.stringMatching(/^1: <Note of>: found an attribute, expected none \| Write <Note>/),
    ]);
  });
  test('a block holds no text', () => {
    expect(refused('<File of="a">Text.</File>')).toEqual([
      expect.stringMatching(/^1: found text inside <File>.*\| Close it at once: <File … \/>/),
    ]);
  });
});

test.each([
  ['in a text', 'a&#x202e;b'],
  ['in the title of a link', '[a](/b/ "c&#x202e;")'],
  ['in an address', '[a](/b&#x202e;/)'],
])('a character reference for what nobody sees is refused %s', (_name, source) => {
  expect(refused(source)).toEqual([expect.stringMatching(/^1: found .*(?:\\u\{202e\}|a link to)/)]);
});
