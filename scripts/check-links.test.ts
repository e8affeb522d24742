import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from './check-links.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'links-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function write(pages: Record<string, string>): void {
  for (const [file, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), html);
  }
}

test('good links pass', () => {
  write({
    'index.html': '<a href="/docs/a/#b">a</a><a href="https://example.com/x">x</a>',
    'a/index.html': '<h2 id="b"></h2><a href="#b">b</a><a href="/docs/">home</a>',
  });
  expect(checkLinks(dir, '/docs/')).toEqual({ pages: 2, links: 3, problems: [] });
});

test.each([
  ['a missing page', '<a href="/nowhere/">x</a>', 'found no file nowhere/index.html'],
  ['a missing fragment', '<a href="#nowhere">x</a>', 'found no id "nowhere" on index.html'],
  ['a missing script', '<script src="/x.js"></script>', 'found no file x.js'],
  ['an id that stands twice', '<p id="a"></p><p id="a"></p>', 'found twice on one page'],
])('%s is found', (_, html, message) => {
  write({ 'index.html': html });
  expect(checkLinks(dir).problems.map((problem) => problem.message)).toEqual([message]);
});

test('an address outside the base is found', () => {
  write({ 'index.html': '<a href="/reference/">x</a>' });
  expect(checkLinks(dir, '/docs/').problems[0]?.message).toContain('expected an address below /docs/');
});
