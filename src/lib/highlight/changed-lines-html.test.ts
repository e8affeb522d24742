import { expect, test } from 'vitest';
import { fileChanges } from '../page/file-changes.ts';
import { changedLinesHtml } from './changed-lines-html.ts';

const html = async (before: string, after: string): Promise<string[]> => {
  const [change] = fileChanges(before === '' ? [] : [{ path: 'a.txt', text: before }], [
    { path: 'a.txt', text: after },
  ]);
  return change ? changedLinesHtml(change, 'text') : [];
};

test('each line is one, with what comes and goes marked, and text escaped', async () => {
  expect(await html('one\n<a>\nthree', 'one\n<b>\nthree')).toEqual([
    'one\n',
    '<del>&lt;a&gt;\n</del>',
    '<ins>&lt;b&gt;\n</ins>',
    'three\n',
  ]);
});

test('a file that is new as a whole has no marks', async () => {
  expect(await html('', 'one\ntwo\n')).toEqual(['one\n', 'two\n']);
});
