import { expect, test } from 'vitest';
import { highlightLines, invalidNixTokens, isNixFragment } from './highlight.ts';

test.each([
  ['services.nginx.enable = true;', true],
  ['inputs.lib.url = "x";', true],
  ['"a b".c = 1;', true],
  ['${name} = 1;', true],
  ['inherit lib;', true],
  ['# a comment\nx = 1;', true],
  ['x  =  1;', true],
  ['a."b c".${d}.e-f = 1;', true],
  ['a = 1; # b', true],
  ['\n  # one\n  # two\n  x = 1;', true],
  ['{ x = 1; }', false],
  ['(inherit)', false],
  ['# x = 1;', false],
  ['inheritance', false],
  ['x: x + 1', false],
  ['a == b', false],
  ['let x = 1; in x', false],
])('%j is a fragment: %j', (code, expected) => {
  expect(isNixFragment(code)).toBe(expected);
});

test('what is typed cannot become HTML', async () => {
  for (const language of ['nix', 'text'])
    expect((await highlightLines('"<script>&amp;</script>"', language)).join('\n')).toContain(
      '&lt;script&gt;&amp;amp;',
    );
});

test('a language that Shiki does not know stays plain', async () => {
  expect(await highlightLines('a <b>\nc', 'no-such-language')).toEqual(['a &lt;b&gt;', 'c']);
});

test('each line is its own, and neighbours of one class are one span', async () => {
  expect(await highlightLines('# a\n  "b c"', 'nix')).toEqual([
    '<span class="c"># a</span>',
    '  <span class="s">&quot;b c&quot;</span>',
  ]);
});

test('spaces between two words of a class are inside of it, those between classes are not coloured', async () => {
  const [line = ''] = await highlightLines('let a = 1; in a', 'nix');
  expect(line).toMatch(/^<span class="k">let ?<\/span>/);
  expect(line.replaceAll(/<[^>]*>/g, '')).toBe('let a = 1; in a');
  expect(line).not.toMatch(/<span[^>]*>\s*<\/span>/);
});

test('bindings without braces around them are coloured as they are inside braces', async () => {
  const [inside = ''] = await highlightLines('{ services.web.enable = true; }', 'nix');
  const [bare = ''] = await highlightLines('services.web.enable = true;', 'nix');
  expect(inside).toContain(bare.replace(/;.*/s, ''));
});

test('a language that is asked for later is loaded then', async () => {
  expect((await highlightLines('{ "a": 1 }', 'json')).join('')).toContain('<span class=');
});

test.each([
  ['right code', '{ a = 1; }', []],
  ['bindings without braces', 'a = 1;', []],
  ['a bracket too many', '{ a = 1; } }', ['}']],
  ['a name that begins with a keyword', '{ inherit-scope = 1; }', []],
  ['inherited names in quotes', '{ inherit (ports) "http/3"; }', []],
  ['numbers of every form', '[ 1 1.5 .5 1.5e3 2e-4 ]', []],
])('the grammar takes no right code for invalid: %s', async (_name, code, invalid) => {
  expect(await invalidNixTokens(code)).toEqual(invalid);
});
