import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';

export { expect };

export const dist = resolve('dist');

/** All addresses of the built site, relative to its start page; the page for lost readers is not among them. */
export const allPaths = globSync('**/index.html', { cwd: dist })
  .map((file) => file.replace(/index\.html$/, ''))
  .toSorted();

const html = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');
const blocks = (path: string): number => html(path).split('<figure class="block').length - 1;

function heaviest(folder: string): string {
  const [found] = allPaths
    .filter((path) => path.startsWith(folder) && path !== folder)
    .toSorted((a, b) => blocks(b) - blocks(a));
  if (found === undefined)
    throw new Error(`tests/e2e: found no page below /${folder}, expected at least one`);
  return found;
}

/** One page of each sort, the one with the most blocks where there are several. */
export const samples = {
  start: '',
  'reference list': 'reference/',
  reference: heaviest('reference/'),
  concept: allPaths.some((path) => path.startsWith('concepts/'))
    ? heaviest('concepts/')
    : heaviest('reference/'),
  'error list': 'errors/',
  'errors by program': 'errors/by-program/',
  error: heaviest('errors/'),
  'unit list': 'units/',
  unit: heaviest('units/'),
  evidence: 'evidence/',
  learn: 'learn/',
  lesson: heaviest('learn/'),
  templates: 'templates/',
  template: heaviest('templates/'),
  lost: 'no/such/page/',
} as const;

/** A test with the served site, in which a console error, a refused policy or a request to another host is a failure. */
export const test = base.extend<{ site: string; strict: undefined }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
  site: async ({}, use) => {
    await use(process.env['SITE_URL'] ?? '');
  },
  strict: [
    async ({ page, context, site }, use) => {
      const wrong: string[] = [];
      context.on('request', (request) => {
        if (new URL(request.url()).host !== new URL(site).host && !/^(?:data|blob):/.test(request.url()))
          wrong.push(`request to ${request.url()}`);
      });
      page.on('console', (message) => {
        const lostPage = message.text().includes('404') && message.location().url === page.url();
        if (['error', 'warning'].includes(message.type()) && !lostPage)
          wrong.push(`console: ${message.text()}`);
      });
      // Chromium writes most violations of the policy to the console; the event is sent for each.
      await context.addInitScript(() => {
        addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
            console.error(
              `policy: ${effectiveDirective} refused ${blockedURI} (${sourceFile}:${String(lineNumber)})`,
            );
          },
        );
      });
      page.on('pageerror', (error) => wrong.push(`page error: ${error.message}`));
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** The first recording of an error with a trace, and the page that explains it. */
export function recordedTrace(): { id: string; paste: string; title: string } {
  for (const id of readdirSync('examples/errors').toSorted()) {
    if (!allPaths.includes(`errors/${id}/`)) continue;
    for (const file of globSync(`examples/errors/${id}/evidence/*/broken/*.txt`)) {
      const paste = readFileSync(file, 'utf8');
      const title = parse(html(`errors/${id}/`)).querySelector('h1')?.text ?? '';
      if (paste.includes('… while') && paste.includes('error:')) return { id, paste, title };
    }
  }
  throw new Error('tests/e2e: found no recording with a trace in examples/errors/, expected at least one');
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
