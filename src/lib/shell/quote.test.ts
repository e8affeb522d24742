import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { quote } from './quote.ts';

test.each(['flake.nix', '', "it's 'it'", '$HOME `id` "x" \\', 'a\nb', '-n'])(
  'bash reads %j as it is',
  (text) => {
    expect(execFileSync('bash', ['-c', `printf %s ${quote(text)}`], { encoding: 'utf8' })).toBe(text);
  },
);
