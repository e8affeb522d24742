import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as plain } from '@playwright/test';
import { build } from '../../scripts/build/build.ts';
import { checkLinks } from '../../scripts/check-links.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { expect } from './site.ts';

/** The whole site once more, below a path and with a public address. */
const out = resolve('.cache/sub-path');
let site: Served;

plain.describe.configure({ mode: 'serial' });
plain.beforeAll(async () => {
  plain.setTimeout(180_000);
  await build({ out, base: '/docs/', site: 'https://docs.example.com' });
  site = await serve(out, { port: 0, base: '/docs/' });
});
plain.afterAll(() => site.close());

plain('every link leads to a page below the path', () => {
  const { links, problems } = checkLinks(out, '/docs/');
  expect(links).toBeGreaterThan(50);
  expect(problems).toEqual([]);
});

plain('the sitemap and robots.txt name public addresses', () => {
  const read = (file: string): string => readFileSync(join(out, file), 'utf8');
  expect(read('sitemap.xml')).toContain('<loc>https://docs.example.com/docs/reference/</loc>');
  expect(read('robots.txt')).toContain('Sitemap: https://docs.example.com/docs/sitemap.xml');
});

plain('search, error box and the page for lost readers work there', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) outside.push(request.url());
  });
  await page.goto(site.url);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByLabel('Search').fill('flake');
  await dialog.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/docs\/.+/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Page not found');

  await page.goto(site.url);
  await page.getByLabel('Paste your error').fill('error: infinite recursion encountered');
  await page.getByRole('button', { name: 'Find the page' }).click();
  await expect(page).toHaveURL(/\/docs\/errors\/.+/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Page not found');

  await page.goto(`${site.url}a/wrong/reference`);
  await expect(page.locator('[data-hits] a').first()).toBeVisible();
  expect(outside).toEqual([]);
});
