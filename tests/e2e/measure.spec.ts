import { kinds } from './kinds.ts';
import { expect, samples, test } from './site.ts';

/** A line of running text on a page, as the browser broke it. */
interface Line {
  text: string;
  /** What the text stands in. */
  of: string;
}

/** The longest line of each paragraph, list item and definition; not of code, tables and captions. */
function longestLines(): Line[] {
  const found: Line[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    'main :is(p, li, dd, blockquote), .bottom p',
  )) {
    if (element.closest('pre, table, figure, nav, dialog, .proved, .mark') || !element.checkVisibility())
      continue;
    const lines: { top: number; text: string }[] = [];
    let before = ' ';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // The titles of errors are messages.
      if (node.parentElement?.closest('.error-list a')) continue;
      if (node.parentElement?.closest('p, li, dd, blockquote, pre, table, figure') !== element) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { top, height } = range.getBoundingClientRect();
        const last = lines.at(-1);
        const space = /\s/.test(index === 0 ? before : (node.textContent?.charAt(index - 1) ?? ''))
          ? ' '
          : '';
        if (last && Math.abs(last.top - top) < height / 2) last.text += space + word;
        else lines.push({ top, text: word });
      }
      before = node.textContent?.at(-1) ?? before;
    }
    const longest = lines.toSorted((a, b) => b.text.length - a.text.length)[0];
    if (longest) found.push({ text: longest.text, of: `${element.tagName} ${element.className}` });
  }
  return found;
}

for (const width of [768, 1440])
  test(`no line of prose has more than 75 characters at ${String(width)} px`, async ({ page, site }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    const long: string[] = [];
    let counted = 0;
    for (const path of new Set([...kinds(), ...Object.values(samples)])) {
      await page.goto(site + path, { waitUntil: 'domcontentloaded' });
      const lines = await page.evaluate(longestLines);
      counted += lines.length;
      for (const { text, of } of lines)
        if (text.length > 75) long.push(`/${path} ${of}: ${String(text.length)} ${text}`);
    }
    expect(counted).toBeGreaterThan(500);
    expect(long).toEqual([]);
  });

test('a page has one left edge: its way, title, text and blocks', async ({ page, site }) => {
  for (const width of [360, 768, 1440])
    for (const path of [
      samples.reference,
      samples.error,
      samples.lesson,
      samples.template,
      samples.concept,
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site + path);
      const edges = await page.evaluate(() =>
        [
          '.crumbs li a',
          'main h1',
          '.lead',
          '.prose > p',
          '.prose > h2',
          '.prose > .block, .prose > .joined',
        ].flatMap((selector) => document.querySelector(selector)?.getBoundingClientRect().left ?? []),
      );
      expect(edges.length, path).toBeGreaterThan(3);
      expect(Math.max(...edges) - Math.min(...edges), `${path} at ${String(width)}`).toBeLessThan(2);
    }
});

test('a title uses the room that it has before it is broken', async ({ page, site }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const early: string[] = [];
  for (const path of Object.values(samples)) {
    await page.goto(site + path, { waitUntil: 'domcontentloaded' });
    const fits = await page
      .locator('main h1')
      .first()
      .evaluate((title) => {
        const room = (title.parentElement?.clientWidth ?? 0) - 1;
        const lines =
          title.getClientRects().length === 0
            ? 0
            : title.clientHeight / parseFloat(getComputedStyle(title).lineHeight);
        const probe = title.cloneNode(true) as HTMLElement;
        Object.assign(probe.style, {
          position: 'absolute',
          whiteSpace: 'nowrap',
          width: 'max-content',
          maxWidth: 'none',
        });
        title.after(probe);
        const needed = probe.getBoundingClientRect().width;
        probe.remove();
        return lines < 1.5 || needed > room;
      });
    if (!fits) early.push(path);
  }
  expect(early).toEqual([]);
});

test('the list of the reference is short on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site}reference/`);
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  expect(screens).toBeLessThan(5);
});

test('a table that is cut has a shadow there, and one with three columns is a list on a phone', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site}reference/nix-language/operators/`);
  const tables = page.locator('.table');
  expect(await tables.count()).toBeGreaterThan(0);
  for (const table of await tables.all()) {
    const { cut, image, list } = await table.evaluate((element) => ({
      cut: element.scrollWidth > element.clientWidth + 1,
      image: getComputedStyle(element).backgroundImage,
      list:
        element.classList.contains('stacked') &&
        getComputedStyle(element.querySelector('tr') ?? element).display === 'block',
    }));
    expect(list || !cut || image.includes('gradient')).toBe(true);
    if ((await table.locator('th').count()) > 2) expect(list).toBe(true);
  }
});
