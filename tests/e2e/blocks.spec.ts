import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readHtml, shownBlocks } from '../support/shown-steps.ts';
import { showDocument } from './documents.ts';
import { allPaths, dist, expect, samples, test } from './site.ts';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a terminal copies what was typed, without prompt and output', async ({ page, site }) => {
  await page.goto(site + samples.reference);
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

for (const kind of ['reference', 'error', 'template'] as const)
  test(`every terminal on ${kind} copies the commands that what-ran.spec.ts holds against recordings`, async ({
    page,
    site,
  }) => {
    const html = readHtml(readFileSync(join(dist, samples[kind], 'index.html'), 'utf8'));
    const expected = shownBlocks(html).map(({ figure }) =>
      figure
        .querySelectorAll('b')
        .map(({ text }) => text)
        .join('\n'),
    );
    expect(expected.length).toBeGreaterThan(0);
    await page.goto(site + samples[kind]);
    const buttons = page.locator('.block.terminal .copy');
    const taken: string[] = [];
    for (const button of await buttons.all()) {
      await button.click();
      await expect(button).toHaveText('Copied');
      taken.push(await clipboard(page));
    }
    expect(taken).toEqual(expected);
  });

test('a prompt cannot be selected', async ({ page, site }) => {
  await page.goto(site + samples.reference);
  const block = page.locator('.block.terminal').first();
  const selected = await block.locator('pre').evaluate((pre) => {
    getSelection()?.selectAllChildren(pre);
    return getSelection()?.toString() ?? '';
  });
  expect(selected).toContain(await block.locator('b').first().textContent());
  expect(selected).not.toMatch(/^\$ /m);
});

test('a file copies as it is shown', async ({ page, site }) => {
  await page.goto(site + samples.unit);
  const block = page.locator('.block.file').first();
  await block.getByRole('button', { name: /^Copy/ }).click();
  await expect(block.getByRole('button', { name: /^Copied/ })).toBeVisible();
  expect(await clipboard(page)).toBe(await block.locator('pre').textContent());
});

test('the evidence of a block is on the page of its unit', async ({ page, site }) => {
  await page.goto(site + samples.reference);
  const link = page.locator('.block .proof').first();
  await expect(link).toHaveText(/^Nix \d+\.\d+\.\d+( · pocketpkgs)? · \d{4}-\d{2}-\d{2}$/);
  await link.click();
  await expect(page).toHaveURL(/\/units\/[a-z0-9-]+\/#/);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(target).toBeInViewport();
});

test('a page says once what ran, and a block has a mark that is large enough for a finger', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [samples.reference, samples.lesson, samples.concept]) {
    await page.goto(site + path);
    await expect(page.locator('.proved')).toHaveCount(1);
    await expect(page.locator('.proved')).toContainText(/^\s*Run with Nix \d/);
    const marks = await page.locator('figcaption').evaluateAll((all) =>
      all.flatMap((caption) => {
        const mark = caption.querySelector('.proof.bare')?.getBoundingClientRect();
        return mark ? [{ caption: caption.clientHeight, width: mark.width, height: mark.height }] : [];
      }),
    );
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
    // The caption of most blocks is one line, on a phone too.
    const tall = marks.filter(({ caption }) => caption > 60);
    expect(tall.length).toBeLessThan(marks.length / 10);
  }
});

test('the fix of an error stands right after its sentence, with its marks, and no line of it is broken', async ({
  page,
  site,
}) => {
  await page.goto(`${site}errors/infinite-recursion/`);
  const after = page.locator('.fix + .change');
  await expect(after.locator('del').first()).toBeVisible();
  await expect(after.locator('ins').first()).toBeVisible();
});

test('lines that differ are never broken while their neighbours scroll', async ({ page, site }) => {
  test.setTimeout(120_000);
  await page.goto(site);
  const broken: string[] = [];
  let compared = 0;
  for (const path of allPaths.filter((one) => /^errors\/./.test(one))) {
    await showDocument(page, site + path);
    const rows = await page
      .locator('pre :is(del, ins)')
      .evaluateAll((all) =>
        all.map(
          (line) => line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight),
        ),
      );
    compared += rows.length;
    if (rows.some((row) => row > 1.5)) broken.push(path);
  }
  expect(compared).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test('broken and fixed are told apart by words, and what differs is marked', async ({ page, site }) => {
  await page.goto(site + samples.error);
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
  await page.goto(site + samples.reference, { waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await paper()).toBe(dark);
});

// Buttons are put into a caption by scripts, beside its name and its marks.
const withButtons = allPaths
  .filter((path) => readFileSync(join(dist, path, 'index.html'), 'utf8').includes('data-live-verb'))
  .slice(0, 12);
for (const width of [1440, 360])
  test(`nothing in a caption covers anything else, at ${String(width)} px`, async ({ page, site }) => {
    test.slow();
    expect(withButtons.length).toBeGreaterThan(0);
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...Object.values(samples), 'errors/infinite-recursion/', ...withButtons]) {
      await page.goto(site + path);
      expect(await page.evaluate(coveredInCaptions), path).toEqual([]);
    }
  });

/** Runs in the browser: pairs of parts of a caption that lie over each other. */
function coveredInCaptions(): string[] {
  return [...document.querySelectorAll('figcaption')].flatMap((caption) => {
    const parts = [...caption.children].map((part) => ({ part, box: part.getBoundingClientRect() }));
    return parts.flatMap(({ part, box }, index) =>
      parts
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map(({ part: other }) => `${part.textContent} / ${other.textContent}`),
    );
  });
}
