import { test as plain } from '@playwright/test';
import { expect, kinds } from './site.ts';

// Not the test of site.ts: here the policy is meant to refuse.
plain('the policy stands before all else, and refuses what the page did not bring', async ({ page }) => {
  const site = process.env['SITE_URL'] ?? '';
  for (const path of Object.values(kinds)) {
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
    return { seen, ran: 'ran' in globalThis };
  });
  expect(refused.ran).toBe(false);
  expect(refused.seen.toSorted()).toEqual(['connect-src', 'script-src-elem', 'style-src-attr']);
});
