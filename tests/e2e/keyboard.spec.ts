import { expect, samples, test } from './site.ts';

test('the first tab stop skips to the content', async ({ page, site }) => {
  await page.goto(site + samples.reference);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

for (const key of ['/', 'Control+k', 'Meta+k'])
  test(`${key} opens the search, arrows choose, Enter opens, Esc closes`, async ({ page, site }) => {
    await page.goto(site);
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const input = dialog.getByLabel('Search');
    await expect(input).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await page.keyboard.press(key);
    await input.fill('flake');
    const links = dialog.getByRole('link');
    await expect(links.nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(input).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press(key);
    await expect(input).toHaveValue('flake');
    const target = await links.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new URL(target ?? '', site).href);
  });

test('a slash that is typed into the box is a slash', async ({ page, site }) => {
  await page.goto(site);
  const box = page.getByLabel('Paste your error');
  await box.press('/');
  await expect(box).toHaveValue('/');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('blocks can be reached and scrolled by keys', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(site + samples.unit);
  const wide = page.locator('pre').filter({ has: page.locator('code') });
  const at = await wide.evaluateAll((all) => all.findIndex((pre) => pre.scrollWidth > pre.clientWidth));
  test.skip(at < 0, 'no block of this page is wider than a phone');
  const block = wide.nth(at);
  await block.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => block.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
});
