import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { createCommands } from '../../src/lib/project/commands.ts';
import { allPaths, dist, expect, samples, test } from './site.ts';

/** What lists say of other pages is read from the built pages: all of them, which a browser need not open. */
const document = (path: string): HTMLElement => parse(readFileSync(join(dist, path, 'index.html'), 'utf8'));
const lists = ['errors/', 'errors/by-program/'];
const errorPaths = allPaths.filter((path) => path.startsWith('errors/') && !lists.includes(path));
const linksOf = (element: HTMLElement | null): string[] =>
  (element?.querySelectorAll('a') ?? []).map((link) => (link.getAttribute('href') ?? '').slice(1));
const section = (page: HTMLElement, id: string): HTMLElement | null =>
  page.querySelector(`section[aria-labelledby="${id}"]`);

for (const list of lists)
  test(`/${list} has every error once, marked, under counts that are true`, () => {
    const page = document(list);
    const entries = page.querySelectorAll('.error-list > li');
    expect(entries.flatMap((entry) => linksOf(entry)).toSorted()).toEqual(errorPaths);
    for (const entry of entries)
      expect(entry.querySelector('.mark')?.text.trim()).toMatch(/^\S.* · (?:reproduced|cited)$/s);
    expect(page.querySelector('#all')?.text).toBe(`${String(errorPaths.length)} errors`);
    const counts = page.querySelectorAll('.jump .number').map(({ text }) => Number(text));
    const found = page.querySelectorAll('.error-list').map((one) => one.querySelectorAll('li').length);
    expect(counts).toEqual(found);
  });

test('an error is marked cited where its page cites, else reproduced', () => {
  for (const entry of document('errors/').querySelectorAll('.error-list > li')) {
    const [path = ''] = linksOf(entry);
    const cites = document(path).querySelector('.block.cited') !== null;
    expect(entry.querySelector('.mark')?.text, path).toContain(cites ? 'cited' : 'reproduced');
  }
});

test('errors like one are few, and neither itself nor what its author names', () => {
  let alike = 0;
  for (const path of errorPaths) {
    const page = document(path);
    const like = linksOf(section(page, 'related-errors'));
    const named = linksOf(section(page, 'often-mistaken-for-this-error'));
    expect(like.length, path).toBeLessThanOrEqual(5);
    expect([...new Set([...like, ...named, path])], path).toHaveLength(like.length + named.length + 1);
    alike += like.length;
  }
  expect(alike).toBeGreaterThan(errorPaths.length);
});

test('each error leads to a page that meets it, and that page leads back', () => {
  for (const path of errorPaths) {
    const met = document(path)
      .querySelectorAll('.facts > div')
      .find((fact) => fact.querySelector('dt')?.text === 'Met in');
    const [first] = linksOf(met ?? null);
    expect(first, `${path} is met nowhere`).toBeDefined();
    expect(linksOf(section(document(first ?? ''), 'errors-met-here')), first).toContain(path);
  }
});

test('a template says how to start, and its tree leads to its files', async ({ page, site }) => {
  await page.goto(site + samples.template);
  const id = samples.template.split('/')[1] ?? '';
  const start = await page.locator('.block.terminal b').allTextContents();
  const folder = start.find((line) => line.startsWith('cd '))?.slice(3) ?? '';
  expect(start).toEqual(expect.arrayContaining(createCommands(id, folder)));
  await expect(page.getByRole('region', { name: 'Options' })).toContainText('--name');
  const file = page.locator('.tree a', { hasText: 'flake.nix' }).first();
  await file.click();
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});

test('what was verified of a template leads to its recordings', async ({ page, site }) => {
  await page.goto(site + samples.template);
  const run = page.getByRole('region', { name: 'What was run' }).getByRole('link').first();
  await expect(run).toHaveText(/^exit \d+$/);
  await run.click();
  await expect(page).toHaveURL(/\/units\/[a-z0-9-]+\/#/);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});
