import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countedFigures, readHtml, shownFigures, textOf, unitFoldersOf } from '../support/figures.ts';
import { repository } from '../support/repository.ts';
import { type SiteFixture, siteFixture } from '../support/site-fixture.ts';
import { shownStamps, wrongStamps } from '../support/stamps.ts';

// A small site of some real units, each a case of its own: what its pages claim is counted again from its files.
// tests/e2e/figures.spec.ts does the same with the whole site.

const recipes = ['flake-check-types', 'error-untracked-older-nix', 'home-shell', 'devshell-environment'];
const errors = ['attribute-missing', 'broken-package', 'boot-partition-full'];
/** A unit whose record of a real nixpkgs is of an earlier state. */
const stale = 'errors/package-renamed-or-removed';
const units = [
  ...recipes.map((id) => `recipes/${id}`),
  ...errors.map((id) => `errors/${id}`),
  stale,
  'recipes/quick-nixos',
  'templates/minimal',
  'templates/overlay',
];
/** Recorded with pocketpkgs; here run.json says that the locked nixpkgs stood there. */
const pinned = 'recipes/devshell-environment';

const sections =
  '## The message\n\n## What happened\n\n## Why Nix says so\n\n## The fix\n\n## How to see it coming\n\n## Wording by version\n\n## See also\n';

let site: SiteFixture;
let root: string;
let dist: string;
beforeAll(async () => {
  site = await siteFixture('none');
  root = site.root;
  dist = join(root, 'dist');
  for (const unit of units)
    await cp(join(repository, 'examples', unit), join(root, 'examples', unit), { recursive: true });
  const file = join(root, 'examples', pinned, 'evidence/nix-2.34/run.json');
  const run = JSON.parse(await readFile(file, 'utf8')) as { provider: unknown };
  run.provider = { name: 'pinned', revision: '0123456789abcdef', programs: null };
  await writeFile(file, JSON.stringify(run));
  const listed = join(root, 'toolchains.json');
  const list = JSON.parse(await readFile(listed, 'utf8')) as { providers: unknown[] };
  list.providers.push({ name: 'pinned', programs: '0123456789abcdef', since: '2026-11-23' });
  await writeFile(listed, JSON.stringify(list));
  const judged = join(root, 'examples', stale, 'evidence/witness.json');
  const record = JSON.parse(await readFile(judged, 'utf8')) as { inputs: string };
  record.inputs = `sha256-${'0'.repeat(64)}`;
  await writeFile(judged, JSON.stringify(record));
  // Others that were judged would be counted too.
  for (const unit of units.filter((one) => one !== stale && one !== 'errors/broken-package'))
    await rm(join(root, 'examples', unit, 'evidence/witness.json'), { force: true });
  await writePages();
  const { exitCode, said } = await site.build();
  expect(exitCode, said).toBe(0);
}, 120_000);

async function writePages(): Promise<void> {
  const blocks = await Promise.all(
    recipes.map(async (id) => {
      const text = await readFile(join(root, 'examples/recipes', id, 'example.yaml'), 'utf8');
      const [first, second] = (parse(text) as { steps: { id: string }[] }).steps;
      return `<Run of="${id}" step="${first?.id ?? ''} ${second?.id ?? ''}" />\n`;
    }),
  );
  const page = (title: string, text: string): string =>
    `---\ntitle: ${title}\ndescription: What was run, and how it ended.\norder: 1\nerrors: [${[...errors, 'package-renamed-or-removed'].join(', ')}]\n---\n\n${text}`;
  const files = {
    'reference/runs.mdx': page('Runs', blocks.join('\n')),
    'reference/files.mdx': page(
      'Files',
      '<Example of="flake-check-types" path="flake.nix" step="first" />\n',
    ),
    'concepts/none.mdx': page('None', 'There is no block here.\n'),
    'errors/attribute-missing.mdx': `---\nsimilar: []\n---\n\n${sections.replace('## What', '<BrokenFixed of="attribute-missing" />\n\n## What')}`,
    'errors/package-renamed-or-removed.mdx': `---\nsimilar: []\n---\n\n${sections}`,
    'errors/broken-package.mdx': `---\nsimilar: []\n---\n\n${sections}`,
    'errors/boot-partition-full.mdx': `---\nsimilar: []\n---\n\n${sections.replace('## What', '<Cited of="boot-partition-full" />\n\n## What')}`,
  };
  for (const [path, text] of Object.entries(files)) await site.write(`src/content/${path}`, text);
}

