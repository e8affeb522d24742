import { expect, test } from 'vitest';
import { changedLines } from './changed-lines.ts';

test('marks the lines that only one text has', () => {
  expect(changedLines('a\nb\nc', 'a\nB\nc\nd')).toEqual({
    before: [false, true, false],
    after: [false, true, false, true],
  });
});

test('marks nothing in equal texts, and everything beside an empty one', () => {
  expect(changedLines('a\nb', 'a\nb')).toEqual({ before: [false, false], after: [false, false] });
  expect(changedLines('a', 'b')).toEqual({ before: [true], after: [true] });
});
