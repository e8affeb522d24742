import { pasteInto } from '../support/paste-into.ts';
import { expect, recordedTrace, test } from './site.ts';

const box = 'Paste your error';

test('a recorded trace leads to its page', async ({ page, site }) => {
  const { id, paste, title } = recordedTrace();
  await page.goto(site);
  await page.getByLabel(box).fill(paste);
  await expect(page.locator('.answer .best a')).toHaveText(title);
  await expect(page.locator('[data-status]')).toHaveText(`Best page: ${title}`);
  await expect(page.locator('.answer mark')).not.toBeEmpty();
  await expect(page.locator('.answer').first()).toContainText('The fix:');
  await page.getByRole('button', { name: 'Find the page' }).click();
  await expect(page).toHaveURL(`${site}errors/${id}/`);
});

test('Enter opens the best page, even before the matcher is there', async ({ page, site }) => {
  const { id, paste } = recordedTrace();
  await page.route('**/error-answer*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto(`${site}errors/`);
  await page.getByLabel(box).fill(paste);
  await page.getByLabel(box).press('Enter');
  await expect(page).toHaveURL(`${site}errors/${id}/`);
});

test('the address may bring the paste', async ({ page, site }) => {
  const { paste, title } = recordedTrace();
  await page.goto(`${site}errors/#${new URLSearchParams({ q: paste }).toString()}`);
  await expect(page.getByLabel(box)).toHaveValue(paste);
  await expect(page.locator('.answer .best a')).toHaveText(title);
});

test('what nobody knows gets no page, and advice', async ({ page, site }) => {
  await page.goto(site);
  await page.getByLabel(box).fill('error: the moon is made of cheese');
  await expect(page.getByText('None of our pages explains this.').last()).toBeVisible();
  await expect(page.getByText('--show-trace')).toBeVisible();
  await page.getByRole('button', { name: 'Find the page' }).click();
  await expect(page).toHaveURL(site);
  await page.getByLabel(box).fill('');
  await expect(page.locator('.answer')).toHaveCount(0);
});

test('words from memory are guessed at, and a guess is called one', async ({ page, site }) => {
  await page.goto(site);
  for (const [words, id] of [
    ['infinite recursion', 'infinite-recursion'],
    ['hash mismatch', 'hash-mismatch-fixed-output'],
    ['experimental feature', 'experimental-feature-disabled'],
  ] as const) {
    await page.getByLabel(box).fill(words);
    const guess = page.locator(`.answer.none .may-be a[href="/errors/${id}/"]`);
    await expect(guess).toBeVisible();
    await expect(page.locator('.answer .may-be li').first()).toContainText('May be:');
  }
  // A guess is not opened as if it were the answer.
  await page.getByRole('button', { name: 'Find the page' }).click();
  await expect(page).toHaveURL(site);
});

test('what is clearly not Nix is said to be of whom', async ({ page, site }) => {
  await page.goto(site);
  for (const [paste, said] of [
    ['zsh: command not found: nix', 'printed by the shell'],
    ['Traceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1', 'printed by Python'],
    ['npm ERR! code ERESOLVE', 'printed by npm'],
  ] as const) {
    await page.getByLabel(box).fill(paste);
    await expect(page.locator('.answer.none .best')).toContainText(said);
  }
});

test('a miss leads on: to the search with its words, to the list, and to a report that is shown before', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await page.goto(site);
  await page.getByLabel(box).fill('error: the moon of flakes is made of secretword');
  await page.getByText('Report this error').click();
  await expect(page.getByRole('region', { name: 'The report' })).toHaveText(
    'error: the moon of flakes is made of secretword',
  );
  await expect(page.locator('.answer a', { hasText: 'the errors by phase' })).toHaveAttribute(
    'href',
    '/errors/#all',
  );
  await page.getByRole('button', { name: 'Search all pages for these words' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('Nothing here about');
  expect(asked.filter((url) => url.includes('secretword'))).toEqual([]);
});

test('Back brings the paste back, and an empty box says what to do', async ({ page, site }) => {
  const { paste, id } = recordedTrace();
  await page.goto(site);
  await page.getByRole('button', { name: 'Find the page' }).click();
  await expect(page.locator('[data-limit]')).toContainText('Paste what Nix printed');
  await expect(page.getByLabel(box)).toBeFocused();
  await page.getByLabel(box).fill(paste);
  await page.locator('.answer .best a').click();
  await expect(page).toHaveURL(`${site}errors/${id}/`);
  await page.goBack();
  await expect(page.getByLabel(box)).toHaveValue(paste);
  await expect(page.locator('.answer .best a')).toHaveAttribute('href', `/errors/${id}/`);
});

test('the trace of a paste is read: the last own place, the circle, the rest folded', async ({
  page,
  site,
}) => {
  const place = '       at /etc/nixos/<b>site</b>.nix:3:5:';
  const trace = [
    'error:',
    "       … while evaluating the attribute 'url'",
    place,
    "       … while evaluating the attribute 'port'",
    '       at /etc/nixos/web.nix:4:5:',
    '       error: infinite recursion encountered',
    place,
  ].join('\n');
  await page.goto(site);
  await page.getByLabel(box).fill(trace);
  const view = page.locator('.answer.trace');
  await expect(view.locator('.best')).toHaveText('The trace');
  await expect(view).toContainText('The last place in your files:');
  await expect(view).toContainText('The circle, the last place leads back to the first:');
  await expect(view.locator('details li').first()).toBeHidden();
  await view.locator('summary').click();
  await expect(view.locator('details li').first()).toBeVisible();
  await expect(view.locator('b')).toHaveCount(0);
  await page.getByLabel(box).fill('error: infinite recursion encountered');
  await expect(view).toHaveCount(0);
});

test('of several errors the cause is first, and what follows from it is named as such', async ({
  page,
  site,
}) => {
  await page.goto(site);
  await page
    .getByLabel(box)
    .fill(
      "error: builder for '/nix/store/x.drv' failed with exit code 1\nerror: infinite recursion encountered",
    );
  const answer = page.locator('.answer').first();
  await expect(answer.locator('.best a')).toHaveAttribute('href', '/errors/infinite-recursion/');
  await expect(answer).toContainText('This only follows from it:');
  await expect(answer.locator('ul a[href="/errors/builder-failed-exit-code/"]')).toBeVisible();
});

test('a name that does not exist is held against the real names, which are loaded then', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site);
  await page.getByLabel(box).fill('error: infinite recursion encountered');
  await expect(page.locator('.answer .best a')).toBeVisible();
  expect(asked.filter((path) => path.includes('/names/'))).toEqual([]);
  for (const [message, says] of [
    ["error: The option `services.ngnix.enable' does not exist.", 'Did you mean services.nginx.enable?'],
    ["error: The option `programs.kitty.enable' does not exist.", 'is an option of Home Manager'],
    ["error: undefined variable 'neofetch'", 'is called hyfetch since'],
  ] as const) {
    await page.getByLabel(box).fill(message);
    await expect(page.locator('.answer.names')).toContainText(says);
    await expect(page.locator('.answer.names')).toContainText(/\d\d\.\d\d \([0-9a-f]{8}\)/);
  }
});

