import { type HTMLElement, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { figureMarkdown, preMarkdown } from './code-block.ts';

const element = (html: string): HTMLElement =>
  parse(html, { blockTextElements: { script: true } }).firstChild as HTMLElement;
const figure = (html: string): string =>
  figureMarkdown(
    element(`<figure class="block">${html}</figure>`),
    (href) => `https://docs.example.com${href}`,
  );
const pre = (html: string): string => preMarkdown(element(`<pre>${html}</pre>`), 'text');

test.each([
  ['flake.nix', 'nix'],
  ['a.yaml', 'yaml'],
  ['a.yml', 'yaml'],
  ['a.json', 'json'],
  ['flake.lock', 'json'],
  ['a.sh', 'sh'],
  ['a.bash', 'sh'],
  ['a.ts', 'ts'],
  ['a.md', 'markdown'],
  ['a.toml', 'toml'],
  ['a.unknown', 'text'],
  ['Makefile', 'text'],
  ['a.nix.old', 'text'],
])('%s is highlighted as %s', (name, language) => {
  expect(figure(`<figcaption><span> ${name}\n</span></figcaption><pre>x</pre>`)).toBe(
    `**${name}**\n\n\`\`\`${language}\nx\n\`\`\``,
  );
});

test('a tag and what else is said follow the name, and the language is that of the name', () => {
  expect(
    figure(
      '<figcaption><span>flake.nix <span class="tag">broken</span></span> <a href="/a/">Nix 2.34.8</a>' +
        '<small class="only">recorded only<span>, because it is long</span></small></figcaption><pre>x</pre>',
    ),
  ).toBe(
    '**flake.nix** broken [Nix 2.34.8](https://docs.example.com/a/) recorded only, because it is long\n\n```nix\nx\n```',
  );
});

test('without a name there are the links, and without any the code alone', () => {
  expect(figure('<figcaption><a href="/a/"> the\n run </a><a>none</a></figcaption><pre>x</pre>')).toBe(
    '[the run](https://docs.example.com/a/) [none](https://docs.example.com)\n\n```text\nx\n```',
  );
  expect(figure('<pre>x</pre><pre>y</pre>')).toBe('```text\nx\n```\n\n```text\ny\n```');
  expect(figure('<figcaption></figcaption><pre>x</pre>')).toBe('```text\nx\n```');
});

test('lines that are empty at the beginning and the end are left out', () => {
  expect(pre('\n\n\n  a\n\nb \n\n')).toBe('```text\n  a\n\nb\n```');
});

test('a change has a sign on each line, also where a line is in parts', () => {
  expect(pre('a\n<del>b<b>c</b>\nd\n</del><ins>e\n</ins>f')).toBe('```diff\n a\n-bc\n-d\n+e\n f\n```');
  // What was only taken away, or only added, is no change to compare.
  expect(pre('a\n<del>b\n</del>')).toBe('```text\na\nb\n```');
  expect(pre('a\n<ins>b\n</ins>')).toBe('```text\na\nb\n```');
});

test('a prompt begins a line', () => {
  expect(pre('<i>$ </i>a<i>$ </i>b')).toBe('```text\n$ a\n$ b\n```');
  expect(pre('<i>$</i>a\n<i>></i>b<i># </i>c')).toBe('```text\n$a\n>b\n# c\n```');
  expect(pre('\n<i>$ </i>a')).toBe('```text\n$ a\n```');
  // Other words in italics do not, nor does a sign that is none.
  expect(pre('a<i>b $ </i><i>$ c</i><b>$ </b>d')).toBe('```text\nab $ $ c$ d\n```');
});

test('what ended a command stands in brackets', () => {
  expect(pre('a\n<small>exit 1</small>')).toBe('```text\na\n[exit 1]\n```');
});
