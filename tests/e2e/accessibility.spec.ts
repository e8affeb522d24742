import { bringAxe, ofColours, violations } from './axe.ts';
import { kinds } from './kinds.ts';
import { allPaths, expect, samples, test } from './site.ts';

// What a theme changes is colours, so that dark pages are asked for those alone.
const looks = [
  { colorScheme: 'light', width: 1440, rules: undefined },
  { colorScheme: 'light', width: 360, rules: undefined },
  { colorScheme: 'dark', width: 1440, rules: ofColours },
  { colorScheme: 'dark', width: 360, rules: ofColours },
] as const;

for (const path of [...kinds(), samples.lost])
  test(`axe finds nothing on /${path}, in both themes, wide and on a phone`, async ({ page, site }) => {
    test.slow();
    await page.goto(site + path);
    await bringAxe(page);
    for (const { colorScheme, width, rules } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page, rules), `${colorScheme}, ${String(width)} px`).toEqual([]);
    }
  });

// Every page, as it is without JavaScript. axe stays while the documents change, and what only colours code is left
// out: both cost more than to look at a page, and pages of each kind were looked at above as they are.
const groups = 8;
for (let group = 0; group < groups; group += 1)
  test(`axe finds nothing on any page, part ${String(group + 1)} of ${String(groups)}`, async ({
    page,
    site,
  }) => {
    test.setTimeout(8 * 60_000);
    await page.goto(site);
    await bringAxe(page);
    const found: string[] = [];
    for (const path of allPaths.filter((_, index) => index % groups === group)) {
      const title = await page.evaluate(showDocument, site + path);
      expect(title, path).not.toBe('');
      for (const violation of await violations(page)) found.push(`/${path} ${violation}`);
    }
    expect(found).toEqual([]);
  });

/** Runs in the browser: puts the document of another page in the place of this one, with its style sheets. */
async function showDocument(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const code of other.querySelectorAll('pre > code, pre > samp'))
    if (!code.querySelector('a, button, [id], [role], [tabindex], [aria-label]'))
      code.replaceChildren(code.textContent);
  document.replaceChild(document.adoptNode(other.documentElement), document.documentElement);
  await Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(async (link) => {
      if (link.sheet) return;
      await new Promise((loaded, failed) => {
        link.addEventListener('load', loaded);
        link.addEventListener('error', failed);
      });
    }),
  );
  return document.title;
}

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
