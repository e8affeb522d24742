import { expect, test } from 'vitest';
import { commandHtml, outputHtml, terminalHtml } from './terminal.ts';

test('the prompt is a mark of its own, and names the repository', () => {
  expect(commandHtml({ run: 'nix build \\\n  .#a' })).toBe(
    '<i>$ </i><b>nix build \\</b>\n<i>&gt; </i><b>  .#a</b>',
  );
  expect(commandHtml({ run: 'nix build\ncat result', in: 'lib' })).toBe(
    '<i>lib $ </i><b>nix build</b>\n<i>lib $ </i><b>cat result</b>',
  );
  expect(commandHtml({ run: 'git log', in: 'lib' })).toBe('<i>lib $ </i><b>git log</b>');
  expect(commandHtml({ run: '  cat <a> \n\n' })).toBe('<i>$ </i><b>  cat &lt;a&gt;</b>');
});

test('errors and warnings are marked at any depth, and nothing else is', () => {
  expect(outputHtml('error: x')).toBe('<em class="e">error: x</em>');
  expect(outputHtml('       error: x')).toBe('<em class="e in">       error: x</em>');
  expect(outputHtml('warning: Git tree is dirty')).toBe('<em class="w">warning: Git tree is dirty</em>');
  expect(outputHtml('an error: x')).toBe('an error: x');
});

test('each line of output is one, and of several errors each is marked', () => {
  expect(outputHtml('a\nerror: b\n  evaluation warning: c\n')).toBe(
    'a\n<em class="e">error: b</em>\n<em class="w in">  evaluation warning: c</em>\n',
  );
});

test('output is text', () => {
  expect(outputHtml('<b>&')).toBe('&lt;b&gt;&amp;');
});

test('a failing exit is said, a good one and a missing recording are not', () => {
  expect(terminalHtml([{ run: 'false', output: '', exit: 1 }])).toContain('<small>exit 1</small>');
  expect(terminalHtml([{ run: 'true', output: '', exit: 0 }])).toBe('<i>$ </i><b>true</b>');
  expect(terminalHtml([{ run: 'x', output: undefined, exit: 1 }])).toBe('<i>$ </i><b>x</b>');
});

test('what was typed, what it printed and how it ended stand in this order', () => {
  expect(terminalHtml([{ run: 'nix build', output: 'error: no', exit: 1 }])).toBe(
    '<i>$ </i><b>nix build</b>\n<samp><em class="e">error: no</em></samp>\n<small>exit 1</small>',
  );
});

test('several steps are blocks of their own, one is none', () => {
  const step = { run: 'true', output: '', exit: 0 };
  expect(terminalHtml([step, step])).toBe('<span><i>$ </i><b>true</b></span>'.repeat(2));
  expect(terminalHtml([])).toBe('');
});
