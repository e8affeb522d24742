import { expect, test } from 'vitest';
import { foreign } from './foreign.ts';

test.each([
  ['zsh: command not found: nix', 'the shell'],
  ['bash: nix: command not found', 'the shell'],
  ['Traceback (most recent call last):\n  File "a.py", line 1', 'Python'],
  ['npm ERR! code ENOENT', 'npm'],
  ['error[E0433]: failed to resolve', 'the Rust compiler'],
  ['main.c:1:10: fatal error: zlib.h: No such file or directory', 'a C or C++ compiler'],
])('%j is of %s', (text, program) => {
  expect(foreign(text)?.program).toBe(program);
});

test.each(['', 'error: infinite recursion encountered', 'error: the moon is made of cheese'])(
  '%j may be of Nix',
  (text) => {
    expect(foreign(text)).toBeUndefined();
  },
);