describe('the figures', () => {
  test('of the start page, the page of evidence and the lists are those of the files', () => {
    expect(shownFigures(dist)).toEqual(countedFigures(root, dist));
  });
  test('are of units that tell the cases apart', () => {
    const { tallies, errors: found, runs, notRun } = countedFigures(root, dist);
    expect(tallies[0]).toMatchObject({
      'units run': 9,
      'errors reproduced and fixed': 3,
      'errors cited, not run': 1,
      'Nix versions': 3,
    });
    expect(found).toEqual({ all: 4, reproduced: 3, cited: 1 });
    expect(notRun).toEqual(['boot-partition-full', 'quick-nixos']);
    for (const stood of ['none needed', 'pocketpkgs', 'nixpkgs 0123456'])
      expect(runs.join('\n')).toContain(` | ${stood} | `);
  });
});

describe('what a real nixpkgs said', () => {
  const captions = (page: string): string[] =>
    readHtml(dist, page)
      .querySelectorAll('figcaption a.witness')
      .map((link) => `${textOf(link)} -> ${link.getAttribute('href') ?? ''}`);
  const rows = (page: string): string[][] =>
    readHtml(dist, page)
      .querySelectorAll('[aria-label^="What a real nixpkgs says"] tbody tr')
      .map((row) => row.querySelectorAll('td').map(textOf));

  test('is said of each step, on the release that was asked alone', () => {
    expect(captions('units/broken-package/index.html')).toEqual([
      'nixpkgs 26.11 (July 2026) says the same -> #witness',
      'nixpkgs 26.11 (July 2026) evaluates the same, not built -> #witness',
    ]);
    expect(rows('units/broken-package/index.html').map(([step, verdict]) => [step, verdict])).toEqual([
      ['broken: build', 'same'],
      ['fixed: built', 'evaluated'],
    ]);
  });
  test('is shown as stale after a change', () => {
    const [first] = captions('units/package-renamed-or-removed/index.html');
    expect(first).toBe('nixpkgs 26.11 (July 2026) was asked before this changed -> #witness');
  });
  test('is counted on the page of evidence, without what is stale', () => {
    expect(rows('evidence/index.html').map(([verdict, steps]) => [verdict, steps])).toEqual([
      ['same', '1 of 2'],
      ['evaluated', '1 of 2'],
      ['different', '0 of 2'],
      ['not judged', '0 of 2'],
    ]);
  });
});

describe('the stamps', () => {
  test('say of each block, unit, error and template what its run.json says', () => {
    expect(wrongStamps(shownStamps(dist), unitFoldersOf(root))).toEqual([]);
  });
  test('are summed up once on each page: the releases, the days, and what stood for nixpkgs', () => {
    const line = (page: string): string => textOf(readHtml(dist, page).querySelector('.proved'));
    expect(line('reference/runs/index.html')).toMatch(
      /^Run with Nix [\d., and]+, 20\d\d-\d\d-\d\d.* on pocketpkgs and nixpkgs 0123456 \(2 of 4\)/,
    );
    expect(line('templates/index.html')).toMatch(/^Run with Nix /);
    expect(line('concepts/none/index.html')).toBe('');
  });
  test('stand where a reader looks for them, for each provider', () => {
    const texts = (page: string): string[] =>
      shownStamps(dist).flatMap((stamp) => (stamp.page === page ? [stamp.text] : []));
    expect(texts('reference/runs/index.html').map((text) => text.split(' · ').slice(1, -1))).toEqual([
      [],
      [],
      ['pocketpkgs'],
      ['nixpkgs 0123456'],
    ]);
    for (const page of units.map((unit) => unit.replace(/^recipes/, 'units')))
      expect(texts(`${page}/index.html`).length, page).toBeGreaterThan(0);
    expect(texts('errors/attribute-missing/index.html').length).toBeGreaterThanOrEqual(5);
  });
});
