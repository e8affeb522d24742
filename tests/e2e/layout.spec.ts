import { allPaths, expect, samples, scrollsSideways, test } from './site.ts';

// In parts, so that each has time enough on a busy machine.
const parts = 6;
for (let part = 0; part < parts; part += 1)
  test(`no page scrolls sideways on a phone, part ${String(part + 1)} of ${String(parts)}`, async ({
    page,
    site,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 360, height: 740 });
    const wide: string[] = [];
    for (const path of allPaths.filter((_, index) => index % parts === part)) {
      await page.goto(site + path, { waitUntil: 'domcontentloaded' });
      if (await scrollsSideways(page)) wide.push(path);
    }
    expect(wide).toEqual([]);
  });

for (const width of [320, 768, 1024, 1440, 2560])
  test(`no sample scrolls sideways at ${String(width)} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of Object.values(samples)) {
      await page.goto(site + path);
      expect(await scrollsSideways(page), path).toBe(false);
    }
  });

for (const [name, path] of Object.entries(samples))
  test(`nothing on ${name} moves while it loads`, async ({ page, site }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site + path);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

test('a phone folds the pages and the contents, a wide screen shows both', async ({ page, site }) => {
  await page.goto(site + samples.reference);
  const pages = page.getByRole('navigation', { name: 'Pages' }).getByRole('link').first();
  const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first();
  await expect(pages).toBeVisible();
  await expect(contents).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(contents).toBeHidden();
  await page.getByRole('navigation', { name: 'On this page' }).getByText('On this page').last().click();
  await expect(contents).toBeVisible();
  await page.getByText('All pages').click();
  await expect(pages).toBeVisible();
});

test('on paper there is the text, and no line of code is cut', async ({ page, site }) => {
  await page.goto(site + samples.unit);
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.top', '.bottom', '.copy']) await expect(page.locator(hidden).first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const cut = await page
    .locator('pre')
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length);
  expect(cut).toBe(0);
});
