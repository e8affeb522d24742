import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { bringAxe, violations } from './axe.ts';
import { dist, expect, test } from './site.ts';

/** A page with a session of several screens. */
const path = globSync('reference/**/index.html', { cwd: dist })
  .filter((file) => /type="range"[^>]*max="(?:[5-9]|\d\d)"/.test(readFileSync(join(dist, file), 'utf8')))
  .map((file) => file.replace(/index\.html$/, ''))
  .toSorted()[0];
if (path === undefined) throw new Error('tests/e2e: found no page with a session, expected at least one');

/** The first session of it that has several. */
const longSession = (page: Page): Locator =>
  page
    .locator('.session')
    .filter({ has: page.locator('.moments li:nth-child(4)') })
    .first();
const screensOf = (session: Locator): Locator => session.locator('ol:not(.moments) > li');
const control = (session: Locator, name: string): Locator => session.getByRole('button', { name });
const place = (session: Locator): Locator => session.getByRole('status');
/** What the terminal shows, and what the text below it says. */
const painted = async (session: Locator): Promise<string> =>
  (await session.locator('.xterm-rows > div').allTextContents())
    .map((row) => row.trimEnd())
    .join('\n')
    .trimEnd();
const written = async (session: Locator): Promise<string> =>
  ((await session.locator('li.shown samp').textContent()) ?? '')
    .split('\n')
    .map((row) => row.trimEnd())
    .join('\n')
    .trimEnd();

async function look(session: Locator): Promise<void> {
  await session.scrollIntoViewIfNeeded();
  await expect(session.locator('.painted .xterm-rows')).toBeAttached();
}

test('the terminal is fetched when a session is first looked at, shows what the text says, and moves nothing', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 1440, height: 300 });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  const session = longSession(page);
  await expect(session).not.toBeInViewport();
  expect(asked.filter((url) => /xterm|terminal|screen/i.test(url))).toEqual([]);
  const before = asked.length;
  const boxes = async (): Promise<unknown> =>
    page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
  const size = await boxes();
  await look(session);
  await expect.poll(() => painted(session)).toBe(await written(session));
  expect(asked.length).toBeGreaterThan(before);
  expect(await boxes()).toEqual(size);
  // Row by row it lies where the text lies, but for what a font leaves over.
  const apart = await session.evaluate((one) => {
    const text = one.querySelector('.shown samp')?.getBoundingClientRect();
    const screen = one.querySelector('.painted')?.getBoundingClientRect();
    const row = one.querySelector('.xterm-rows > div')?.getBoundingClientRect();
    const line = parseFloat(getComputedStyle(one.querySelector('.shown pre') ?? one).lineHeight);
    return text && screen && row ? [screen.left - text.left, screen.top - text.top, row.height - line] : [];
  });
  expect(apart).toHaveLength(3);
  for (const distance of apart) expect(Math.abs(distance)).toBeLessThan(3);
});

test('a session is stepped through by keyboard, and nothing moves', async ({ page, site }) => {
  await page.goto(site + path);
  const session = longSession(page);
  await look(session);
  const screens = screensOf(session);
  const last = (await screens.count()) - 1;
  await expect(screens.nth(0)).toBeVisible();
  await expect(screens.nth(1)).toBeHidden();
  const height = (await session.boundingBox())?.height;

  const next = control(session, 'Next screen');
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(screens.nth(1)).toBeVisible();
  await expect(screens.nth(0)).toBeHidden();
  await expect(place(session)).toHaveText(`Screen 2 of ${String(last + 1)}`);
  await expect.poll(() => painted(session)).toBe(await written(session));
  for (let screen = 1; screen <= last; screen++) await page.keyboard.press('Enter');
  await expect(screens.nth(last)).toBeVisible();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  await control(session, 'Previous screen').click();
  await expect(screens.nth(last - 1)).toBeVisible();
  await session.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(place(session)).toHaveText(/^Screen 1 /);
  await session.locator('.moments button').nth(2).press('Enter');
  await expect(place(session)).toHaveText(/^Screen 3 /);
  await expect(session.locator('.moments [aria-current="step"]')).toHaveCount(1);
  expect((await session.boundingBox())?.height).toBe(height);
  // Tab passes the terminal by.
  for (let pressed = 0; pressed < 30; pressed++) {
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.painted') !== null)).toBe(false);
  }
});

