import { describe, expect, test } from 'vitest';
import { long, refused } from '../../tests/support/refuses.ts';
import { searchWordsSchema } from './search-words.ts';

describe('the words that readers search for', () => {
  const says = (value: unknown): string => refused(searchWordsSchema, value).join();
  test('a word has what pages call it', () => {
    expect(says({ gc: ['garbage collection', 'a b c d'], rollback: ['roll back'] })).toBe('');
  });
  test.each([
    [{ g: ['a'] }, 'g: '],
    [{ GC: ['a'] }, 'GC: '],
    [{ 'a b': ['a'] }, 'a b: '],
    [{ [long(41)]: ['a'] }, 'x: '],
    [{ gc: [] }, 'gc: '],
    [{ gc: ['Garbage'] }, 'gc.0: expected one to four words in lower case'],
    [{ gc: ['a b c d e'] }, 'gc.0: expected one to four words in lower case'],
    [{ gc: ['a  b'] }, 'gc.0: expected one to four words in lower case'],
  ])('%j is refused', (value, message) => {
    expect(says(value)).toContain(message);
  });
});
