import { expect, test } from 'vitest';
import { cutOff } from './cut-off.ts';

test.each([
  "       … while evaluating the attribute 'a'",
  '       at /etc/nixos/a.nix:3:16:',
  "(use '--show-trace' to show detailed location information)",
  "Command 'nix-build' returned non-zero exit status 1.",
])('%s is the end of something', (text) => {
  expect(cutOff(text)).toBe(true);
});

test.each(['', 'hello', 'npm error code ERESOLVE', 'I looked at a.nix:3:16 yesterday'])(
  '%j is not',
  (text) => {
    expect(cutOff(text)).toBe(false);
  },
);
