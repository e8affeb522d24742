import { expect, test } from 'vitest';
import { newLines } from './new-lines.ts';

const failure = `building '/nix/store/y84saga4qsmk7xrprd0qv8rgdqjk67g1-a.tar.gz.drv'...
error: Cannot build '/nix/store/y84saga4qsmk7xrprd0qv8rgdqjk67g1-a.tar.gz.drv'.
       Reason: builder failed with exit code 1.
       > error: unable to download 'https://example.com/a.tar.gz'
cat: result: No such file or directory`;

test('a build that could not be done says nothing new', () => {
  expect(newLines('hello', failure)).toEqual([]);
});

test('a warning and another value are new, whatever follows', () => {
  const said = `evaluation warning: a is called b now\n"1.2"\n${failure}`;
  expect(newLines('"1.1"\nhello', said)).toEqual(['evaluation warning: a is called b now', '"1.2"']);
});

test('what was recorded too is not new, with any hash', () => {
  const path = (hash: string): string => `/nix/store/${hash.repeat(32)}-a`;
  expect(newLines(`using ${path('1')}`, `using ${path('2')}`)).toEqual([]);
});