test('a session plays, pauses, and stops where it ends', async ({ page, site }) => {
  await page.clock.install();
  await page.goto(site + path);
  const session = longSession(page);
  await session.scrollIntoViewIfNeeded();
  const screens = await screensOf(session).count();
  await expect(place(session)).toHaveText(/^Screen 1 /);
  await page.clock.runFor(10_000);
  // Nothing plays by itself.
  await expect(place(session)).toHaveText(/^Screen 1 /);
  await control(session, 'Play').click();
  await page.clock.runFor(2000);
  await expect(place(session)).toHaveText(/^Screen 2 /);
  await control(session, 'Pause').click();
  await page.clock.runFor(10_000);
  await expect(place(session)).toHaveText(/^Screen 2 /);
  await session.getByLabel('Speed').selectOption('4');
  await control(session, 'Play').click();
  await page.clock.runFor(500);
  await expect(place(session)).toHaveText(/^Screen 3 /);
  await page.clock.runFor(500 * screens);
  await expect(place(session)).toHaveText(new RegExp(`^Screen ${String(screens)} `));
  await expect(control(session, 'Play')).toBeVisible();
});

test('its text is searched, and what is found is marked and copied', async ({ page, site }) => {
  await page.goto(site + path);
  const session = longSession(page);
  await look(session);
  const texts = await screensOf(session).locator('samp').allTextContents();
  const word = texts
    .at(-2)
    ?.match(/[A-Za-z]{5,}/g)
    ?.find((one) => !texts[0]?.includes(one));
  expect(word).toBeDefined();
  const at = texts.findIndex((text) => text.toLowerCase().includes(word?.toLowerCase() ?? ''));
  await session.getByRole('searchbox').fill(word?.toUpperCase() ?? '');
  await expect(place(session)).toHaveText(`Screen ${String(at + 1)} of ${String(texts.length)}`);
  await expect(session.locator('.xterm-selection div').first()).toBeAttached();
  await control(session, 'Copy screen').click();
  await expect(place(session)).toHaveText('Copied.');
  expect((await page.evaluate(() => navigator.clipboard.readText())).toLowerCase()).toBe(word?.toLowerCase());
  await session.getByRole('searchbox').fill('no such words');
  await expect(place(session)).toHaveText('No screen has it.');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1440])
    test(`axe finds nothing with the terminal open, ${colorScheme}, ${String(width)} px`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site + path);
      await look(longSession(page));
      await bringAxe(page);
      expect(await violations(page)).toEqual([]);
      const screen = longSession(page).locator('.xterm-rows span').first();
      const text = longSession(page).locator('li.shown samp');
      const colour = (one: Locator): Promise<string> =>
        one.evaluate((found) => getComputedStyle(found).color);
      const inks = await text.evaluate((samp) =>
        [samp, ...samp.children].map((one) => getComputedStyle(one).color),
      );
      expect(inks).toContain(await colour(screen));
    });

test('who wants no motion steps, and has no player that moves', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site + path);
  const session = longSession(page);
  await expect(control(session, 'Next screen')).toBeVisible();
  await expect(control(session, 'Play')).toBeHidden();
  await expect(session.getByLabel('Speed')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all screens stand one below the other, with the keys', async ({ page, site }) => {
    await page.goto(site + path);
    const session = longSession(page);
    for (const screen of await screensOf(session).all()) await expect(screen).toBeVisible();
    await expect(screensOf(session).first().locator('kbd')).not.toBeEmpty();
    await expect(session.locator('.player')).toBeHidden();
  });
});

test('on paper all screens are there', async ({ page, site }) => {
  await page.goto(site + path);
  const session = longSession(page);
  await look(session);
  await page.emulateMedia({ media: 'print' });
  for (const screen of await screensOf(session).all()) await expect(screen).toBeVisible();
  await expect(session.locator('li.shown samp')).toHaveCSS('opacity', '1');
  await expect(session.locator('.painted')).toBeHidden();
});
