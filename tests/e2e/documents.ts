import { expect, type Page } from '@playwright/test';

/**
 * Puts the document of another page in the place of the one that is open, with its style sheets and without its
 * scripts: for tests of all pages, since to open one costs several times as much. Code that only has colours becomes
 * text, but for lines that are marked.
 */
export async function showDocument(page: Page, url: string): Promise<void> {
  expect(await page.evaluate(replaceDocument, url), url).not.toBe('');
}

/** Runs in the browser. */
async function replaceDocument(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const code of other.querySelectorAll('pre > code, pre > samp'))
    if (!code.querySelector('a, button, del, ins, [id], [role], [tabindex], [aria-label]'))
      code.replaceChildren(code.textContent);
  document.replaceChild(document.adoptNode(other.documentElement), document.documentElement);
  await Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(async (link) => {
      if (link.sheet) return;
      await new Promise((loaded, failed) => {
        link.addEventListener('load', loaded);
        link.addEventListener('error', failed);
      });
    }),
  );
  return document.title;
}
