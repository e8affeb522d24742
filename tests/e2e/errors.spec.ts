import { expect, recordedTrace, test } from './site.ts';

const box = 'Paste your error';

test('a recorded trace leads to its page', async ({ page, site }) => {
  const { id, paste, title } = recordedTrace();
  await page.goto(site);
  await page.getByLabel(box).fill(paste);
  await expect(page.locator('.answer .best a')).toHaveText(title);
  await expect(page.locator('[data-status]')).toHaveText(`Best page: ${title}`);
  await expect(page.locator('.answer mark')).not.toBeEmpty();
  await expect(page.locator('.answer')).toContainText('What mends it:');
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

test('a paste is never read as HTML', async ({ page, site }) => {
  await page.goto(site);
  const evil = "error: undefined variable '<img src=x onerror=alert(1)>'\n<script>alert(2)</script>";
  await page.getByLabel(box).fill(`error: infinite recursion encountered\n${evil}`);
  await expect(page.locator('.answer')).toBeVisible();
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
  await expect(page.locator('.answer')).toBeVisible();
  expect(asked.filter((url) => url.includes('signatures'))).toHaveLength(1);
  expect(asked.filter((url) => url.includes('secretword'))).toEqual([]);
});

test('a megabyte is answered while the reader waits', async ({ page, site }) => {
  const { paste, title } = recordedTrace();
  await page.goto(site);
  // Set at once, as a paste does: typing it in by the protocol takes longer than all else.
  const waited = await page.getByLabel(box).evaluate(
    async (area: HTMLTextAreaElement, text) => {
      const started = performance.now();
      area.value = text;
      area.dispatchEvent(new Event('input'));
      while (!document.querySelector('.answer')) await new Promise((resolve) => setTimeout(resolve, 5));
      return performance.now() - started;
    },
    'building: a line of a log\n'.repeat(40_000) + paste,
  );
  expect(waited).toBeLessThan(3_000);
  await expect(page.locator('.answer .best a')).toHaveText(title);
});
