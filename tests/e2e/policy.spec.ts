import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as plain } from '@playwright/test';
import { expect, samples } from './site.ts';

// Not the test of site.ts: here the policy is meant to refuse.
plain('the policy stands before all else, and refuses what the page did not bring', async ({ page }) => {
  const site = process.env['SITE_URL'] ?? '';
  for (const path of Object.values(samples)) {
    await page.goto(site + path);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("default-src 'none'");
    expect(await page.evaluate(() => document.head.children[1]?.getAttribute('http-equiv'))).toBe(
      'content-security-policy',
    );
    expect(await page.locator('[style], [onclick], style').count(), path).toBe(0);
  }
  const refused = await page.evaluate(async () => {
    const seen: string[] = [];
    addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    document.body.setAttribute('style', 'color: red');
    await fetch('https://example.com/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Each is said twice: the policy stands in the page, for hosts that send no headers, and in the answer's header.
    return { seen: [...new Set(seen)], ran: 'ran' in globalThis };
  });
  expect(refused.ran).toBe(false);
  expect(refused.seen.toSorted()).toEqual(['connect-src', 'script-src-elem', 'style-src-attr']);
});

plain('no page lets another frame it', async ({ page }) => {
  const site = process.env['SITE_URL'] ?? '';
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(`<iframe src="${site}"></iframe>`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  try {
    const failed = page.waitForEvent('requestfailed', (request) => request.url() === site);
    await page.goto(`http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`);
    expect((await failed).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(await framed?.locator('h1').count()).toBe(0);
  } finally {
    other.close();
  }
});
