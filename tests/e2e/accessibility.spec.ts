import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, kinds, test } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 360])
    for (const [kind, path] of Object.entries(kinds))
      test(`axe finds nothing on ${kind}, ${colorScheme}, ${String(width)} px`, async ({ page, site }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(site + path);
        expect(await violations(page)).toEqual([]);
      });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open search, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByLabel('Search').fill('flake');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing in an answer to a paste, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site}errors/`);
    await page
      .getByLabel('Paste your error')
      .fill('error: infinite recursion encountered\n       at /nix/store/x-source/flake.nix:3:4');
    await expect(page.locator('.answer')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('every scrolling block has a name of its own', async ({ page, site }) => {
  await page.goto(site + kinds.unit);
  const names = await page
    .locator('[role=region]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});
