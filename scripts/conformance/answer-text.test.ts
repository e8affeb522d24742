import { expect, test } from 'vitest';
import { finalMessage, home, notices } from './answer-text.ts';

test('a short error loses its position and its source', () => {
  const text = `error: attribute 'x' missing\n       at ${home}/corpus/a.nix:3:5:\n            2|\n            3|   a.x\n             |   ^\n            4| }\n       Did you mean y?\n`;
  expect(finalMessage(text)).toBe("attribute 'x' missing\nDid you mean y?");
});

test('of a trace, the last message stays, with its own indentation', () => {
  const text = `evaluation warning: old\nerror:\n       … while evaluating the option \`a':\n         at ${home}/real/lib/modules.nix:1:2:\n            1| x\n             | ^\n\n       (stack trace truncated; use '--show-trace' to show the full, detailed trace)\n\n       error: A definition is wrong:\n       - In \`${home}/corpus/m.nix': 1\n           deeper\n`;
  expect(finalMessage(text)).toBe("A definition is wrong:\n- In `corpus/m.nix': 1\n    deeper");
});

test('both libs have the same name, and functions none', () => {
  const of = (lib: string): string =>
    finalMessage(
      `error: «lambda f @ ${home}/${lib}/lib/a.nix:1:2» is wrong in ${home}/${lib}/lib/b/c.nix:3:4, at ${home}/corpus/x.nix:7\n`,
    );
  expect(of('pocket')).toBe(of('real'));
  expect(of('real')).toBe('«lambda» is wrong in LIB, at corpus/x.nix');
});

test('colours go', () => {
  expect(finalMessage('\u001B[31;1merror:\u001B[0m no\n')).toBe('no');
});

test('text without an error stays as it is', () => {
  expect(finalMessage('killed\n')).toBe('killed');
});

test('warnings and traces in order, and nothing else', () => {
  expect(notices('warning: no network\nevaluation warning: a\n  b\ntrace: c\nerror: d\n')).toEqual([
    'evaluation warning: a\n  b',
    'trace: c',
  ]);
});
