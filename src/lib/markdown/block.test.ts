import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { blocksMarkdown } from './block.ts';

const blocks = (html: string): string[] =>
  blocksMarkdown(
    parse(html, { blockTextElements: { script: true, style: true } }),
    (href) => `https://docs.example.com${href}`,
  );

test.each([
  ['<h1>A <code>b</code> </h1>', '# A `b`'],
  ['<h6><a href="#x"> A </a>#</h6>', '###### A'],
  ['<summary> More <b>here</b> </summary>', '**More here**'],
  ['<dt> A </dt>', 'A'],
  ['<pre><code>a\n  b</code></pre>', '```text\na\n  b\n```'],
  ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
  ['<dl><dt> A </dt><dd> b </dd><dt>C</dt></dl>', '- A: b\n- C: '],
  ['<dl><div><dt>A</dt><dd>b</dd></div><div><dt>C</dt><dd>d</dd></div></dl>', '- A: b\n- C: d'],
])('%s is one block', (html, markdown) => {
  expect(blocks(html)).toEqual([markdown]);
});

test.each(['nav', 'form', 'template', 'script', 'style', 'svg', 'button', 'textarea', 'input', 'label'])(
  '%s is left out, in a text, too',
  (name) => {
    const end = name === 'input' ? '' : `</${name}>`;
    expect(blocks(`<p>a</p><${name}>x${end}<p>b</p>`).filter((block) => block !== 'x')).toEqual(['a', 'b']);
    if (!['nav', 'form', 'template', 'input'].includes(name))
      expect(blocks(`<p>a<${name}>x${end}b</p>`)).toEqual(['ab']);
  },
);

test.each(['a', 'b', 'br', 'code', 'em', 'i', 'kbd', 'samp', 'small', 'span', 'strong', 'time'])(
  '%s stands in its line',
  (name) => {
    expect(blocks(`<div>one <${name}></${name}> two</div>`)).toHaveLength(1);
  },
);

test.each(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary'])('%s is a line of its own', (name) => {
  // A block in it is part of its line.
  expect(blocks(`one <${name}>a <q>b</q> c</${name}> two`)).toEqual([
    'one',
    expect.stringMatching(/a b c/),
    'two',
  ]);
});

test('text without a block around it is one, with single spaces', () => {
  expect(blocks('  one\n  two <b>three</b>  <p>four</p>  \n <p></p> five ')).toEqual([
    'one two three',
    'four',
    'five',
  ]);
  expect(blocks(' \n ')).toEqual([]);
});

test('comments are none, and what only contains others is passed through', () => {
  expect(parseComment('one <!-- no --> two')).toEqual(['one two']);
  expect(blocks('<section><div><p>a</p></div><h7>b</h7><xh2>c</xh2></section>')).toEqual(['a', 'b', 'c']);
  expect(blocks('<div class="page-tools"><p>a</p></div><div class="other"><p>b</p></div>')).toEqual(['b']);
});

function parseComment(html: string): string[] {
  return blocksMarkdown(parse(html, { comment: true }), (href) => href);
}

describe('a list', () => {
  test('has its items, and nothing that stands between them', () => {
    expect(blocks('<ul>\n<li>a</li>\n<p>no</p><li>b</li>text</ul>')).toEqual(['- a\n- b']);
  });
  test('in an item stands directly below its text', () => {
    expect(blocks('<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>')).toEqual(['- a\n  1. b\n  2. c']);
    expect(blocks('<ol><li>a<ul><li>b</li></ul></li></ol>')).toEqual(['1. a\n   - b']);
  });
  test('may have blocks in its items, and text that only looks like a list', () => {
    expect(blocks('<ul><li><p>a</p><p>b - c</p><pre>d\n\ne</pre></li></ul>')).toEqual([
      '- a\n\n  b - c\n\n  ```text\n  d\n\n  e\n  ```',
    ]);
  });
});
