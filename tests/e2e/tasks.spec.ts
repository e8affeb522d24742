import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { allPaths, dist, expect, test } from './site.ts';

/** What new users come for: in their words, the page, and the heading that answers. */
const tasks = JSON.parse(readFileSync(new URL('../support/tasks.json', import.meta.url), 'utf8')) as [
  task: string,
  path: string,
  anchor: string,
][];

const html = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');
const links = (path: string): string[] =>
  parse(html(path))
    .querySelectorAll('a[href]')
    .map((link) => link.getAttribute('href')?.split('#')[0] ?? '');

test('for each of 20 tasks there is the page, with its heading', () => {
  expect(tasks).toHaveLength(20);
  for (const [task, path, anchor] of tasks) {
    expect(allPaths, task).toContain(path.slice(1));
    expect(parse(html(path)).querySelector(`[id="${anchor}"]`), `${task}: ${path}#${anchor}`).not.toBeNull();
  }
});

test('each is at most two clicks or one search away from the start page', async ({ page, site }) => {
  test.setTimeout(60_000);
  const first = new Set(links(''));
  const second = new Set(
    [...first].filter((path) => path.startsWith('/') && path.endsWith('/')).flatMap((path) => links(path)),
  );
  await page.goto(site);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const far: string[] = [];
  for (const [task, path] of tasks) {
    if (first.has(path) || second.has(path)) continue;
    await dialog.getByLabel('Search').fill('');
    await expect(dialog.locator('.hits a')).toHaveCount(0);
    await dialog.getByLabel('Search').fill(task);
    await expect(dialog.locator('.hits a').first()).toBeVisible();
    const three = await dialog
      .locator('.hits a')
      .evaluateAll((all) => all.slice(0, 3).map((link) => link.getAttribute('href') ?? ''));
    if (!three.some((url) => url.split('#')[0] === path)) far.push(task);
  }
  expect(far).toEqual([]);
});

test('what the start page promises is there', () => {
  const wants = parse(html('')).querySelectorAll('.wants a');
  expect(wants).toHaveLength(12);
  for (const want of wants) {
    const [path = '', anchor] = (want.getAttribute('href') ?? '').split('#');
    expect(allPaths, want.text).toContain(path.slice(1));
    if (anchor) expect(parse(html(path)).querySelector(`[id="${anchor}"]`), want.text).not.toBeNull();
  }
});

test('the example on the start page is answered', async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(page.locator('.answer .best a')).toHaveAttribute('href', '/errors/infinite-recursion/');
});
