import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

// What the built site claims in figures, and the same counted from the files of examples/ and src/content/: by the
// names of files and by run.json, and by nothing that builds the site.

export interface Figures {
  /** Of the start page, and of the page about evidence. */
  tallies: Record<string, number>[];
  /** "3 of 3 blocks on 2 pages". */
  bound: string;
  /** Templates and pages that the start page counts. */
  doors: { templates: number; pages: number };
  errors: { all: number; reproduced: number; cited: number };
  /** The rows of the table of runs: Nix, system, what stood for nixpkgs, units, days. */
  runs: string[];
  /** Of each unit that ran: its steps, its Nix versions, its last day. */
  units: Record<string, string>;
  notRun: string[];
}

export interface RunJson {
  nix: string;
  system: string;
  date: string;
  provider: { name: string; revision: string; programs: string | null } | null;
}

/** A folder of examples/, by what lies in it. */
export interface UnitFolder {
  id: string;
  /** "recipes", "errors", ... */
  kind: string;
  /** What each run.json says. */
  runs: RunJson[];
  /** Recordings, of all runs. */
  recordings: number;
  cited: boolean;
}

export function unitFoldersOf(root: string): UnitFolder[] {
  return globSync('examples/*/*/', { cwd: root })
    .toSorted()
    .map((folder) => {
      const runs = globSync(join(folder, 'evidence/nix-*/run.json'), { cwd: root });
      const declared = join(root, folder, 'example.yaml');
      return {
        id: basename(folder),
        kind: basename(dirname(folder)),
        runs: runs.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as RunJson),
        recordings: globSync(join(folder, 'evidence/nix-*/**/*.txt'), { cwd: root }).length,
        cited: existsSync(declared) && /^cited:/m.test(readFileSync(declared, 'utf8')),
      };
    });
}

/** The words of the table of runs. */
const stood = ({ provider }: RunJson): string =>
  provider === null
    ? 'none needed'
    : { pocket: 'pocketpkgs', pinned: `nixpkgs ${provider.revision.slice(0, 7)}` }[provider.name as 'pocket'];

export function countedFigures(root: string, dist: string): Figures {
  const units = unitFoldersOf(root);
  const ran = units.filter(({ runs }) => runs.length > 0);
  const errors = units.filter(({ kind }) => kind === 'errors');
  const cited = errors.filter((unit) => unit.cited).length;
  const runs = ran.flatMap((unit) => unit.runs);
  const tally = {
    'units run': ran.length,
    'commands recorded': ran.reduce((sum, { recordings }) => sum + recordings, 0),
    'errors reproduced and fixed': ran.filter(({ kind }) => kind === 'errors').length,
    ...(cited > 0 && { 'errors cited, not run': cited }),
    'Nix versions': new Set(runs.map(({ nix }) => nix)).size,
  };
  const kinds = new Map<string, RunJson[]>();
  for (const run of runs) {
    const kind = [run.nix, run.system, stood(run)].join(' | ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), run]);
  }
  const pages = globSync('src/content/{reference,concepts,errors}/**/*.mdx', { cwd: root });
  const blocks = pages.flatMap((page) => shownBlocks(dist, page)).length;
  return {
    tallies: [tally, tally],
    bound: `${String(blocks)} of ${String(blocks)} blocks on ${String(pages.length)} pages`,
    doors: {
      templates: units.filter(({ kind }) => kind === 'templates').length,
      pages: pages.filter((page) => !page.startsWith('src/content/errors/')).length,
    },
    errors: { all: errors.length, reproduced: errors.length - cited, cited },
    runs: [...kinds]
      .map(([kind, same]) => `${kind} | ${String(same.length)} | ${days(same.map(({ date }) => date))}`)
      .toSorted(),
    units: Object.fromEntries(
      ran.map(({ id, runs: own, recordings }) => [
        id,
        [
          recordings / own.length,
          own.map(({ nix }) => nix).toSorted(),
          own
            .map(({ date }) => date)
            .toSorted()
            .at(-1),
        ].join(' | '),
      ]),
    ),
    notRun: units
      .filter((unit) => unit.runs.length === 0)
      .map(({ id }) => id)
      .toSorted(),
  };
}

function days(dates: string[]): string {
  const [first = '', last = ''] = [dates.toSorted().at(0), dates.toSorted().at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

/** The blocks that the text of a page shows (not those of its head, which repeat them), but for messages that are cited. */
function shownBlocks(dist: string, page: string): HTMLElement[] {
  const path = page.replace(/^src\/content\//, '').replace(/(?:\/index)?\.mdx$/, '');
  return readHtml(dist, `${path}/index.html`).querySelectorAll('.prose figure.block:not(.cited)');
}

export function readHtml(dist: string, file: string): HTMLElement {
  return parse(readFileSync(join(dist, file), 'utf8'));
}

/** The text of an element, its whitespace as a reader sees it. */
export const textOf = (element: HTMLElement | null | undefined): string =>
  (element?.text ?? '').replaceAll(/\s+/g, ' ').trim();

export function shownFigures(dist: string): Figures {
  const [start, evidence, errors] = ['', 'evidence/', 'errors/'].map((path) =>
    readHtml(dist, `${path}index.html`),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const doors = start.querySelectorAll('.doors p').map(textOf).join('\n');
  const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 'NaN');
  const said = errors.querySelectorAll('h2, p').map(textOf).join('\n');
  const tables = ['Recipes', 'Errors', 'Tutorials', 'Exercises', 'Templates'];
  return {
    tallies: [start, evidence].map((page) =>
      Object.fromEntries(
        page
          .querySelectorAll('.tally div')
          .map((one) => [textOf(one.querySelector('dt')), Number(textOf(one.querySelector('dd')))]),
      ),
    ),
    bound:
      evidence
        .querySelectorAll('p')
        .flatMap((line) => /^\d+ of \d+ blocks on \d+ pages/.exec(textOf(line)) ?? [])
        .at(0) ?? '',
    doors: {
      templates: number(doors, /before it is offered: (\d+)\./),
      pages: number(doors, /commands: (\d+) pages/),
    },
    errors: {
      all: number(said, /^(\d+) errors$/m),
      reproduced: number(said, /^(\d+) are reproduced/m),
      cited: number(said, /(\d+) are cited/),
    },
    runs: tableRows(evidence, 'Runs')
      .map((row) => row.querySelectorAll('td').map(textOf).join(' | '))
      .toSorted(),
    units: Object.fromEntries(tables.flatMap((label) => tableRows(evidence, label).flatMap(unitRow))),
    notRun: evidence
      .querySelectorAll('main ul.not-run a[href*="/units/"]')
      .map((link) => basename(link.getAttribute('href') ?? ''))
      .toSorted(),
  };
}

export function tableRows(page: HTMLElement, label: string): HTMLElement[] {
  return page.querySelectorAll(`.table[aria-label="${label}"] tbody tr`);
}

/** Of a unit that ran; of another one there is no last day. */
function unitRow(row: HTMLElement): [string, string][] {
  const [unit, steps, nix, date] = row.querySelectorAll('td');
  const id = basename(unit?.querySelector('a')?.getAttribute('href') ?? '');
  if (textOf(date) === '') return [];
  return [[id, [textOf(steps), textOf(nix).split(', ').toSorted(), textOf(date)].join(' | ')]];
}
