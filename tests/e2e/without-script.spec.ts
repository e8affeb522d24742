import { expect, samples, test } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const [name, path] of Object.entries(samples))
  test(`${name} is whole without JavaScript`, async ({ page, site }) => {
    await page.goto(site + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Errors' }),
    ).toBeVisible();
    // No control that would do nothing.
    await expect(page.getByRole('button')).toHaveCount(0);
    const empty = await page
      .locator('pre')
      .evaluateAll((all) => all.filter((pre) => pre.textContent.trim() === '').length);
    expect(empty).toBe(0);
  });

test('the box says what it needs, and where else to look', async ({ page, site }) => {
  await page.goto(site);
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await expect(page.locator('textarea')).toBeHidden();
  await page.getByRole('link', { name: 'All errors' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Errors' })).toBeVisible();
});

test('the errors are there in both orders', async ({ page, site }) => {
  await page.goto(`${site}errors/`);
  const orders = page.getByRole('navigation', { name: 'Order of the errors' });
  await orders.getByRole('link', { name: 'By program' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Errors by program' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'nix', exact: true })).toBeVisible();
  await orders.getByRole('link', { name: 'By phase' }).click();
  await page.getByRole('link', { name: 'While building' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'While building' })).toBeInViewport();
});

test('the list of pages unfolds on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site + samples.reference);
  const link = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]');
  await expect(link).toBeHidden();
  await page.getByText('All pages').click();
  await expect(link).toBeVisible();
});
