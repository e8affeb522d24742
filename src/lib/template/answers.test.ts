import { expect, test } from 'vitest';
import { refusal } from './answers.ts';

const text = {
  type: 'string',
  about: 'What it says',
  default: 'Hello',
  pattern: 'text',
  replaces: 'Hello',
} as const;

test.each(['Guten Tag, ä', '\u{1f600}', 'x'.repeat(200)])('%j is a text', (answer) => {
  expect(refusal(text, answer)).toBeUndefined();
});

test.each(['', 'a\nb', 'a\u001b[2Jb', 'a\u202eb', 'a\u200bb', 'a\ud800', 'a\u2028b', '$a', 'x'.repeat(201)])(
  '%j is none: a reader of the project would not see what is in it',
  (answer) => {
    expect(refusal(text, answer)).toContain('expected one line of at most 200 characters that can be seen');
  },
);
