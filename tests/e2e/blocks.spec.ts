import type { Page } from '@playwright/test';
import { expect, kinds, test } from './site.ts';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a terminal copies what was typed, without prompt and output', async ({ page, site }) => {
  await page.goto(site + kinds.reference);
  const block = page
    .locator('.block.terminal')
    .filter({ has: page.locator('samp') })
    .first();
  await block.getByRole('button', { name: /^Copy/ }).click();
  await expect(block.getByRole('button', { name: /^Copied/ })).toBeVisible();
  const commands = await block.locator('pre b').allTextContents();
  expect(await clipboard(page)).toBe(commands.join('\n'));
  expect(await clipboard(page)).not.toMatch(/^\$ /m);
});

test('a prompt cannot be selected', async ({ page, site }) => {
  await page.goto(site + kinds.reference);
  const block = page.locator('.block.terminal').first();
  const selected = await block.locator('pre').evaluate((pre) => {
    getSelection()?.selectAllChildren(pre);
    return getSelection()?.toString() ?? '';
  });
  expect(selected).toContain(await block.locator('b').first().textContent());
  expect(selected).not.toMatch(/^\$ /m);
});

test('a file copies as it is shown', async ({ page, site }) => {
  await page.goto(site + kinds.unit);
  const block = page.locator('.block.file').first();
  await block.getByRole('button', { name: /^Copy/ }).click();
  await expect(block.getByRole('button', { name: /^Copied/ })).toBeVisible();
  expect(await clipboard(page)).toBe(await block.locator('pre').textContent());
});

test('the evidence of a block is on the page of its unit', async ({ page, site }) => {
  await page.goto(site + kinds.reference);
  const link = page.locator('.block .proof').first();
  await expect(link).toHaveText(/^Nix \d+\.\d+\.\d+( · pocketpkgs)? · \d{4}-\d{2}-\d{2}$/);
  await link.click();
  await expect(page).toHaveURL(/\/units\/[a-z0-9-]+\/#/);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(target).toBeInViewport();
});

test('broken and fixed are told apart by words, and what differs is marked', async ({ page, site }) => {
  await page.goto(site + kinds.error);
  const pair = page.locator('.pair').first();
  await expect(pair.locator('.broken .tag')).toHaveText('broken');
  await expect(pair.locator('.fixed .tag')).toHaveText('fixed');
  expect(await pair.locator('del, ins').count()).toBeGreaterThan(0);
  const panels = pair.locator('.block');
  const [left, right] = [await panels.nth(0).boundingBox(), await panels.nth(1).boundingBox()];
  expect(left?.y).toBe(right?.y);
  await page.setViewportSize({ width: 360, height: 740 });
  const [upper, lower] = [await panels.nth(0).boundingBox(), await panels.nth(1).boundingBox()];
  expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + (upper?.height ?? 0) - 1);
});

test('a theme that is chosen stays chosen, without a flash', async ({ page, site }) => {
  await page.goto(site);
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(site + kinds.reference, { waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await paper()).toBe(dark);
});
