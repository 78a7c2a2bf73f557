import { expect, expectAccessible, test } from '../fixtures/browsing.ts';

test('Anna chooses what she is told, sends herself a test, reads it and ends it from the mail', async ({ page, actAs }) => {
  await actAs('publisher');
  await page.goto('/settings/notifications');
  await expectAccessible(page);
  const mails = page
    .getByRole('region', { name: 'Your mails' })
    .or(page.locator('section').filter({ has: page.getByRole('heading', { name: 'Your mails' }) }));
  await mails.first().getByRole('button', { name: 'New rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await dialog.getByRole('radio', { name: /^Daily digest/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add the rule' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row').filter({ hasText: 'Daily digest' }).first();
  await row.getByRole('button', { name: 'Send a test: Daily digest' }).click();
  await expect(row).toContainText('Taken.');

  await page.goto('/mail');
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /^Test: / })
    .first()
    .click();
  const mail = page.frameLocator('iframe[title="The mail"]');
  await expect(mail.getByRole('paragraph').filter({ hasText: 'This is a test' })).toBeVisible();
  const link = await mail.getByRole('link', { name: 'No more mails of this kind' }).getAttribute('href');
  await page.goto(new URL(link!).pathname);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop these mails' }).click();
  await expect(page.getByText('You no longer get these mails')).toBeVisible();

  await page.goto('/it/settings/notifications');
  const italian = page.getByRole('row').filter({ hasText: 'Riepilogo quotidiano' }).first();
  await expect(italian.getByRole('switch')).not.toBeChecked();
  await italian.getByRole('button', { name: /^Elimina/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Elimina' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Riepilogo quotidiano' })).toHaveCount(0);
});

test('the bell opens with the keyboard, says what is new and leads to the history', async ({ page, actAs }) => {
  await actAs('publisher');
  await page.goto('/offers');
  const bell = page.getByRole('button', { name: /^Alerts: / });
  await bell.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Alerts' });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('listitem').or(panel.getByText('Nothing has happened')).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bell).toBeFocused();
  await bell.click();
  await panel.getByRole('link', { name: 'All alerts' }).click();
  await expect(page.getByRole('heading', { name: 'Alerts', level: 1 })).toBeVisible();
  await expect(panel).toBeHidden();
  await expectAccessible(page);
});
