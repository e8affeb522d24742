import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileTable } from '../src/lib/match/table.ts';
import { fixture } from '../tests/support/fixture.ts';
import { repository } from '../tests/support/repository.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { writeSearchIndex } from './build/search-index.ts';
import {
  type Paste,
  measureSamples,
  measureSearch,
  recordedPastes,
  writeMeasured,
} from './measure-search.ts';

const long = 'what else there is to say of it, which takes a while, '.repeat(20);
/** The errors of a small site: the message that the box knows, and the words of the page. */
const errors = {
  orchard: { message: 'the orchard has no apples', page: 'the orchard has no apples' },
  garden: { message: 'the garden has no flowers', page: `the garden has no flowers. ${'medlar '.repeat(9)}` },
  meadow: { message: 'the meadow has no grass', page: `the meadow has no grass. ${long} medlar` },
};

const paste = (id: string, text: string, release = '2.34'): Paste => ({ id, release, text });
const pastes: Paste[] = [
  // Both find it.
  paste('orchard', 'error: the orchard has no apples'),
  // The box knows it and another one, which comes first; each page has some of the words.
  paste('garden', 'error: the orchard has no apples\nerror: the garden has no flowers'),
  // Neither knows it.
  paste('meadow', 'error: sparrows'),
  // The box does not know it; the words stand here once, and more often on another page.
  paste('meadow', 'medlar'),
  // Both find another page.
  paste('orchard', 'error: the garden has no flowers', '2.8'),
];

let out: string;
beforeAll(async () => {
  out = await temporaryFolder();
  const families = Object.entries(errors).map(([id, { message }]) => ({
    id,
    title: id,
    url: `/errors/${id}/`,
    signatures: [{ text: message }],
  }));
  for (const [id, { page }] of Object.entries(errors)) {
    await mkdir(join(out, 'errors', id), { recursive: true });
    await writeFile(
      join(out, 'errors', id, 'index.html'),
      `<html lang="en"><head><title>${id}</title></head><body><main data-search-body><p>${page}</p></main></body></html>`,
    );
  }
  await writeFile(join(out, 'errors/signatures.json'), JSON.stringify(compileTable(families, [])));
  await writeSearchIndex(repository, out);
});

test('hits are counted by release, each paste once: first, in the first three, or not', async () => {
  expect(await measureSearch(out, pastes)).toEqual([
    { release: '2.34', pastes: 4, box: { first: 1, three: 2 }, fullText: { first: 1, three: 3 } },
    { release: '2.8', pastes: 1, box: { first: 0, three: 0 }, fullText: { first: 0, three: 0 } },
  ]);
});

test('without pastes there is no row', async () => {
  expect(await measureSearch(out, [])).toEqual([]);
});

test("of readers' pastes the hits are counted for each way, and what is of others is refused", async () => {
  const samples = [
    ...pastes.map(({ id, text }) => ({ family: id, text })),
    { family: 'garden', text: 'apples\nerror: the garden has no flowers' },
    { family: null, text: 'error: sparrows' },
    { family: null, text: 'error: the meadow has no grass' },
  ];
  expect(await measureSamples(out, samples)).toMatchObject({
    ours: 6,
    foreign: 2,
    ways: [
      { way: 'the box, whole paste', first: 2, three: 3, refused: 1 },
      { way: 'full-text search, whole paste', first: 2, three: 4, refused: 1 },
      { way: 'full-text search, first error line', first: 2, three: 3, refused: 1 },
    ],
  });
});

test('the pastes are the recordings of broken that hold the message, by their release', async () => {
  const place = await fixture();
  const evidence = 'examples/errors/greeting-missing/evidence';
  const text = await readFile(join(place.root, evidence, 'nix-2.34/broken/eval.txt'), 'utf8');
  await place.write(`${evidence}/nix-2.8/broken/eval.txt`, text);
  await place.write(`${evidence}/nix-2.34/broken/other.txt`, 'no message\n');
  const found = await recordedPastes(place.root);
  await place.remove();
  expect(found).toEqual(['2.34', '2.8'].map((release) => paste('greeting-missing', text, release)));
});

describe('the page', () => {
  const rows = [
    { release: '2.34', pastes: 9, box: { first: 8, three: 9 }, fullText: { first: 6, three: 7 } },
    { release: '2.8', pastes: 2, box: { first: 2, three: 2 }, fullText: { first: 0, three: 1 } },
  ];
  const site = async (body: string): Promise<string> => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'evidence'));
    await writeFile(join(folder, 'evidence/index.html'), body);
    return folder;
  };

  test('has the counts in the table that it keeps open for them', async () => {
    const folder = await site('<table><tbody data-measured="search"></tbody></table>');
    await writeMeasured(folder, rows);
    const html = await readFile(join(folder, 'evidence/index.html'), 'utf8');
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(
      html
        .replaceAll(/<[^>]+>/g, ' ')
        .trim()
        .split(/\s+/),
    ).toEqual('2.34 9 8 9 6 7 2.8 2 2 2 0 1'.split(' '));
  });
  test('is refused without that table, by name', async () => {
    await expect(writeMeasured(await site('<p>none</p>'), rows)).rejects.toThrow(
      /evidence\/index\.html: found 0 .*expected one/,
    );
  });
});
