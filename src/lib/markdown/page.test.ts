import { expect, test } from 'vitest';
import { pageMarkdown } from './page.ts';

const absolute = (href: string): string => (href.startsWith('/') ? `https://docs.example.com${href}` : href);
const read = (main: string): string =>
  pageMarkdown(
    `<html><head><meta name="description" content="About it."></head><body><header>No</header><main>${main}</main></body></html>`,
    '/a/page/',
    absolute,
  )?.markdown ?? '';

test('a page is its title, its place in the index, and what a reader reads', () => {
  expect(
    read(
      '<nav>Crumbs</nav><p class="page-tools"><a href="x">Markdown</a></p><p>A section</p><h1>Title</h1>' +
        '<p>One <code>a|b</code>, <strong>two</strong>\nand <a href="/b/#c">a link</a>, <a href="#here">here</a>.</p>' +
        '<h2 id="x"><a href="#x">Next</a></h2><button>Copy</button><script>1</script>',
    ),
  ).toMatchInlineSnapshot(`
    "# Title

    > All pages: https://docs.example.com/llms.txt · this page: https://docs.example.com/a/page/

    A section

    One \`a|b\`, **two** and [a link](https://docs.example.com/b/#c), [here](https://docs.example.com/a/page/#here).

    ## Next
    "
  `);
});

test('a recording has its prompts each on a line, and how it ended', () => {
  expect(
    read(
      '<h1>T</h1><figure class="block terminal"><figcaption><span>terminal <span class="tag">broken</span></span>' +
        '<a href="/units/a/#s">Nix 2.34.8 · <span>2026-11-23</span></a></figcaption><pre><code><span><i>$ </i><b>one</b>\n' +
        '<samp>error: ```</samp>\n<small>exit 1</small></span><span><i>$ </i><b>two</b></span></code></pre></figure>',
    ),
  ).toContain(
    '**terminal** broken [Nix 2.34.8 · 2026-11-23](https://docs.example.com/units/a/#s)\n\n' +
      '````console\n$ one\nerror: ```\n[exit 1]\n$ two\n````',
  );
});

test('a file that changes has the signs of a diff, and one that does not has none', () => {
  const figure = (code: string): string =>
    `<h1>T</h1><figure class="block file"><figcaption><span>flake.nix</span></figcaption><pre><code>${code}</code></pre></figure>`;
  expect(read(figure('{\n<del>  a = 1;\n</del><ins>  a = 2;\n</ins>}'))).toContain(
    '```diff\n {\n-  a = 1;\n+  a = 2;\n }\n```',
  );
  expect(read(figure('<ins>{ }</ins>'))).toContain('**flake.nix**\n\n```nix\n{ }\n```');
});

test('lists in lists, tables and facts keep their shape', () => {
  expect(
    read(
      '<h1>T</h1><ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>' +
        '<table><tr><th>x</th><th>y</th></tr><tr><td>1 | 2</td><td><code>z</code></td></tr></table>' +
        '<dl><div><dt>When</dt><dd>now</dd></div></dl>',
    ),
  ).toMatchInlineSnapshot(`
    "# T

    > All pages: https://docs.example.com/llms.txt · this page: https://docs.example.com/a/page/

    - a
      - b
    - c

      d

    | x | y |
    | --- | --- |
    | 1 \\| 2 | \`z\` |

    - When: now
    "
  `);
});

test('what Markdown would read as its own stays text', () => {
  expect(read('<h1>a_b*</h1><p>&lt;script&gt; [x](y) `z` \\</p>')).toContain(
    String.raw`\<script> \[x\](y) \`z\` \\`,
  );
  expect(read('<h1>T</h1><p><code>a ` b</code></p>')).toContain('`` a ` b ``');
});

const page = (html: string): ReturnType<typeof pageMarkdown> => pageMarkdown(html, '/a/', absolute);

test('the title and what the page is about are said, where it says them', () => {
  expect(
    page(
      '<meta name="x" content="No"><meta name="description" content="It."><main><h1> A\n  <b>b</b> </h1></main>',
    ),
  ).toMatchObject({ title: 'A b', about: 'It.', markdown: expect.stringMatching(/^# A b\n\n> /) as string });
  expect(page('<main></main>')).toMatchObject({
    title: '',
    about: '',
    markdown: expect.stringMatching(/^# \n\n> /) as string,
  });
  expect(page('<main><p>a</p></main>')?.markdown).toMatch(/^a\n\n> All pages: .*\n$/);
});

test('what a script or a style sheet has in it is not read as HTML', () => {
  expect(
    page(
      '<script>"<main><h1>No</h1></main>"</script><style>/* <main>No</main> */</style><main><h1>Yes</h1></main>',
    )?.title,
  ).toBe('Yes');
});

test('a page without a main part has no Markdown', () => {
  expect(pageMarkdown('<p>x</p>', '/', absolute)).toBeUndefined();
});
