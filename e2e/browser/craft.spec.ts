import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, refusal, test } from '../fixtures/browsing.ts';

/** Scripts have to be there before a key means anything; the palette says when. */
async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('an offer is found and opened by keyboard alone, and is among the recent places then', async ({ page, actAs, publisher, inbox }) => {
  await actAs('publisher');
  const offerId = await publisher.liveOffer(inbox);
  await page.goto('/help');
  await page.goto('/settings');
  await openPalette(page);
  await expectAccessible(page);
  await page.keyboard.type(offerId);
  const first = page.getByRole('dialog').getByRole('option').first();
  await expect(first).toContainText(offerId);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/offers/${offerId}$`));
  await openPalette(page);
  await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the palette fits a phone and gives the focus back', async ({ page, actAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await actAs('publisher');
  await page.goto('/it/offers');
  const button = page.getByRole('button', { name: 'Cerca' });
  await expect(async () => {
    await button.click();
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('? shows the keys, g and a letter go, and single letters can be switched off', async ({ page, actAs }) => {
  await actAs('publisher');
  await page.goto('/offers');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/leads$/);
  await page.keyboard.press('?');
  await sheet.getByRole('switch').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/leads$/);
});

test('a lead opens beside the list, j goes on, Escape returns to its row', async ({ page, actAs, publisher, inbox }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await actAs('publisher');
  const offerId = await publisher.liveOffer(inbox);
  const ids = [
    await publisher.post(offerId, { customer: { firstName: 'Older', lastName: 'Lead' } }),
    await publisher.post(offerId, { customer: { firstName: 'Newer', lastName: 'Lead' } }),
  ];
  for (const id of ids) await publisher.leadWhen(id, 'delivered');
  await page.goto(`/leads?offer=${offerId}&test=false`);
  const beside = page.getByRole('complementary', { name: 'Lead beside the list' });
  const newer = page.getByRole('link', { name: 'Newer Lead' });
  await newer.focus();
  await newer.press('Enter');
  await expect(beside.getByRole('heading', { name: 'Newer Lead' })).toBeVisible();
  await expect(beside).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`lead=${ids[1]}`));
  await expectAccessible(page);
  await page.keyboard.press('j');
  await expect(beside.getByRole('heading', { name: 'Older Lead' })).toBeVisible();
  await page.reload();
  await expect(beside.getByRole('heading', { name: 'Older Lead' })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(beside).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole('link', { name: 'Older Lead' })).toBeFocused();
  // What does not fit beside is a page.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'Older Lead' }).click();
  await expect(page).toHaveURL(new RegExp(`/leads/${ids[0]}$`));
});

test('a view of the log is saved, used, removed and taken back', async ({ page, actAs, nextName, publisher, inbox }) => {
  await actAs('publisher');
  const [name, offerId] = [nextName(), await publisher.liveOffer(inbox)];
  await page.goto(`/leads?offer=${offerId}`);
  const views = page.getByRole('group', { name: 'Saved views' });
  await views.getByRole('button', { name: 'Save this view' }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);
  await page.goto('/leads');
  await views.getByRole('link', { name }).click();
  await expect(page).toHaveURL(new RegExp(`offer=${offerId}`));
  await views.getByRole('button', { name: `Remove the view ${name}` }).click();
  await expect(views.getByRole('link', { name })).toBeHidden();
  await views.getByRole('button', { name: 'Undo' }).click();
  await expect(views.getByRole('link', { name })).toBeVisible();
  await page.reload();
  await views.getByRole('button', { name: `Remove the view ${name}` }).click();
  await expect(views.getByText('removed')).toBeVisible();
});

test.describe('a form', () => {
  test.use({ allowed: refusal(401) });

  test('is not left unsaved by accident, and survives a reload and the end of the session', async ({
    page,
    context,
    actAs,
    publisher,
    shared,
  }) => {
    await actAs('publisher');
    const { offerId } = await publisher.createOffer({ type: 'container' });
    await publisher.save(offerId, { type: 'salesforce', config: { oid: '00Do0000000ZHog' } });
    await page.goto(`/offers/${offerId}`);
    const organization = page.getByRole('textbox', { name: 'Organization ID (oid)' });
    const changed = '00Do0000000ZHoh';
    // The form fills its fields when its script runs.
    await expect(organization).toHaveValue('00Do0000000ZHog');
    await organization.fill(changed);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Leads' }).click();
    const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await expect(question.getByRole('button', { name: 'Stay here' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/offers/${offerId}$`));

    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByText('Your unsaved changes are back')).toBeVisible();
    await expect(organization).toHaveValue(changed);

    await context.clearCookies();
    await page.getByRole('button', { name: 'Save draft' }).click();
    const again = page.getByRole('dialog', { name: 'Sign in again to go on' });
    await expect(again.getByLabel('Password')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.type(shared.demo.accounts.find(({ role }) => role === 'publisher')!.password);
    await page.keyboard.press('Enter');
    await expect(again).toBeHidden();
    await expect(page.getByText('Draft saved.')).toBeVisible();
    const { body } = await publisher.api.get<{ destination: { config: { oid: string } } }>(`/offers/${offerId}`);
    expect(body.destination.config.oid).toBe(changed);
  });
});

test('what is not there says so in its title', async ({ page, actAs }) => {
  await actAs('publisher');
  for (const path of ['/offers/contoso.there-is-none', '/leads/01900000-0000-7000-8000-000000000000']) {
    const answer = await page.request.get(path);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toMatch(/<title>Not found/);
  }
});

test('a word of the marketplace tells its meaning to the keyboard', async ({ page, actAs, publisher, inbox }) => {
  await actAs('publisher');
  const offerId = await publisher.liveOffer(inbox);
  await publisher.leadWhen(await publisher.post(offerId, { source: 'AzureMarketplace', action: 'INS' }), 'delivered');
  await page.goto(`/leads?offer=${offerId}&test=false`);
  const word = page.getByRole('button', { name: /Get it now/ });
  await expect(async () => {
    await page.getByRole('link', { name: /./ }).first().focus();
    await word.press('Shift');
    await word.focus();
    await expect(page.getByRole('tooltip')).toContainText('INS', { timeout: 1_000 });
  }).toPass();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test('who tries the demo finds the stand-ins of the vendors at the sign-in', async ({ page, sandbox }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('link', { name: /the sandbox/ })).toHaveAttribute('href', sandbox.settings.pageUrl.slice(0, -1));
});
