import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { recordedOf, terminalsOf } from './recordings.ts';
import { allPaths, dist, expect, test } from './site.ts';

// A reader goes from the overview to the end by "Next", and copies what the pages show. What was copied is what ran.

const tutorials = globSync('examples/tutorials/*/').map((folder) => basename(folder));

interface Lesson {
  folder: string;
  steps: { id: string; run: string }[];
  stays?: { says: string; file?: string }[];
  unchecked?: string;
}

const lessonsOf = (id: string): Lesson[] =>
  globSync(`examples/tutorials/${id}/*/lesson.yaml`)
    .toSorted()
    .map((file) => ({
      folder: dirname(file),
      ...(parse(readFileSync(file, 'utf8')) as Omit<Lesson, 'folder'>),
    }));

async function copies(page: Page, selector: string): Promise<string[]> {
  const texts: string[] = [];
  // The page's script puts the buttons there, which may be a moment after its address.
  await expect(page.locator(`${selector} .copy`).first()).toBeVisible();
  for (const button of await page.locator(`${selector} .copy`).all()) {
    await button.click();
    texts.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return texts;
}

test('there is a tutorial', () => {
  expect(tutorials.length).toBeGreaterThan(0);
});

for (const id of tutorials) {
  test(`what is copied of ${id}, page after page, is what ran and each file after its change; each lesson says what must stay`, async ({
    page,
    site,
  }) => {
    test.setTimeout(240_000);
    const lessons = lessonsOf(id);
    await page.goto(`${site}learn/${id}/`);
    const copied: string[] = [];
    let files = 0;
    for (const lesson of lessons) {
      const { folder } = lesson;
      await page.locator('a[rel=next]').click();
      await expect(page).toHaveURL(new RegExp(`/learn/${id}/${basename(folder).slice(3)}/$`));
      copied.push(...(await copies(page, '.prose > .block.terminal')));
      files += await copyFiles(page, folder);
      await expectWords(page, lesson);
    }
    expect(await page.locator('a[rel=next]').count()).toBe(0);
    expect(copied).toEqual(lessons.flatMap(({ steps }) => steps.map(({ run }) => run.trimEnd())));
    expect(files).toBeGreaterThan(0);
  });
}

/** What must stay, and why a lesson is not checked, as its author wrote it. */
async function expectWords(page: Page, { folder, stays = [], unchecked }: Lesson): Promise<void> {
  const said = stays.map(({ file, says }) => [file, says].filter(Boolean).join(': ').replaceAll('`', ''));
  expect((await page.locator('#stays + ul > li').allInnerTexts()).toSorted(), folder).toEqual(
    said.toSorted(),
  );
  const reason = page.getByText('does not tell whether this lesson is done');
  await expect(reason, folder).toHaveCount(unchecked === undefined ? 0 : 1);
  if (unchecked !== undefined) await expect(reason, folder).toContainText(unchecked);
}

/**
 * Copies each file of a lesson and holds it against the one in its folder.
 * @returns how many it has
 */
async function copyFiles(page: Page, folder: string): Promise<number> {
  for (const fold of await page.locator('.prose > details.file-fold > summary').all()) await fold.click();
  const shown = await page.locator('.prose > .change .block.file, .prose > .file-fold .block.file').all();
  for (const block of shown) {
    const name = (await block.locator('figcaption > span').first().innerText()).split('\n')[0]?.trim() ?? '';
    const path = name.replace(/\s*(?:new|changed)$/, '');
    await block.locator('.copy').click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text, `${folder}: ${path}`).toBe(
      readFileSync(join(folder, 'files', path), 'utf8').replace(/\n$/, ''),
    );
  }
  const changed = globSync('**/*', { cwd: join(folder, 'files'), withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(shown.length, folder).toBeGreaterThanOrEqual(changed.length);
  return shown.length;
}

test('what a terminal of a lesson or an exercise shows is what was recorded: command, output and end', () => {
  const folders = Object.fromEntries(
    globSync('examples/{tutorials,exercises}/*').map((folder) => [basename(folder), folder]),
  );
  let compared = 0;
  for (const path of allPaths.filter((one) => /^learn\/.+\/.+\//.test(one))) {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    for (const shown of terminalsOf(html, folders)) {
      const recorded = recordedOf(shown);
      const where = `${path} ${shown.variant}/${shown.step}`;
      const { command, output, exit } = shown;
      // The screens of a session stand in its player; its terminal has the command alone.
      if (recorded.output.startsWith('--- screen 1\n'))
        expect({ command, output }, where).toEqual({ command: recorded.command, output: '' });
      else expect({ command, output, exit }, where).toEqual(recorded);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(tutorials.length * 10);
});

test('lessons are turned by the arrow keys, but not from a block that is scrolled by them', async ({
  page,
  site,
}) => {
  await page.goto(`${site}learn/first-flake/nix/`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/learn\/first-flake\/flakes\/$/);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/\/learn\/first-flake\/nix\/$/);
  await page.locator('pre[tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/learn\/first-flake\/nix\/$/);
});

test('what was read to its end is marked in this browser, and the marks can be cleared', async ({
  page,
  site,
}) => {
  await page.goto(`${site}learn/first-flake/nix/`);
  await page.locator('.turn').scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('lessons'))).toContain('/nix/');
  await page.goto(`${site}learn/first-flake/`);
  const marks = page.locator('[data-lessons] .tag');
  await expect(marks).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear what is marked as read' }).click();
  await expect(marks).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('lessons'))).toBeNull();
});

test('without JavaScript a lesson is whole, and solutions are folded', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}learn/first-flake/track/`);
  await expect(page.locator('a[rel=next]')).toBeVisible();
  expect(await page.locator('.exercise details.fold').count()).toBeGreaterThan(3);
  expect(await page.locator('.exercise details.fold[open]').count()).toBe(0);
  await context.close();
});

test('each word of the glossary leads to a place that is there', async ({ page, site }) => {
  await page.goto(`${site}learn/glossary/`);
  const links = await page
    .locator('.glossary a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(10);
  for (const link of new Set(links)) expect((await page.request.get(link)).ok(), link).toBe(true);
});
