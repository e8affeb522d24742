import { gzipSync } from 'node:zlib';
import { bringAxe, violations } from './axe.ts';
import { expect as strict, test } from './site.ts';

// A busy machine takes its time to read the index.
test.slow();
const expect = strict.configure({ timeout: 20_000 });

const label = 'Does this option exist?';

test('an option is found with its type, its default and the pages that show it', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site}options/`);
  // Nothing of the index before it is asked for.
  expect(asked.filter((path) => path.includes('/names/') || path.endsWith('shown.json'))).toEqual([]);
  await page.getByLabel(label).fill('services.openssh.enable');
  const first = page.locator('[data-options] > li').first();
  await expect(first.getByRole('heading')).toHaveText('services.openssh.enable');
  await expect(first).toContainText('NixOS');
  await expect(first).toContainText('boolean');
  await expect(first).toContainText('false');
  await expect(page.locator('[data-option-box] > [role=status]')).toContainText('option');
  await bringAxe(page);
  expect(await violations(page)).toEqual([]);
});

test('renamed options say their new names, and the new ones their old', async ({ page, site }) => {
  await page.goto(`${site}options/#nix.binaryCaches`);
  const first = page.locator('[data-options] > li').first();
  await expect(first).toContainText('Renamed in 22.05 to');
  await first.getByRole('link', { name: 'nix.settings.substituters' }).click();
  await expect(page.locator('[data-options] > li').first()).toContainText(/No option|Renamed from|settings/);
});

test('a name that is not there leads to those that are near; Home Manager is told apart', async ({
  page,
  site,
}) => {
  await page.goto(`${site}options/`);
  await page.getByLabel(label).fill('services.openssh.enabel');
  await expect(page.locator('[data-option-box] > [role=status]')).toContainText('near');
  await expect(page.locator('[data-options]')).toContainText('services.openssh.enable');
  await page.getByLabel(label).fill('programs.git.userName');
  await expect(page.locator('[data-options] > li').first()).toContainText('Home Manager');
});

test('pages and options lead to each other', async ({ page, site }) => {
  await page.goto(`${site}options/`);
  const row = page.getByRole('row').nth(1);
  const name = (await row.locator('code').textContent()) ?? '';
  await row.getByRole('cell').nth(1).getByRole('link').first().click();
  const link = page
    .getByRole('region', { name: 'Options shown here' })
    .getByRole('link', { name, exact: true });
  await link.click();
  await expect(page.getByLabel(label)).toHaveValue(name);
  const answer = page.locator('[data-options] > li').first().getByRole('heading');
  await expect(answer).toHaveText(name);
  await expect(answer).toBeInViewport();
});

test('the index weighs at most 400 KB with gzip', async ({ request, site }) => {
  const sizes = await Promise.all(
    ['names/nixos.json', 'names/home.json', 'options/shown.json'].map(
      async (path) => gzipSync(await (await request.get(site + path)).body(), { level: 9 }).length,
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(400_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so, and lists what pages show', async ({ page, site }) => {
    await page.goto(`${site}options/`);
    await expect(page.getByText('Looking up an option needs JavaScript')).toBeVisible();
    await expect(page.getByLabel(label)).toBeHidden();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
  });
});
