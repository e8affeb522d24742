import { expect, test } from 'vitest';
import { formatTranscript, outputOf } from './transcript.ts';

test('command and output come apart again', () => {
  const text = formatTranscript('nix eval .#a\nnix eval .#b', '1\n2', 'app');
  expect(text).toBe('app $ nix eval .#a\n> nix eval .#b\n1\n2\n');
  expect(outputOf(text, 'nix eval .#a\nnix eval .#b', 'app')).toBe('1\n2');
});

test('a command that prints nothing', () => {
  expect(outputOf(formatTranscript('true', ''), 'true')).toBe('');
});

test('the recording of another command', () => {
  expect(outputOf('$ true\n', 'false')).toBeUndefined();
});

test('white space after a command is not shown, before it is', () => {
  expect(formatTranscript('  true \n\n', '')).toBe('$   true\n');
});
