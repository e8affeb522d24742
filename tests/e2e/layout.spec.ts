import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Page, test as plain } from '@playwright/test';
import { expect, samples, scrollsSideways, test } from './site.ts';

// All pages at 360 px: accessibility.spec.ts, which has each of them open.
for (const width of [320, 768, 1024, 1440, 2560])
  test(`no sample scrolls sideways at ${String(width)} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of Object.values(samples)) {
      await page.goto(site + path);
      expect(await scrollsSideways(page), path).toBe(false);
    }
  });

/** Keeps what moves on a page from its first moment on. */
async function watchMoves(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
}

for (const [name, path] of Object.entries(samples))
  test(`nothing on ${name} moves while it loads`, async ({ page, site }) => {
    const moves = await watchMoves(page);
    await page.goto(site + path);
    await page.waitForTimeout(300);
    expect(await moves()).toEqual([]);
  });

/** Serves a page of which the rows of its first table come when they are told to; all else as the site does. */
async function serveInParts(
  site: string,
  edit: (html: string) => string,
): Promise<{ address: string; rest: () => void; close: () => void }> {
  let rest = (): void => undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '', site));
      const type = answer.headers.get('content-type') ?? '';
      response.setHeader('content-type', type);
      if (!type.startsWith('text/html')) {
        response.end(Buffer.from(await answer.arrayBuffer()));
        return;
      }
      const html = edit(await answer.text());
      const cut = html.indexOf('<tbody>');
      rest = () => response.end(html.slice(cut));
      response.write(html.slice(0, cut));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    rest: () => {
      rest();
    },
    close: () => server.close(),
  };
}

// Another test than that of site.ts, since the address is another.
for (const waits of [true, false])
  plain(
    waits
      ? 'a page that comes in two parts is painted when all of it is there, and nothing moves'
      : 'without the line that waits for its foot it is painted before, and moves',
    async ({ page }) => {
      const line = /<link rel="expect"[^<>]*>/;
      const { address, rest, close } = await serveInParts(process.env['SITE_URL'] ?? '', (html) =>
        waits ? html : html.replace(line, ''),
      );
      try {
        const moves = await watchMoves(page);
        const painted = (): Promise<number> =>
          page.evaluate(() => performance.getEntriesByType('paint').length);
        await page.goto(`${address}evidence/`, { waitUntil: 'commit' });
        await page.locator('thead').first().waitFor({ state: 'attached' });
        if (waits) {
          await page.waitForTimeout(500);
          expect(await painted()).toBe(0);
        } else await expect.poll(painted, { timeout: 20_000 }).toBeGreaterThan(0);
        rest();
        await page.waitForLoadState();
        await expect.poll(painted, { timeout: 20_000 }).toBeGreaterThan(0);
        if (waits) {
          await page.waitForTimeout(300);
          expect(await moves()).toEqual([]);
        } else await expect.poll(moves, { timeout: 20_000 }).not.toEqual([]);
      } finally {
        close();
      }
    },
  );

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
