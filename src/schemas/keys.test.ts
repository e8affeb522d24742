import { expect, test } from 'vitest';
import { keyNames, keysToInput } from './keys.ts';

test.each([
  ['text is typed', 'node1', 'node1'],
  ['text and a key', 'node1<Enter>', 'node1\r'],
  ['several keys', '<Down><Down><Space>', '\u001b[B\u001b[B '],
  ['letters with Ctrl', '<Ctrl-A><Ctrl-C><Ctrl-Z>', '\u0001\u0003\u001a'],
  ['the sign that begins a key', 'a <lt> b', 'a < b'],
  ['the sign that ends a key is text outside of one', 'a > b', 'a > b'],
  ['nothing', '', ''],
])('%s', (_name, keys, input) => {
  expect(keysToInput(keys)).toBe(input);
});

// What xterm sends, see ctlseqs: cursor keys in normal mode, and the editing keys.
test.each([
  ['Enter', '\r'],
  ['Tab', '\t'],
  ['Shift-Tab', '\u001b[Z'],
  ['Esc', '\u001b'],
  ['Space', ' '],
  ['Backspace', '\u007f'],
  ['Delete', '\u001b[3~'],
  ['Up', '\u001b[A'],
  ['Down', '\u001b[B'],
  ['Right', '\u001b[C'],
  ['Left', '\u001b[D'],
])('<%s> is what a terminal sends for it', (name, input) => {
  expect(keysToInput(`<${name}>`)).toBe(input);
  expect(keyNames).toContain(name);
});

test.each(['<Entre>', 'a < b', '<Enter', '<<Enter>', '<Ctrl-c>', '<Ctrl-AB>', '<My-Ctrl-A>', '<>'])(
  '%s is no key',
  (keys) => {
    expect(keysToInput(keys)).toBeUndefined();
  },
);
