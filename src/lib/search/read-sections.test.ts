import { expect, test } from 'vitest';
import { readSections } from './read-sections.ts';

const page = (inner: string, body = 'data-search-body'): string =>
  `<html><body><nav>menu</nav><main ${body}><nav class="crumbs" data-search-ignore><ol><li><a>Reference</a></li><li>Flakes</li></ol></nav><h1>In&amp;puts</h1><p class="lead">Every kind.</p><div>${inner}</div></main></body></html>`;

test('a page is read from heading to heading, without what is to be ignored', () => {
  const read = readSections(
    page(
      '<p>A <code>path</code>.</p><h2 id="git"><a href="#git">Git &amp; co</a></h2><p>Over</p><p>ssh.</p><div data-search-ignore>not</div><figure><figcaption>flake.nix</figcaption></figure><h3 id="tags">Tags</h3><p>v1</p><h2 id="see-also">See also</h2><p>else</p>',
    ),
  );
  expect(read?.page).toEqual({ title: 'In&puts', trail: ['Reference', 'Flakes'], about: 'Every kind.' });
  expect(read?.sections.map(({ heading, anchor, text }) => [heading, anchor, text])).toEqual([
    ['', '', 'A path.'],
    ['Git & co', 'git', 'Over ssh.'],
    ['Tags', 'tags', 'v1'],
  ]);
});

test('of blocks, the commands that were typed and the names in files are read', () => {
  const read = readSections(
    page(
      '<pre><code>$ <b>nix store gc</b>\nremoved 3 paths</code></pre><pre><code>mkShell { packages = [ ]; } mkShell</code></pre>',
    ),
  );
  expect(read?.sections[0]).toMatchObject({ text: '', code: 'nix store gc mkShell' });
});

test('a section says how it begins, in whole words', () => {
  const long = 'sixteen letters '.repeat(20);
  const [, section] = readSections(page(`<h2 id="a">A</h2><p>${long}</p>`))?.sections ?? [];
  expect(section?.start).toMatch(/(?:sixteen|letters) …$/);
  expect(section?.start.length).toBeLessThan(125);
});

test('a page that is not to be searched is not read', () => {
  expect(readSections(page('<p>x</p>', ''))).toBeUndefined();
});
