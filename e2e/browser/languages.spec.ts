import { expect, expectAccessible, test } from '../fixtures/browsing.ts';

test.describe('with a browser that asks for Italian', () => {
  test.use({ locale: 'it-IT' });

  test('a path without prefix is English, /it is Italian, and nothing redirects by language', async ({ page }) => {
    for (const [path, lang] of [
      ['/sign-in', 'en'],
      ['/it/sign-in', 'it'],
      ['/errors', 'en'],
      ['/it/errors', 'it'],
      ['/', 'en'],
      ['/it', 'it'],
    ] as const) {
      await page.goto(path);
      await expect(page.locator('html'), path).toHaveAttribute('lang', lang);
      expect(new URL(page.url()).pathname).toBe(path);
    }
  });
});

test('the main way in Italian: from an offer to its diagnosis', async ({ page, actAs, publisher, newInbox }) => {
  await actAs('publisher');
  const inbox = newInbox();
  inbox.script = () => ({ status: 401 });
  const { offerId } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: inbox.url } });
  await page.goto('/it/offers');
  await expect(page.getByRole('heading', { name: 'Offerte', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/it/offers/${offerId}`);
  await page.getByRole('button', { name: 'Pubblica', exact: true }).click();
  await expect(page.getByRole('list').getByRole('link').or(page.getByRole('button')).filter({ hasText: /campo/i }).first()).toBeVisible();
  await expectAccessible(page);
  await expect(page.locator('main')).not.toContainText(/Publish|Test run|did not arrive/);
});

test('an error page stands in both languages and switches without leaving it', async ({ page }) => {
  await page.goto('/errors/network-url-scheme');
  const english = await page.getByRole('heading', { level: 1 }).textContent();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Italiano' }).first().click();
  await expect(page).toHaveURL('/it/errors/network-url-scheme');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(english!);
  await expectAccessible(page);
});
