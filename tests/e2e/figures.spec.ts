import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { match } from '../../src/lib/match/match.ts';
import type { Table } from '../../src/lib/match/table.ts';
import { search } from '../../src/lib/search/search.ts';
import { type SiteIndexFile, readSiteIndex } from '../../src/lib/search/site-index.ts';
import {
  countedFigures,
  readHtml,
  shownFigures,
  tableRows,
  textOf,
  unitFoldersOf,
} from '../support/figures.ts';
import { repository } from '../support/repository.ts';
import { shownStamps, wrongStamps } from '../support/stamps.ts';
import { dist, expect, test } from './site.ts';

test('every figure of the site is that of the files of examples/', () => {
  expect(shownFigures(dist)).toEqual(countedFigures(repository, dist));
});

test('every stamp is what the run.json of its unit says', () => {
  const stamps = shownStamps(dist);
  expect(stamps.length).toBeGreaterThan(unitFoldersOf(repository).length);
  expect(wrongStamps(stamps, unitFoldersOf(repository))).toEqual([]);
});

interface Paste {
  id: string;
  release: string;
  text: string;
}

/** The recordings of broken that print the message, found by the names of files. */
function recordedPastes(): Paste[] {
  return globSync('examples/errors/*/evidence/nix-*/broken/*.txt', { cwd: repository }).flatMap((file) => {
    const [, , id = '', , nix = ''] = file.split('/');
    const release = nix.replace('nix-', '');
    const declared = readFileSync(join(repository, 'examples/errors', id, 'example.yaml'), 'utf8');
    const { message, messageOn } = parse(declared) as { message: string; messageOn?: Record<string, string> };
    const text = readFileSync(join(repository, file), 'utf8');
    return text.includes(messageOn?.[release] ?? message) ? [{ id, release, text }] : [];
  });
}

test('the hits of the box and of the search are those that a reader has', () => {
  const pastes = recordedPastes();
  const table = JSON.parse(readFileSync(join(dist, 'errors/signatures.json'), 'utf8')) as Table;
  const byBox = pastes.map(({ text }) => match(table, text).matches.map(({ id }) => id));
  const index = readSiteIndex(JSON.parse(readFileSync(join(dist, 'search.json'), 'utf8')) as SiteIndexFile);
  const bySearch = pastes.map(({ text }) =>
    search(index, text)
      .hits.slice(0, 3)
      .map((hit) => hit.page.path),
  );
  const shown = tableRows(readHtml(dist, 'evidence/index.html'), 'Finding an error').map((row) =>
    row.querySelectorAll('td').map(textOf),
  );
  const releases = [...new Set(pastes.map(({ release }) => release))];
  expect(shown.map(([release]) => release).toSorted()).toEqual(releases.toSorted());
  for (const row of shown) {
    const own = [...pastes.keys()].filter((index) => pastes[index]?.release === row[0]);
    const hits = (found: (index: number) => string[], most: number): string =>
      String(
        own.filter((index) =>
          found(index)
            .slice(0, most)
            .includes(pastes[index]?.id ?? ''),
        ).length,
      );
    const box = (index: number): string[] => byBox[index] ?? [];
    const words = (index: number): string[] => (bySearch[index] ?? []).map((url) => basename(url));
    expect(row.slice(1)).toEqual([
      String(own.length),
      hits(box, 1),
      hits(box, 3),
      hits(words, 1),
      hits(words, 3),
    ]);
  }
});