test('a paste is never read as HTML', async ({ page, site }) => {
  await page.goto(site);
  const evil = "error: undefined variable '<img src=x onerror=alert(1)>'\n<script>alert(2)</script>";
  await page.getByLabel(box).fill(`error: infinite recursion encountered\n${evil}`);
  await expect(page.locator('.answer').first()).toBeVisible();
  expect(await page.locator('[data-error-box] :is(img, script)').count()).toBe(0);
});

test('nothing of a paste leaves the browser, and nothing is loaded before the box is touched', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await page.goto(site);
  expect(asked.filter((url) => url.includes('signatures'))).toEqual([]);
  await page.getByLabel(box).fill('error: infinite recursion encountered at secretword');
  await expect(page.locator('.answer').first()).toBeVisible();
  expect(asked.filter((url) => url.includes('signatures'))).toHaveLength(1);
  expect(asked.filter((url) => url.includes('secretword'))).toEqual([]);
});

test('a megabyte is answered by the error at its end', async ({ page, site }) => {
  const { paste, title } = recordedTrace();
  await page.goto(site);
  await pasteInto(page.getByLabel(box), 'building: a line of a log\n'.repeat(40_000) + paste);
  await expect(page.locator('.answer .best a')).toHaveText(title, { timeout: 25_000 });
});

test('a link that brings a megabyte of newlines brings a few, and one that brings too much says so', async ({
  page,
  site,
}) => {
  // The browser itself takes seconds for an address of this length.
  test.slow();
  await page.goto(`${site}errors/#q=error:%20a${'%0A'.repeat(600_000)}error:%20b`, { timeout: 60_000 });
  await expect(page.getByLabel(box)).toHaveValue('error: a\n\n\nerror: b');
  await expect(page.locator('[data-limit]')).toBeEmpty();
  await page.goto('about:blank');
  await page.goto(`${site}errors/#q=${'a'.repeat(200_000)}`);
  await expect(page.getByLabel(box)).toHaveValue('');
  await expect(page.locator('[data-limit]')).toContainText('This link brings 200,000 characters');
});

test('a paste of two megabytes keeps its end, and the reader is told', async ({ page, site }) => {
  test.slow();
  const { paste, title } = recordedTrace();
  await page.goto(site);
  const area = page.getByLabel(box);
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `${'building: a line of a log, of some length\n'.repeat(50_000)}${paste}`,
  );
  await area.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('[data-limit]')).toContainText('Its end is in the box');
  expect((await area.inputValue()).length).toBeLessThanOrEqual(1024 * 1024);
  await expect(page.locator('.answer .best a')).toHaveText(title);
  // Not by keys: Chromium alone takes up to a minute to mark a megabyte.
  await area.evaluate((element: HTMLTextAreaElement) => {
    element.value = 'e';
  });
  await area.press('Backspace');
  await expect(page.locator('[data-limit]')).toBeEmpty();
});
