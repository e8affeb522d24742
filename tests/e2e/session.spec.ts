import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, expect, test } from './site.ts';

/** A page with a session of several screens. */
const path = globSync('reference/**/index.html', { cwd: dist })
  .filter((file) => readFileSync(join(dist, file), 'utf8').includes('class="block terminal session"'))
  .map((file) => file.replace(/index\.html$/, ''))
  .toSorted()[0];
if (path === undefined) throw new Error('tests/e2e: found no page with a session, expected at least one');

test('a session is stepped through by keyboard, and nothing moves', async ({ page, site }) => {
  await page.goto(site + path);
  const session = page.locator('.session').first();
  const screens = session.locator('li');
  const last = (await screens.count()) - 1;
  await expect(screens.nth(0)).toBeVisible();
  await expect(screens.nth(1)).toBeHidden();
  const height = (await session.boundingBox())?.height;

  const next = session.getByRole('button', { name: 'Next screen' });
  const previous = session.getByRole('button', { name: 'Previous screen' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(screens.nth(1)).toBeVisible();
  await expect(screens.nth(0)).toBeHidden();
  await expect(session.getByRole('status')).toHaveText(`Screen 2 of ${String(last + 1)}`);
  for (let screen = 1; screen <= last; screen++) await page.keyboard.press('Enter');
  await expect(screens.nth(last)).toBeVisible();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  await previous.click();
  await expect(screens.nth(last - 1)).toBeVisible();
  expect((await session.boundingBox())?.height).toBe(height);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all screens stand one below the other, with the keys', async ({ page, site }) => {
    await page.goto(site + path);
    const screens = page.locator('.session').first().locator('li');
    for (const screen of await screens.all()) await expect(screen).toBeVisible();
    await expect(screens.first().locator('kbd')).not.toBeEmpty();
  });
});

test('on paper all screens are there', async ({ page, site }) => {
  await page.goto(site + path);
  await page.emulateMedia({ media: 'print' });
  const screens = page.locator('.session').first().locator('li');
  for (const screen of await screens.all()) await expect(screen).toBeVisible();
});
