import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { megabytes } from '../../src/lib/machine/facts.ts';
import { bringAxe, violations } from './axe.ts';
import { dist, expect, test } from './site.ts';

// The real machine in the real page: seconds each, one after the other, since each takes half a gigabyte.
test.describe.configure({ mode: 'serial', timeout: 240_000 });
const patience = { timeout: 120_000 };

const status = (page: Page): ReturnType<Page['locator']> => page.locator('.bench-status');
const output = (page: Page): ReturnType<Page['locator']> => page.locator('.bench-output');
const button = (page: Page, name: string): ReturnType<Page['locator']> =>
  page.locator('.bench').getByRole('button', { name, exact: true });

/** Presses a button and waits until what it does is done. */
async function press(page: Page, name: string, said: RegExp): Promise<void> {
  await button(page, name).click();
  await expect(status(page)).toHaveText(said, patience);
}

/** Replaces what is in the editor, as who types does. */
async function edit(page: Page, text: string): Promise<void> {
  await page.locator('.bench-editor .cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

test('the built site has its machine, and it weighs what pages say', () => {
  const file = join(dist, 'machine/machine.json');
  expect(existsSync(file), 'npm run playground makes it').toBe(true);
  const { folder } = JSON.parse(readFileSync(file, 'utf8')) as { folder: string };
  const place = join(dist, 'machine', folder);
  const scripts = globSync('_astro/{worker,workbench,open-workbench,play-page}*.js', { cwd: dist });
  expect(scripts.length).toBeGreaterThan(2);
  const packed = [
    ...['v86.wasm', 'files.json'].map((name) => join(place, name)),
    ...scripts.map((name) => join(dist, name)),
  ].map((path) => gzipSync(readFileSync(path)).length);
  const bytes = statSync(join(place, 'state.zst')).size + packed.reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeLessThanOrEqual(megabytes * 1e6);
  expect(bytes).toBeGreaterThan((megabytes - 1) * 1e6);
});

test('a flake is run, edited into an error whose page is offered, fixed and reset, by nothing but this site', async ({
  page,
  site,
  context,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site}play/`);
  await expect(page.locator('.bench-editor .cm-content')).toContainText('answer');
  expect(asked.filter((url) => url.includes('/machine/'))).toEqual([]);
  await press(page, 'Run', /ended with 0/);
  await expect(output(page)).toContainText('[ 1 4 9 ]');
  expect(asked.filter((url) => url.endsWith('state.zst'))).toHaveLength(1);

  await edit(page, '{ outputs = { self }: { answer = nothing; }; }');
  await press(page, 'Run', /ended with 1/);
  await expect(output(page)).toContainText("undefined variable 'nothing'");
  await expect(page.locator('.bench-answer .best a')).toHaveAttribute(
    'href',
    /\/errors\/undefined-variable\//,
  );
  await bringAxe(page);
  expect(await violations(page)).toEqual([]);

  await edit(page, '{ outputs = { self }: { answer = 42; }; }');
  await press(page, 'Run', /ended with 0/);
  await expect(output(page)).toContainText('42');

  await page.locator('.bench-command textarea').fill('nix flake check');
  await press(page, 'Run', /ended with 0/);

  // What is here is all that it takes.
  await context.setOffline(true);
  await press(page, 'Reset', /as it was/);
  await press(page, 'Run', /ended with 0/);
  await expect(output(page)).toContainText('[ 1 4 9 ]');
  await context.setOffline(false);
});

test('what does not end is ended, what prints without end is cut, and Reset helps', async ({
  page,
  site,
}) => {
  await page.goto(`${site}play/`);
  const command = page.locator('.bench-command textarea');
  await command.fill('while :; do :; done');
  await button(page, 'Run').click();
  await expect(status(page)).toHaveText(/^running/, patience);
  await button(page, 'Stop').click();
  await expect(status(page)).toHaveText(/was ended/, patience);
  await expect(output(page)).toContainText('You ended it.');
  // What is ended before it began does not begin.
  await page.locator('.bench').evaluate((bench) => {
    const buttons = [...bench.querySelectorAll('button')];
    for (const name of ['Run', 'Stop']) buttons.find(({ textContent }) => textContent === name)?.click();
  });
  await expect(status(page)).toHaveText('You ended it before it was done.', patience);
  await command.fill('yes');
  await press(page, 'Run', /was ended/);
  await expect(output(page)).toContainText('more than 256 KB');
  await command.fill('rm -rf --no-preserve-root / 2> /dev/null; printf "a\\000b\\033[31mc"; echo');
  await press(page, 'Run', /ended with 0/);
  // Reset ends what runs.
  await command.fill('while :; do :; done');
  await button(page, 'Run').click();
  await expect(status(page)).toHaveText(/^running/, patience);
  await press(page, 'Reset', /as it was/);
  await press(page, 'Run', /ended with 0/);
  await expect(output(page)).toContainText('[ 1 4 9 ]');
});

test('what is pressed while the machine is fetched: Stop runs nothing, Reset needs no machine', async ({
  page,
  site,
}) => {
  const state = Promise.withResolvers<undefined>();
  await page.route('**/state.zst', async (route) => {
    await state.promise;
    await route.continue();
  });
  await page.goto(`${site}play/`);
  await page.locator('.bench-command textarea').fill("nix eval --expr '1 + 1'");
  await press(page, 'Reset', /as it was/);
  await expect(page.locator('.bench-command textarea')).not.toHaveValue(/1 \+ 1/);
  expect(page.workers()).toHaveLength(0);
  await page.locator('.bench-command textarea').fill("nix eval --expr '1 + 1'");
  await button(page, 'Run').click();
  await expect(status(page)).toHaveText(/^Fetching/);
  await button(page, 'Stop').click();
  state.resolve(undefined);
  await expect(status(page)).toHaveText('You ended it before it was done.', patience);
  await expect(output(page)).toBeEmpty();
});

test('a link holds the files, garbage in one is said, and names of files are checked', async ({
  page,
  site,
}) => {
  await page.goto(`${site}play/`);
  await edit(page, '{ outputs = { self }: { answer = "shared"; }; }');
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.getByText('nothing was sent')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('.bench-editor .cm-content')).toContainText('shared');
  await page.getByLabel('Name of a new file').fill('../up.nix');
  await page.getByRole('button', { name: 'Add file' }).click();
  await expect(page.getByText('A name stays in the folder')).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${site}play/#files=%%%garbage`);
  await expect(page.getByText('holds no files that can be read')).toBeVisible();
});

test('an error page is broken again by hand', async ({ page, site }) => {
  await page.goto(`${site}errors/attribute-missing/`);
  await page.getByRole('button', { name: 'Break it yourself' }).first().click();
  await press(page, 'Run', /ended with 0/);
  const broken = readFileSync('examples/errors/attribute-missing/broken/flake.nix', 'utf8');
  await edit(page, broken);
  await press(page, 'Run', /ended with 1/);
  await expect(page.locator('.bench-answer')).toContainText('You brought the error of this page back');
});

test('an exercise is solved in the page, and a question that is ended is no answer', async ({
  page,
  site,
}) => {
  await page.goto(`${site}learn/language/map/`);
  await page.getByRole('button', { name: 'Solve it here' }).click();
  await press(page, 'Check', /^Not yet/);
  await expect(page.locator('.bench-questions .no')).toHaveCount(1);
  await edit(
    page,
    readFileSync('examples/exercises/ports-of-services/solutions/values/ports.nix', 'utf8').trimEnd(),
  );
  await press(page, 'Check', /^asking/);
  await press(page, 'Stop', /^You ended it before it was done/);
  await press(page, 'Check', /it is solved/);
  await expect(page.locator('.bench-questions .yes')).toHaveCount(2);
});

test('a block is run where it stands, by the keyboard alone', async ({ page, site }) => {
  await page.goto(`${site}units/language-values/`);
  const run = page.locator('[data-live] .run').first();
  await run.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/ended with \d/, patience);
  await expect(output(page)).not.toBeEmpty();
  // Tab leads through the editor and out of it.
  await page.locator('.bench-editor .cm-content').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.bench-editor .cm-content')).not.toBeFocused();
});

