import { bringAxe, ofColours, violations } from './axe.ts';
import { showDocument } from './documents.ts';
import { kinds } from './kinds.ts';
import { allPaths, expect, samples, scrollsSideways, test } from './site.ts';

// What a theme changes is colours, so that dark pages are asked for those alone.
const looks = [
  { colorScheme: 'light', width: 1440, rules: undefined },
  { colorScheme: 'light', width: 360, rules: undefined },
  { colorScheme: 'dark', width: 1440, rules: ofColours },
  { colorScheme: 'dark', width: 360, rules: ofColours },
] as const;

for (const path of [...kinds(), samples.lost])
  test(`axe finds nothing on /${path}, in both themes, wide and on a phone, and it does not scroll sideways`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.goto(site + path);
    await bringAxe(page);
    for (const { colorScheme, width, rules } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await scrollsSideways(page), `${String(width)} px`).toBe(false);
      expect(await violations(page, rules), `${colorScheme}, ${String(width)} px`).toEqual([]);
    }
  });

// Every page, on a phone and as it is without JavaScript. axe stays while the documents change, and what only colours
// code is left out: both cost more than to look at a page, and pages of each kind were looked at above as they are.
const groups = 8;
for (let group = 0; group < groups; group += 1)
  test(`axe finds nothing on any page, and none scrolls sideways on a phone, part ${String(group + 1)} of ${String(groups)}`, async ({
    page,
    site,
  }) => {
    test.setTimeout(8 * 60_000);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site);
    await bringAxe(page);
    const found: string[] = [];
    for (const path of allPaths.filter((_, index) => index % groups === group)) {
      await showDocument(page, site + path);
      if (await scrollsSideways(page)) found.push(`/${path} scrolls sideways`);
      for (const violation of await violations(page)) found.push(`/${path} ${violation}`);
    }
    expect(found).toEqual([]);
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open search, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByLabel('Search').fill('flake');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    await bringAxe(page);
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing in an answer to a paste, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site}errors/`);
    await page
      .getByLabel('Paste your error')
      .fill('error: infinite recursion encountered\n       at /nix/store/x-source/flake.nix:3:4');
    await expect(page.locator('.answer').first()).toBeVisible();
    await bringAxe(page);
    expect(await violations(page)).toEqual([]);
  });
}

test('every scrolling block has a name of its own', async ({ page, site }) => {
  await page.goto(site + samples.unit);
  const names = await page
    .locator('[role=region]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});
