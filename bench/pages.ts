import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { Command } from 'commander';
import { browser } from '../scripts/browser.ts';
import { serve } from '../scripts/serve.ts';
import { pasteInto } from '../tests/support/paste-into.ts';

/** What a page may weigh: bytes over the wire, compressed. */
const limits = { total: 40 * 1024, script: 8 * 1024, requests: 4, shift: 0, blocks: 25 };

interface Weight {
  page: string;
  blocks: number;
  requests: number;
  html: number;
  css: number;
  script: number;
  total: number;
  shift: number;
  /** Milliseconds until the first paint with content. */
  paint: number;
}

const { dir, heaviest } = new Command('bench/pages')
  .description('Weighs the heaviest pages of the built site in a real browser, served with gzip.')
  .option('--dir <folder>', 'the built site', 'dist')
  .option('--heaviest <number>', 'how many pages', '5')
  .addHelpText(
    'after',
    '\nExamples:\n  tools/with-node node bench/pages.ts\n  tools/with-node node bench/pages.ts --heaviest 20',
  )
  .parse()
  .opts<{ dir: string; heaviest: string }>();

const folder = resolve(dir);
const site = await serve(folder, { port: 0, base: '/' });
const chrome = await chromium.launch(await browser());
try {
  const weights: Weight[] = [];
  for (const { page, blocks } of chosen()) weights.push(await weigh(chrome, page, blocks));
  print(weights);
  console.log(
    `A megabyte in the box for errors, until its answer is drawn: ${String(await answer(chrome))} ms.`,
  );
} finally {
  await chrome.close();
  await site.close();
}

/** The heaviest pages by compressed HTML, the heaviest with 25 blocks or more, and the start page. */
function chosen(): { page: string; blocks: number }[] {
  const pages = globSync('{reference,concepts,errors}/**/index.html', { cwd: folder })
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        page: file.replace(/index\.html$/, ''),
        blocks: html.split('<figure class="block').length - 1,
        size: gzipSync(html).length,
      };
    })
    .toSorted((a, b) => b.size - a.size);
  const full = pages.find(({ blocks }) => blocks >= limits.blocks);
  const list = [{ page: '', blocks: 0 }, ...pages.slice(0, Number(heaviest)), ...(full ? [full] : [])];
  return list.filter((one, index) => list.findIndex(({ page }) => page === one.page) === index);
}

async function weigh(chrome_: Browser, page: string, blocks: number): Promise<Weight> {
  const context = await chrome_.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  const sizes = { document: 0, stylesheet: 0, script: 0, other: 0 };
  let requests = 0;
  tab.on('response', (response) => {
    requests += 1;
    const type = response.request().resourceType();
    const size = Number(response.headers()['content-length'] ?? 0);
    sizes[type === 'document' || type === 'stylesheet' || type === 'script' ? type : 'other'] += size;
  });
  await tab.addInitScript(() => {
    Object.assign(globalThis, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as unknown as { moved: number }).moved += (
          entry as PerformanceEntry & { value: number }
        ).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.goto(site.url + page, { waitUntil: 'load' });
  await tab.waitForTimeout(300);
  const { shift, paint } = await tab.evaluate(() => ({
    shift: (globalThis as unknown as { moved: number }).moved,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await context.close();
  const { document: html, stylesheet: css, script, other } = sizes;
  return {
    page: `/${page}`,
    blocks,
    requests,
    html,
    css,
    script,
    total: html + css + script + other,
    shift,
    paint: Math.round(paint),
  };
}

/** Milliseconds from a paste of a megabyte, with an error at its end, to the answer. */
async function answer(chrome_: Browser): Promise<number> {
  const context = await chrome_.newContext();
  const tab = await context.newPage();
  await tab.goto(site.url, { waitUntil: 'load' });
  await tab.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('.answer')) return;
      performance.mark('answered');
      observer.disconnect();
    }).observe(document.body, { subtree: true, childList: true });
    document.addEventListener('input', () => performance.mark('pasted'), { capture: true, once: true });
  });
  const log = 'building: a line of a log\n'.repeat(40_000);
  await pasteInto(tab.getByLabel('Paste your error'), `${log}error: infinite recursion encountered`);
  await tab.locator('.answer').waitFor();
  const waited = await tab.evaluate(() => performance.measure('waited', 'pasted', 'answered').duration);
  await context.close();
  return Math.round(waited);
}

function print(weights: readonly Weight[]): void {
  console.table(weights);
  const over = weights.flatMap(({ page, total, script, requests, shift }) => [
    ...(total > limits.total
      ? [`${page}: ${String(total)} bytes, expected at most ${String(limits.total)}`]
      : []),
    ...(script > limits.script
      ? [`${page}: ${String(script)} bytes of script, expected at most ${String(limits.script)}`]
      : []),
    ...(requests > limits.requests
      ? [`${page}: ${String(requests)} requests, expected at most ${String(limits.requests)}`]
      : []),
    ...(shift > limits.shift ? [`${page}: layout shift ${String(shift)}, expected none`] : []),
  ]);
  if (!weights.some(({ blocks }) => blocks >= limits.blocks))
    console.log(`No page has ${String(limits.blocks)} blocks: the limit was not put to the test.`);
  for (const line of over) console.log(line);
  console.log(over.length === 0 ? 'All within the limits.' : `${String(over.length)} over the limits.`);
  if (over.length > 0) process.exitCode = 1;
}
