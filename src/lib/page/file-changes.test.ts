import { expect, test } from 'vitest';
import { type ChangedLine, changedLineCount, changedParts, fileChanges } from './file-changes.ts';

const before = [
  { path: 'b.nix', text: 'one\ntwo\nthree\n' },
  { path: 'gone.txt', text: 'old\n' },
  { path: 'same.txt', text: 'same\n' },
];
const after = [
  { path: 'a.nix', text: 'new\n\nfile\n' },
  { path: 'b.nix', text: 'one\n2\nthree\nfour\n' },
  { path: 'same.txt', text: 'same\n' },
];
const text = (path: string, gone: 'added' | 'removed'): string =>
  `${fileChanges(before, after)
    .flatMap((change) => (change.path === path ? change.lines : []))
    .flatMap(({ mark, text: line }) => (mark === gone ? [] : line))
    .join('\n')}\n`;

test('the files that differ, by path, and what each is', () => {
  expect(fileChanges(before, after).map(({ path, kind }) => [path, kind])).toEqual([
    ['a.nix', 'new'],
    ['b.nix', 'changed'],
    ['gone.txt', 'deleted'],
  ]);
  expect(fileChanges(after, after)).toEqual([]);
});

test('the lines hold both states, each whole', () => {
  expect(text('b.nix', 'added')).toBe('one\ntwo\nthree\n');
  expect(text('b.nix', 'removed')).toBe('one\n2\nthree\nfour\n');
  expect(text('a.nix', 'removed')).toBe('new\n\nfile\n');
});

test('what a reader types or removes is counted', () => {
  expect(changedLineCount(fileChanges(before, after))).toBe(3 + 3 + 1);
  expect(changedLineCount([])).toBe(0);
});

test('the parts of a file around what changes, and those that touch are one', () => {
  const marked = (marks: string): ChangedLine[] =>
    Array.from(marks, (mark) => ({
      text: '',
      mark: mark === '+' ? 'added' : mark === '-' ? 'removed' : 'same',
    }));
  expect(changedParts(marked('....-+....'), 2)).toEqual([[2, 3, 4, 5, 6, 7]]);
  expect(changedParts(marked('-.....+'), 2)).toEqual([
    [0, 1, 2],
    [4, 5, 6],
  ]);
  expect(changedParts(marked('-....+'), 2)).toEqual([[0, 1, 2, 3, 4, 5]]);
  expect(changedParts(marked('...'), 2)).toEqual([]);
});
