import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, samples, recordedTrace, test } from './site.ts';

async function search(page: Page, query: string): Promise<Locator> {
  await page.getByRole('button', { name: /^Search/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByLabel('Search').fill(query);
  return dialog;
}

test('words find pages, with the words marked', async ({ page, site }) => {
  await page.goto(site);
  const dialog = await search(page, 'flake');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await expect(dialog.locator('mark').first()).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ pages$/);
});

test('what is typed before the index is there is not lost', async ({ page, site }) => {
  await page.route('**/search.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(site);
  const dialog = await search(page, 'flake');
  await expect(dialog.getByRole('link').first()).toBeVisible();
});

test('signs and quotes of a paste do not break the search', async ({ page, site }) => {
  await page.goto(site);
  const dialog = await search(page, '"<flake>" $flake = +flake');
  await expect(dialog.getByRole('link').first()).toBeVisible();
});

test('an error finds its page first', async ({ page, site }) => {
  const { id, paste } = recordedTrace();
  await page.goto(site);
  const dialog = await search(page, paste.slice(paste.lastIndexOf('error:')));
  await expect(dialog.getByRole('link').first()).toHaveAttribute('href', `/errors/${id}/`);
  await expect(dialog.getByRole('link').first()).toContainText('Explains this error');
});

interface Queries {
  /** What a reader types, the page that must be among the first three, and its section where that is the answer. */
  found: [question: string, path: string, anchor?: string][];
  /** What somebody searched for in vain, and what was done about it since. */
  later: [question: string, path: string][];
  nothing: string[];
}
const queries = JSON.parse(
  readFileSync(new URL('../support/queries.json', import.meta.url), 'utf8'),
) as Queries;

/** The addresses that the dialog lists, once it has answered this question. */
async function answer(dialog: Locator, question: string): Promise<string[]> {
  await dialog.getByLabel('Search').fill('');
  await expect(dialog.getByRole('status')).toHaveText('Type a word, or paste an error.');
  await dialog.getByLabel('Search').fill(question);
  await expect(dialog.getByRole('status')).not.toHaveText('Type a word, or paste an error.');
  return dialog
    .locator('.hits a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

test('of 60 questions of readers, 57 have their page in the first three, at the section that answers', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000);
  expect(queries.found).toHaveLength(60);
  await page.goto(site);
  const dialog = await search(page, '');
  const missed: unknown[] = [];
  const elsewhere: unknown[] = [];
  for (const [question, path, anchor] of queries.found) {
    const three = (await answer(dialog, question)).slice(0, 3);
    const link = three.find((url) => url.split('#')[0] === path);
    if (link === undefined) missed.push([question, path, three]);
    // A page's own beginning is never wrong; another section is.
    else if (anchor !== undefined && link.includes('#') && link !== `${path}#${anchor}`)
      elsewhere.push([question, anchor, link]);
  }
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(3);
  expect(elsewhere.length, JSON.stringify(elsewhere)).toBeLessThanOrEqual(3);
});

test('what was once searched for in vain is found', async ({ page, site }) => {
  expect(queries.later.length).toBeGreaterThan(0);
  await page.goto(site);
  const dialog = await search(page, '');
  for (const [question, path] of queries.later) {
    const three = (await answer(dialog, question)).slice(0, 3);
    expect(
      three.map((url) => url.split('#')[0]),
      question,
    ).toContain(path);
  }
});

test('what is typed before the field is there is not lost', async ({ page, site }) => {
  await page.route('**/_astro/search*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(site);
  await page.keyboard.type('/enable flakes', { delay: 5 });
  await expect(page.getByRole('dialog').getByLabel('Search')).toHaveValue('enable flakes');
  await page.keyboard.type(' now');
  await expect(page.getByRole('dialog').getByLabel('Search')).toHaveValue('enable flakes now');
});

test('of what no page speaks of, that is said, and no page is listed', async ({ page, site }) => {
  expect(queries.nothing).toHaveLength(10);
  await page.goto(site);
  const dialog = await search(page, '');
  for (const question of queries.nothing) {
    expect(await answer(dialog, question), question).toEqual([]);
    await expect(dialog.getByRole('status')).toHaveText(`Nothing here about “${question.toLowerCase()}”.`);
  }
});

test('a word that no page has is named, and the other words are answered', async ({ page, site }) => {
  await page.goto(site);
  const dialog = await search(page, '');
  expect(await answer(dialog, 'mongodb flake')).not.toEqual([]);
  await expect(dialog.getByRole('status')).toHaveText(
    /^Nothing here about “mongodb”\. Of the other words: \d+ pages$/,
  );
});

test('every result can be reached, and says where it stands', async ({ page, site }) => {
  await page.goto(site);
  const dialog = await search(page, '');
  const first = await answer(dialog, 'flake');
  expect(first).toHaveLength(10);
  const more = dialog.getByRole('button', { name: /^Show \d+ more$/ });
  const rest = Number((await more.textContent())?.replaceAll(/\D/g, ''));
  await more.click();
  const links = dialog.locator('.hits a');
  await expect(links).toHaveCount(first.length + rest);
  await expect(links.nth(first.length)).toBeFocused();
  await expect(dialog.getByRole('status')).toHaveText(`${String(first.length + rest)} pages`);
  const trails = await dialog.locator('.hits small').allTextContents();
  expect(trails.filter((trail) => trail === '')).toEqual([]);
});

test('the search is not loaded before it is opened', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site + samples.reference);
  await page.waitForTimeout(300);
  expect(asked.filter((url) => url.includes('search.json'))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('a wrong address finds the page that it meant', async ({ page, site }) => {
  const words =
    samples.reference
      .split('/')
      .filter((word) => word !== '')
      .at(-1) ?? '';
  const answer = await page.goto(`${site}no/such/page/${words}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await expect(page.locator('[data-hits] a').first()).toBeVisible();
});

test('a misspelt address finds its page first', async ({ page, site }) => {
  await page.goto(`${site}${samples.reference.replace(/(.)\/$/, '$1$1/')}`);
  await expect(page.locator('[data-hits] a').first()).toHaveAttribute('href', `/${samples.reference}`);
});
