import { readFile, writeFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { readUnitsOf } from './pack/read-units-of.ts';
import { match } from '../src/lib/match/match.ts';
import type { Table } from '../src/lib/match/table.ts';
import { search } from '../src/lib/search/search.ts';
import { type SiteIndexFile, readSiteIndex } from '../src/lib/search/site-index.ts';
import { indexFile } from './build/search-index.ts';

// How often a pasted error leads to its page: by the box for errors, and by full-text search. The pastes are our own
// recordings of broken: their words stand on the pages that are searched, so full-text search has it easier here
// than with what readers paste.

const repository = resolve(import.meta.dirname, '..');

interface Counts {
  /** The right page is the first answer. */
  first: number;
  /** It is among the first three. */
  three: number;
}

export interface Measured extends Record<'box' | 'fullText', Counts> {
  /** The release of Nix that printed the pastes, for example "2.34". */
  release: string;
  pastes: number;
}

/** A paste whose page is known. */
export interface Paste {
  /** Of the error. */
  id: string;
  release: string;
  text: string;
}

/** The recordings of broken that hold the message of their unit, each as a reader would paste it. */
export async function recordedPastes(root = repository): Promise<Paste[]> {
  const found: Paste[] = [];
  for (const unit of await readUnitsOf(root, 'error')) {
    if (unit.proof === 'cited') continue;
    const { id, folder, error } = unit;
    for (const file of globSync(join(root, folder, 'evidence/*/broken/*.txt')).sort()) {
      const release = basename(resolve(file, '../..')).replace('nix-', '');
      const text = readFileSync(file, 'utf8');
      if (text.includes(error.messageOn?.[release] ?? error.message)) found.push({ id, release, text });
    }
  }
  return found;
}

/** Asks the search index of a built site as the page's script does; gives the addresses of three pages, best first. */
async function fullText(site: string): Promise<(text: string) => readonly string[]> {
  const index = readSiteIndex(JSON.parse(await readFile(join(site, indexFile), 'utf8')) as SiteIndexFile);
  // Releases often print the same.
  const answers = new Map<string, readonly string[]>();
  return (text) => {
    const found =
      answers.get(text) ??
      search(index, text)
        .hits.slice(0, 3)
        .map(({ page }) => page.path);
    answers.set(text, found);
    return found;
  };
}

/** Counts over a built site, for each release of Nix, the newest first. Default: of our own recordings. */
export async function measureSearch(out: string, pastes?: readonly Paste[]): Promise<Measured[]> {
  const asked = pastes ?? (await recordedPastes());
  return measure(resolve(out), asked);
}

async function measure(site: string, pastes: readonly Paste[]): Promise<Measured[]> {
  const byWords = await fullText(site);
  const table = JSON.parse(await readFile(join(site, 'errors/signatures.json'), 'utf8')) as Table;
  const rows = new Map<string, Measured>();
  for (const { id, release, text } of pastes) {
    const row = rows.get(release) ?? { release, pastes: 0, box: none(), fullText: none() };
    rows.set(release, row);
    row.pastes += 1;
    const page = `/errors/${id}/`;
    count(
      row.box,
      match(table, text).matches.map((found) => found.id === id),
    );
    count(
      row.fullText,
      byWords(text).map((url) => url.endsWith(page)),
    );
  }
  return [...rows.values()].sort((a, b) => b.release.localeCompare(a.release, 'en', { numeric: true }));
}

const none = (): Counts => ({ first: 0, three: 0 });

function count(counts: Counts, right: boolean[]): void {
  if (right[0]) counts.first += 1;
  if (right.includes(true)) counts.three += 1;
}

/** Puts the counts into the table that the page about evidence keeps open for them. */
export async function writeMeasured(out: string, rows: readonly Measured[]): Promise<void> {
  const page = join(out, 'evidence/index.html');
  const html = await readFile(page, 'utf8');
  const places = html.match(place) ?? [];
  if (places.length !== 1)
    throw new Error(
      `${page}: found ${String(places.length)} of <tbody data-measured="search"></tbody>, expected one: scripts/measure-search.ts fills it`,
    );
  await writeFile(
    page,
    html.replace(place, (body) => body.replace('></', `>${rows.map(cells).join('')}</`)),
  );
}

const place = /<tbody data-measured="search"[^<>]*><\/tbody>/g;

function cells({ release, pastes: number, box, fullText: text }: Measured): string {
  const cell = (value: string | number): string => `<td class="number">${String(value)}</td>`;
  const share = ({ first, three }: Counts): string => cell(first) + cell(three);
  return `<tr>${cell(release)}${cell(number)}${share(box)}${share(text)}</tr>`;
}

/** Pastes of readers, which are others' text and no part of this repository; `null`: an error that is none of ours. */
export interface Sample {
  family: string | null;
  /** Other families whose page is right as well, decided before too. Default: none. */
  also?: string[];
  text: string;
}

/** What was found of a collection of pastes, as the evidence page shows it. */
export interface MeasuredSamples {
  /** The day of the measurement, ISO 8601. */
  date: string;
  ours: number;
  foreign: number;
  ways: ({ way: string; refused: number } & Counts)[];
}

/** The box, and full-text search with the whole paste and with its first line that says "error". */
export async function measureSamples(out: string, samples: readonly Sample[]): Promise<MeasuredSamples> {
  return measureWays(resolve(out), samples);
}

async function measureWays(site: string, samples: readonly Sample[]): Promise<MeasuredSamples> {
  const byWords = await fullText(site);
  const table = JSON.parse(await readFile(join(site, 'errors/signatures.json'), 'utf8')) as Table;
  const pageOf = (url: string): string => /\/errors\/([^/]+)\//.exec(url)?.[1] ?? '';
  const byText = (text: string): string[] => byWords(text).map(pageOf);
  const firstError = (text: string): string => text.split('\n').find((line) => /error/i.test(line)) ?? text;
  const ways: Record<string, (text: string) => string[]> = {
    'the box, whole paste': (text) => match(table, text).matches.map(({ id }) => id),
    'full-text search, whole paste': byText,
    'full-text search, first error line': (text) => byText(firstError(text)),
  };
  const measured: MeasuredSamples['ways'] = [];
  for (const [way, find] of Object.entries(ways)) {
    const row = { way, ...none(), refused: 0 };
    for (const { family, text } of samples) {
      const found = find(text);
      if (family !== null)
        count(
          row,
          found.map((id) => id === family),
        );
      else if (found.length === 0) row.refused += 1;
    }
    measured.push(row);
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    ours: samples.filter(({ family }) => family !== null).length,
    foreign: samples.filter(({ family }) => family === null).length,
    ways: measured,
  };
}

/** Where the measurement of samples is kept. */
const samplesFile = join(import.meta.dirname, '../src/measured/samples.json');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { out, samples } = new Command('scripts/measure-search')
    .description('How often the box for errors and full-text search find the page, on our own recordings.')
    .option('--out <folder>', 'the built site', 'dist')
    .option(
      '--samples <file>',
      'lines of { "family": id or null, "text": paste }: record the counts for the evidence page',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  npm run build && tools/with-node node scripts/measure-search.ts\n  tools/with-node node scripts/measure-search.ts --samples ../shared/error-samples.jsonl',
    )
    .parse()
    .opts<{ out: string; samples?: string }>();
  if (samples === undefined) console.table(await measureSearch(out));
  else {
    const lines = (await readFile(samples, 'utf8')).trim().split('\n');
    const read = lines.map((line) => JSON.parse(line) as Sample);
    const measured = await measureSamples(out, read);
    console.table(measured.ways);
    await writeFile(samplesFile, `${JSON.stringify(measured, undefined, 2)}\n`);
  }
}