test('a block that is closed frees the machine, and opens it again with what was edited', async ({
  page,
  site,
}) => {
  await page.goto(`${site}units/language-values/`);
  const run = page.locator('[data-live] .run').first();
  await run.click();
  await expect(status(page)).toHaveText(/ended with \d/, patience);
  expect(page.workers()).toHaveLength(1);
  await page.locator('.bench-editor .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('# mine');
  await run.click();
  await expect(status(page)).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  await run.click();
  await press(page, 'Run', /ended with \d/);
  await expect(page.locator('.bench-editor .cm-content')).toContainText('# mine');
  expect(page.workers()).toHaveLength(1);
});

test('two blocks of a page share the machine, one after the other', async ({ page, site }) => {
  await page.goto(`${site}units/language-values/`);
  const runs = page.locator('[data-live] .run');
  const bench = (index: number): ReturnType<Page['locator']> => page.locator('.bench').nth(index);
  await runs.nth(0).click();
  await expect(bench(0).locator('.bench-status')).toHaveText(/ended with \d/, patience);
  const first = await bench(0).locator('.bench-output').textContent();
  await runs.nth(1).click();
  await expect(bench(1).locator('.bench-status')).toHaveText(/ended with \d/, patience);
  expect(page.workers()).toHaveLength(1);
  await bench(0).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(bench(0).locator('.bench-status')).toHaveText(/^(?:laying|running)/, patience);
  await expect(bench(0).locator('.bench-status')).toHaveText(/ended with \d/, patience);
  await expect(bench(0).locator('.bench-output')).toHaveText(first ?? '');
});

test('an expression is answered at once, an unending one is ended, and the next is answered', async ({
  page,
  site,
}) => {
  await page.goto(`${site}play/`);
  const command = page.locator('.bench-command textarea');
  await command.fill("nix eval --expr '{ a = [ 1 2 ]; }'");
  await press(page, 'Run', /ended with 0/);
  await expect(output(page)).toContainText('{ a = [ 1 2 ]; }');
  await command.fill("nix eval --expr 'let a = a; in a'");
  await press(page, 'Run', /ended with 1/);
  await expect(page.locator('.bench-answer .best a')).toHaveAttribute('href', /infinite-recursion/);
  await command.fill(
    "nix eval --expr 'let l = builtins.genList (x: x) 3000; f = builtins.foldl'\\''; in f (a: b: f (c: d: f (e: g: e + g) c l) a l) 0 l'",
  );
  await button(page, 'Run').click();
  await expect(status(page)).toHaveText(/^evaluating/, patience);
  await button(page, 'Stop').click();
  await expect(status(page)).toHaveText(/was ended/, patience);
  await command.fill("nix eval --expr '1 + 1'");
  await press(page, 'Run', /ended with 0/);
  await expect(output(page)).toContainText('2');
});
