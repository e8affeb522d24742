import { expect, test } from 'vitest';
import { splitPage } from './split-page.ts';

const head = '---\ntitle: Proof\n---\n';

test('the frontmatter comes apart, and lines of the rest keep their numbers', () => {
  expect(splitPage(`${head}\nText --- more.\n---\n`)).toEqual({
    frontmatter: 'title: Proof\n',
    body: '   \n            \n   \n\nText --- more.\n---\n',
  });
});

test.each([
  ['no frontmatter', 'Text.\n---\n', '', 'Text.\n---\n'],
  ['nothing', '', '', ''],
  ['an empty one', '---\n---\nText.', '', '   \n   \nText.'],
  ['one with nothing after it', '---\na: 1\n---', 'a: 1\n', '   \n    \n   '],
])('a page may have %s', (_name, source, frontmatter, body) => {
  expect(splitPage(source)).toEqual({ frontmatter, body });
});

// Astro would take each for frontmatter, or for a part of it.
test.each([
  ['dashes after empty lines', `\n${head}`, 1, 'not between two lines `---`'],
  ['dashes after a byte order mark', `\ufeff${head}`, 1, 'not between two lines `---`'],
  ['text on the first line of dashes', '--- yaml\na: 1\n---\n', 1, 'not between two lines `---`'],
  ['TOML', '+++\na = 1\n+++\n', 1, 'not between two lines `---`'],
  ['no end', '---\na: 1\n', 1, 'without an end'],
  ['text on the last line of dashes', '---\na: 1\nb: 2\n--- more\n', 4, 'text after the dashes'],
  ['a fourth dash', '---\na: 1\n----\n', 3, 'text after the dashes'],
])('%s: refused, with the line and what to write', (_name, source, line, message) => {
  expect(splitPage(source)).toEqual({
    line,
    message: expect.stringContaining(message) as string,
    hint: expect.stringMatching(/three dashes/) as string,
  });
});
