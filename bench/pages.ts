import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Request } from '@playwright/test';
import { Command } from 'commander';
import { browser } from '../scripts/browser.ts';
import { serve } from '../scripts/serve.ts';
import { pasteInto } from '../tests/support/paste-into.ts';

/**
 * What a page may weigh: bytes over the wire, compressed. A page with blocks has its styles and its script; a page
 * of a kind of its own, such as a list, has a sheet of its own besides.
 */
const limits = { total: 25 * 1024, script: 5 * 1024, requests: 4, requestsWithoutBlocks: 5, shift: 0 };
/** A reference page with so many blocks, from and to, weighs at most so many bytes; one with sessions has their screens besides. */
const reference = { blocks: [20, 25], total: 20 * 1024 } as const;
/** The two lists of all errors grow with them, each with what it means: readers who have no message to paste look there. */
const lists = { pages: ['errors/', 'errors/by-program/'], total: 28 * 1024 };

interface Weight {
  page: string;
  blocks: number;
  sessions: number;
  requests: number;
  html: number;
  css: number;
  script: number;
  total: number;
  shift: number;
  /** Milliseconds until the first paint with content. */
  paint: number;
}

type Page = Pick<Weight, 'page' | 'blocks' | 'sessions'>;

const { dir, heaviest } = new Command('bench/pages')
  .description('Weighs the heaviest pages of the built site in a real browser, served with gzip.')
  .option('--dir <folder>', 'the built site', 'dist')
  .option('--heaviest <number>', 'how many pages', '12')
  .addHelpText(
    'after',
    '\nExamples:\n  tools/with-node node bench/pages.ts\n  tools/with-node node bench/pages.ts --heaviest 40',
  )
  .parse()
  .opts<{ dir: string; heaviest: string }>();

const folder = resolve(dir);
const site = await serve(folder, { port: 0, base: '/' });
const chrome = await chromium.launch(await browser());
try {
  const weights: Weight[] = [];
  for (const one of chosen()) weights.push(await weigh(chrome, one));
  print(weights);
  console.log(
    `A megabyte in the box for errors, until its answer is drawn: ${String(await answer(chrome))} ms.`,
  );
} finally {
  await chrome.close();
  await site.close();
}

/** The heaviest pages by compressed HTML, the heaviest reference page that has a limit of its own, and the start page. */
function chosen(): Page[] {
  const pages = globSync('{reference,concepts,errors}/**/index.html', { cwd: folder })
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        page: file.replace(/index\.html$/, ''),
        blocks: html.split('<figure class="block').length - 1,
        sessions: html.split('<figure class="block terminal session').length - 1,
        size: gzipSync(html).length,
      };
    })
    .toSorted((a, b) => b.size - a.size);
  const full = pages.find(isReference);
  const list = [
    { page: '', blocks: 0, sessions: 0 },
    ...pages.slice(0, Number(heaviest)),
    ...(full ? [full] : []),
  ];
  return list.filter((one, index) => list.findIndex(({ page }) => page === one.page) === index);
}

async function weigh(chrome_: Browser, { page, blocks, sessions }: Page): Promise<Weight> {
  const context = await chrome_.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  const sizes = { document: 0, stylesheet: 0, script: 0, other: 0 };
  const finished: Request[] = [];
  tab.on('requestfinished', (request) => finished.push(request));
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
  for (const request of finished) {
    const type = request.resourceType();
    // A server that compresses as it sends names no length: the browser says what came.
    const { responseBodySize } = await request.sizes();
    sizes[type === 'document' || type === 'stylesheet' || type === 'script' ? type : 'other'] +=
      responseBodySize;
  }
  await context.close();
  const { document: html, stylesheet: css, script, other } = sizes;
  return {
    page: `/${page}`,
    blocks,
    sessions,
    requests: finished.length,
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

function isReference({ page, blocks, sessions }: Page): boolean {
  const [least, most] = reference.blocks;
  if (sessions > 0) return false;
  return page.replace(/^\//, '').startsWith('reference/') && blocks >= least && blocks <= most;
}

function mostOf(page: Page): number {
  if (isReference(page)) return reference.total;
  return lists.pages.includes(page.page.replace(/^\//, '')) ? lists.total : limits.total;
}

function tooMuch(is: number, most: number, what: string): string[] {
  return is > most ? [`${String(is)} ${what}, expected at most ${String(most)}`] : [];
}

function print(weights: readonly Weight[]): void {
  console.table(weights);
  const over = weights.flatMap(({ page, blocks, sessions, html, total, script, requests, shift }) =>
    [
      ...(html === 0 ? ['its HTML weighs nothing, so nothing was measured'] : []),
      ...tooMuch(total, mostOf({ page, blocks, sessions }), 'bytes'),
      ...tooMuch(script, limits.script, 'bytes of script'),
      ...tooMuch(requests, blocks > 0 ? limits.requests : limits.requestsWithoutBlocks, 'requests'),
      ...tooMuch(shift, limits.shift, 'layout shift'),
    ].map((line) => `${page}: ${line}`),
  );
  if (!weights.some(isReference))
    over.push(
      `No reference page has ${reference.blocks.join(' to ')} blocks: its limit was not put to the test.`,
    );
  for (const line of over) console.log(line);
  console.log(over.length === 0 ? 'All within the limits.' : `${String(over.length)} over the limits.`);
  if (over.length > 0) process.exitCode = 1;
}
