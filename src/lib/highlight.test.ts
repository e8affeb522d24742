import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { highlightLines, invalidNixTokens, isNixFragment } from './highlight.ts';
import { region, regionNames, withoutMarkers } from './regions.ts';

test.each([
  ['services.nginx.enable = true;', true],
  ['inputs.lib.url = "x";', true],
  ['"a b".c = 1;', true],
  ['${name} = 1;', true],
  ['inherit lib;', true],
  ['# a comment\nx = 1;', true],
  ['{ x = 1; }', false],
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

/** The grammar calls some right code invalid; such code is better shown otherwise (web-stack.md 7). */
const files = globSync('examples/**/*.nix', { ignore: ['**/evidence/**', 'examples/errors/*/broken/**'] });
describe('no token of an example is coloured as invalid', () => {
  test('there are examples', () => {
    expect(files.length).toBeGreaterThan(0);
  });
  test.each(files)('%s', async (file) => {
    const text = readFileSync(file, 'utf8');
    expect(await invalidNixTokens(withoutMarkers(text))).toEqual([]);
    // A template's regions are what an option leaves out; pages show its files whole.
    for (const name of file.startsWith('examples/templates/') ? [] : regionNames(text))
      expect(await invalidNixTokens(region(text, name) ?? ''), `region ${name}`).toEqual([]);
  });
});
