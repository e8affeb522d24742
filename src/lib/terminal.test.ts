import { expect, test } from 'vitest';
import { commandHtml, outputHtml, terminalHtml } from './terminal.ts';

test('the prompt is a mark of its own, and names the repository', () => {
  expect(commandHtml({ run: 'nix build \\\n  .#a' })).toBe(
    '<i>$ </i><b>nix build \\</b>\n<i>&gt; </i><b>  .#a</b>',
  );
  expect(commandHtml({ run: 'git log', in: 'lib' })).toBe('<i>lib $ </i><b>git log</b>');
});

test('errors and warnings are marked at any depth, and nothing else is', () => {
  expect(outputHtml('error: x')).toBe('<em class="e">error: x</em>');
  expect(outputHtml('       error: x')).toBe('<em class="e in">       error: x</em>');
  expect(outputHtml('warning: Git tree is dirty')).toBe('<em class="w">warning: Git tree is dirty</em>');
  expect(outputHtml('an error: x')).toBe('an error: x');
});

test('output is text', () => {
  expect(outputHtml('<b>&')).toBe('&lt;b&gt;&amp;');
});

test('a failing exit is said, a good one and a missing recording are not', () => {
  expect(terminalHtml([{ run: 'false', output: '', exit: 1 }])).toContain('<small>exit 1</small>');
  expect(terminalHtml([{ run: 'true', output: '', exit: 0 }])).toBe('<i>$ </i><b>true</b>');
  expect(terminalHtml([{ run: 'x', output: undefined, exit: 1 }])).toBe('<i>$ </i><b>x</b>');
});
