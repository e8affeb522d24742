import { expect, test } from 'vitest';
import { differingFiles } from './differing-files.ts';

test('files that only one has, and files with another text', () => {
  const one = [
    { path: 'z', text: '1' },
    { path: 'same', text: '=' },
    { path: 'mine', text: '' },
  ];
  const other = [
    { path: 'same', text: '=' },
    { path: 'z', text: '2' },
    { path: 'yours', text: '' },
  ];
  expect(differingFiles(one, other)).toEqual(['mine', 'yours', 'z']);
  expect(differingFiles(one, one)).toEqual([]);
  expect(differingFiles([], [])).toEqual([]);
});
