import { defineConfig } from '@playwright/test';
import { browser } from './scripts/browser.ts';

/** The built site in one real browser. Nothing waits long: a page of ours that needs seconds is broken. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/serve-site.ts',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: '100%',
  timeout: 30_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 5_000 },
  reporter: 'line',
  // The machine's tests run one after the other: begun first, they do not leave a core idle at the end.
  projects: [
    { name: 'machine', testMatch: 'play.spec.ts' },
    { name: 'pages', testIgnore: 'play.spec.ts' },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: { ...(await browser()), timeout: 20_000 },
    actionTimeout: 5_000,
    navigationTimeout: 10_000,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
});
