import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../tests/support/repository.ts';
import { noticeText, noticedLines } from './notice-text.ts';
import { repeatedLines } from './repeated-lines.ts';

const message = 'message = "a message that both of them print to who asks";';
const other = 'echo "error: a mirror could not be reached, and nothing was fetched"';

test('longer lines in common are found, each once, with the file that has most of them', () => {
  const ours = new Map([['lib/a.nix', `  ${message}\n{ }\n${message}\n    ${other}\nlib.mkIf x\n`]]);
  const real = new Map([
    ['nixos/one.nix', `${message}\n`],
    ['nixos/both.nix', `    ${message}\n  ${other}\n{ }\nlib.mkIf x\n`],
  ]);
  expect(repeatedLines(ours, real)).toEqual([
    { file: 'lib/a.nix', source: 'nixos/both.nix', lines: [message, other] },
  ]);
  expect(repeatedLines(ours, new Map())).toEqual([]);
});

test('what is written can be read again', () => {
  const repeated = [
    {
      file: 'lib/a.nix',
      source: 'lib/b.nix',
      lines: [message, '``` and `code` in a line of forty characters'],
    },
    { file: 'pkgs/c.nix', source: 'pkgs/d.sh', lines: [other] },
  ];
  const text = noticeText(
    [{ name: 'nixpkgs', version: '26.11', revision: 'abc', licence: 'MIT\n' }],
    repeated,
  );
  expect(text).toContain('3 are also lines of nixpkgs 26.11 (`abc`)');
  expect(noticedLines(text)).toEqual(repeated.map(({ file, lines }) => ({ file, lines })));
});

test('every line of NOTICE.md is in the file that it names', async () => {
  const noticed = noticedLines(await readFile(join(repository, 'NOTICE.md'), 'utf8'));
  expect(noticed.length).toBeGreaterThan(0);
  for (const { file, lines } of noticed) {
    const text = await readFile(join(repository, 'pocketpkgs', file), 'utf8');
    const present = new Set(text.split('\n').map((line) => line.trim()));
    // One that is not there any more: npm run notice
    expect(
      lines.filter((line) => !present.has(line)),
      file,
    ).toEqual([]);
  }
});
