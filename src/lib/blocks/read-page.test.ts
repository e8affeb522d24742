import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const refused = (source: string): string =>
  readPage(source)
    .refused.map(({ line, message }) => `${String(line ?? '-')}: ${message}`)
    .join('\n');

test('Markdown, blocks and asides are read as they stand', () => {
  const page = readPage(
    '---\ntitle: T\n---\n\n## One `x`\n\n<File of="a" path="b" />\n\n- [a](/b/), *c* **d** ~~e~~\n\n  <Run of="c" step="d" />\n\n> q\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<Note>\n\nHard\\\nbreak, {\'{\'}, &lt; and `{x}`.\n\n</Note>\n\n---\n\n[ref]\n\n[ref]: https://example.com/ "t"\n\n## Two',
  );
  expect(page).toEqual({
    frontmatter: 'title: T\n',
    bindings: [
      { component: 'File', line: 7, attributes: { of: 'a', path: 'b' } },
      { component: 'Run', line: 11, attributes: { of: 'c', step: 'd' } },
    ],
    sections: ['One x', 'Two'],
    code: [
      { text: 'x', line: 5 },
      { text: '{x}', line: 22 },
    ],
    rawBlocks: 0,
    refused: [],
  });
});

test.each([
  ['an import', 'Text.\n\nimport x from "y"', '3: found `import` or `export` at the start of a line'],
  ['an export', 'export const x = await import("y")', '1: found `import` or `export`'],
  ['an expression', 'a\n{process.env.HOME}', '2: found an expression in braces'],
  ['a comment in braces', '{/* c */}', '1: found an expression in braces'],
  ['a template string', '{`a${b}`}', '1: found an expression in braces'],
  ['a string with an escape', "{'\\u202e'}", '1: found an expression in braces'],
  ['markup in braces', '{<pre>fake</pre>}', '1: found an expression in braces'],
  ...['pre', 'code', 'script', 'style', 'iframe', 'img', 'div', 'b', 'svg', 'Fragment', 'toString'].map(
    (name) => [`<${name}>`, `Text <${name}>x</${name}>`, `1: found <${name}>, expected one of <File>`],
  ),
  ['a tag without a name', '<>x</>', '1: found <>'],
  ['a member of a component', '<File.x of="a" />', '1: found <File.x>'],
  ['a name nearly right', '<Notes>x</Notes>', 'did you mean <Note>?'],
  [
    'an event handler',
    '<Note onclick="alert(1)">x</Note>',
    '<Note onclick>: found an attribute, expected none',
  ],
  ['HTML as an attribute', '<Trap set:html="<pre>1</pre>">x</Trap>', '<Trap set:html>: found an attribute'],
  ['attributes spread into a block', '<File {...a} />', '<File {...}>: found a value in braces'],
  ['a string in braces as an attribute', '<File of={"a"} />', '<File of>: found a value in braces'],
  ['an attribute without a value', '<File of />', '<File of>: found no value'],
  ['an attribute twice', '<File of="a" of="b" />', '<File of>: found it twice'],
  ['text inside of a block', '<File of="a">text</File>', 'found text inside <File>'],
  ['a raw block', '```nix\n1\n```', '1: found a raw code block'],
  ['a raw block inside of an aside', '<Note>\n\n~~~\n1\n~~~\n\n</Note>', '3: found a raw code block'],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.com/',
    'page/',
    'http://example.com',
    '/\\example.com',
  ].map((url) => [`a link to ${url}`, `[a](${url})`, `1: found a link to "${url}"`]),
  ['a script behind a character reference', '[a](java&#115;cript:x)', 'found a link to "javascript:x"'],
  ['a script behind a reference', '[a][b]\n\n[b]: javascript:x', '3: found a link to "javascript:x"'],
  ['an address that became a link by itself', 'Ask git@git.example.com.', 'found a link to "mailto:'],
  ['a table with aligned columns', '| a |\n| :-: |\n| 1 |', '1: found a table with aligned columns'],
  ['an image', '![a](./evil.mjs)', '1: found an image'],
  ['an image by reference', '![a]\n\n[a]: /x', '1: found an image'],
  ['a footnote', 'a[^1]\n\n[^1]: b', '1: found a footnote'],
  ['a box to tick', '- [ ] a', '1: found a box to tick'],
  ['HTML', '<!-- a -->', 'found text that is not MDX'],
  ['an open brace', 'a\n\nb { c', '3: found text that is not MDX: Unexpected end of file in expression'],
  ['a control character', 'a\n\u0000', '2: found the character \\u{0}'],
  ['a mark that turns text', 'a \u202e b', '1: found the character \\u{202e}'],
  ['the same behind a character reference', 'a &#x202e; b', '1: found the character \\u{202e}'],
  ['the same in an attribute', '<File of="&#x202e;" />', '<File of>: found the character \\u{202e}'],
  ['the same in a title of a link', '[a](/b/ "&#8238;")', '1: found the character \\u{202e}'],
  ['Windows line ends', 'a\r\nb', '1: found the character \\u{d}'],
  ['a byte order mark', '\uFEFFa', '1: found the character \\u{feff}'],
])('%s is refused', (_what, source, says) => {
  expect(refused(source)).toContain(says);
});

test.each([
  ['TOML', '+++\ntitle = "x"\n+++\n'],
  ['after an empty line', '\n---\ntitle: x\n---\n'],
  ['with text on the first line', '--- x\ntitle: x\n---\n'],
  ['with text on the last line', '---\ntitle: x\n---export const x = 1\n'],
  ['with more dashes on the last line', '---\ntitle: x\n----\n'],
  ['without an end', '---\ntitle: x\n'],
])('frontmatter %s is refused: Astro and a reader would part it differently', (_what, source) => {
  expect(refused(source)).toMatch(/^\d: found (?:frontmatter|text after the dashes)/);
});

test('what would overflow the parser is refused before it is parsed', () => {
  expect(refused(`export const x = ${'('.repeat(500)}`)).toBe(
    '-: found 500 opening brackets, expected at most 400',
  );
  expect(refused('"'.repeat(1_501))).toBe('-: found 1501 quotation marks, expected at most 1500');
  expect(refused('a'.repeat(24_001))).toBe('-: found 24001 characters, expected at most 24000');
  expect(refused(`${'>'.repeat(40)} a`)).toBe('1: found elements inside each other, more than 30 deep');
});
