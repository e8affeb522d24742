import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeMeasured } from './measure-search.ts';

const rows = [
  { line: '2.34', pastes: 9, box: { first: 8, three: 9 }, fullText: { first: 6, three: 7 } },
  { line: '2.8', pastes: 2, box: { first: 2, three: 2 }, fullText: { first: 0, three: 1 } },
];

async function site(body: string): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'measured-'));
  await mkdir(join(out, 'evidence'));
  await writeFile(join(out, 'evidence/index.html'), body);
  return out;
}

test('the counts fill the table that is kept open for them', async () => {
  const out = await site('<table><tbody data-measured="search"></tbody></table>');
  await writeMeasured(out, rows);
  const html = await readFile(join(out, 'evidence/index.html'), 'utf8');
  expect(html.match(/<tr>/g)).toHaveLength(2);
  expect(
    html
      .replaceAll(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s+/),
  ).toEqual('2.34 9 8 9 6 7 2.8 2 2 2 0 1'.split(' '));
});

test('a page without that table is refused, by name', async () => {
  await expect(writeMeasured(await site('<p>none</p>'), rows)).rejects.toThrow(
    /evidence\/index\.html: found 0 .*expected one/,
  );
});
