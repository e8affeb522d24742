import type { Locator, Page } from '@playwright/test';
import { expect, kinds, recordedTrace, test } from './site.ts';

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
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ (?:of \d+ )?pages?$/);
});

test('what is typed before the index is there is not lost', async ({ page, site }) => {
  await page.route('**/pagefind/*.js', async (route) => {
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

test('nothing found is said', async ({ page, site }) => {
  await page.goto(site);
  const dialog = await search(page, 'qqqqqqqq zzzzzzzz');
  await expect(dialog.getByRole('status')).not.toHaveText('Type a word, or paste an error.');
});

test('the search is not loaded before it is opened', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site + kinds.reference);
  await page.waitForTimeout(300);
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('a wrong address finds the page that it meant', async ({ page, site }) => {
  const words =
    kinds.reference
      .split('/')
      .filter((word) => word !== '')
      .at(-1) ?? '';
  const answer = await page.goto(`${site}no/such/page/${words}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await expect(page.locator('[data-hits] a').first()).toBeVisible();
});

test('a misspelt address finds its page first', async ({ page, site }) => {
  await page.goto(`${site}${kinds.reference.replace(/(.)\/$/, '$1$1/')}`);
  await expect(page.locator('[data-hits] a').first()).toHaveAttribute('href', `/${kinds.reference}`);
});
