import { expect, test } from 'vitest';
import { readLessons, withLesson } from './progress.ts';

test('lessons that were read are kept once each, in the order in which they were read', () => {
  const kept = ['/learn/b/', '/learn/a/', '/learn/b/'].reduce<string | null>(
    (text, lesson) => withLesson(text, lesson),
    null,
  );
  expect(readLessons(kept)).toEqual(['/learn/b/', '/learn/a/']);
});

test.each(['', '{', '{"a":1}', 'null', '[1,{}]'])(
  '%j in the storage is no lesson, and is no error',
  (kept) => {
    expect(readLessons(kept)).toEqual([]);
    expect(readLessons(withLesson(kept, '/learn/a/'))).toEqual(['/learn/a/']);
  },
);
