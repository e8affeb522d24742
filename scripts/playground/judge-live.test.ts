import { expect, test } from 'vitest';
import { stepSchema } from '../../src/schemas/step.ts';
import type { RunStep } from '../verify/run/run-job.ts';
import { whyOther } from './judge-live.ts';

const step = stepSchema.parse({ id: 'a', run: 'nix eval .#a' });

const ran = (output: string, more: Partial<RunStep> = {}): RunStep => ({
  variant: 'flake',
  step,
  exit: 0,
  output,
  seconds: 1,
  cast: undefined,
  problem: undefined,
  seen: undefined,
  ...more,
});

test('an answer to the letter is the same', () => {
  expect(whyOther(ran('one\ntwo'), 'one\ntwo')).toBeUndefined();
});

test('where the recording is of another nixpkgs, a hash in a store path is no difference, and a word is one', () => {
  const path = (hash: string, name: string): string => `at /nix/store/${hash.repeat(32)}-source/${name}`;
  expect(whyOther(ran(path('b', 'a.nix')), path('a', 'a.nix'), true)).toBeUndefined();
  expect(whyOther(ran(path('b', 'a.nix')), path('a', 'a.nix'))).toBeDefined();
  expect(whyOther(ran(path('b', 'b.nix')), path('a', 'a.nix'), true)).toBeDefined();
});

test('of another answer the first line that differs is told', () => {
  expect(whyOther(ran('one\n2\nthree'), 'one\ntwo\nthree')).toBe('it prints another line: 2');
  expect(whyOther(ran('one'), 'one\ntwo')).toBe('it prints another line: (nothing)');
});

test('the same output with another exit code is another answer', () => {
  expect(whyOther(ran('one', { exit: 1, problem: 'found exit 1, expected 0' }), 'one')).toBeDefined();
});

test('a program that the machine lacks is named, and only where the recording has it', () => {
  const lacking = 'bash: line 1: ssh: command not found';
  expect(whyOther(ran(lacking, { exit: 127, problem: 'x' }), 'Welcome')).toBe('the machine has no ssh');
  expect(whyOther(ran(lacking, { exit: 127 }), lacking)).toBeUndefined();
});

test('what was ended is not said to print something else', () => {
  expect(whyOther(ran('', { exit: undefined, problem: 'x' }), 'one')).toContain('takes longer');
});
