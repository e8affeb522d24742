import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeScore, runChecks } from 'afdocs';
import { publishSkill } from '../../scripts/build/skill-index.ts';
import { writeTwins } from '../../scripts/build/markdown-twins.ts';
import { serve } from '../../scripts/serve.ts';
import { allPaths, dist, expect, test } from './site.ts';

test('the page is copied as Markdown by the keyboard, and nothing is loaded before', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site}reference/flakes/`);
  const button = page.getByRole('button', { name: 'Copy page as Markdown' });
  await button.focus();
  expect(asked.filter((url) => url.endsWith('.md'))).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.page-tools [role=status]')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# Flakes\n/);
  const twin = await page.request.get(`${site}reference/flakes/`, { headers: { accept: 'text/markdown' } });
  expect(twin.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  expect(await twin.text()).toBe(copied);
  await expect(page.locator('link[rel=alternate][type="text/markdown"]')).toHaveAttribute(
    'href',
    /\/reference\/flakes\/index\.md$/,
  );
});

test('each page stands in one of the indexes for agents, and in no second one', () => {
  const indexes = globSync('**/llms.txt', { cwd: dist });
  const listed = indexes.flatMap((file) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/\((\/[^()\s]*)index\.md\)/g)].map(
      ([, path]) => path,
    ),
  );
  expect(indexes.length).toBeGreaterThan(1);
  expect(listed.toSorted()).toEqual(allPaths.map((path) => `/${path}`).toSorted());
});

/** Of 100. */
const leastScore = 100;

// The pages that the check looks at are a copy, since whole addresses name the port.
// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
test('afdocs scores the served site', async ({}, info) => {
  test.setTimeout(300_000);
  const out = info.outputPath('site');
  cpSync(dist, out, { recursive: true });
  const served = await serve(out, { port: 0, base: '/' });
  try {
    const site = served.url.replace(/\/$/, '');
    await publishSkill(join(dist, '..'), out);
    await writeTwins(out, { site, base: '/' });
    const listed = globSync('**/index.html', { cwd: out }).filter((file) => !file.startsWith('units/'));
    const urls = listed.map((file) => `<url><loc>${site}/${file.replace('index.html', '')}</loc></url>`);
    writeFileSync(
      join(out, 'sitemap.xml'),
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`,
    );
    const report = await runChecks(served.url, {
      samplingStrategy: 'deterministic',
      maxLinksToTest: 30,
      requestDelay: 0,
    });
    const failed = report.results.filter(({ status }) => status === 'fail').map(({ id }) => id);
    expect(failed).toEqual([]);
    expect(computeScore(report).overall).toBeGreaterThanOrEqual(leastScore);
  } finally {
    await served.close();
  }
});
