import { createHmac } from 'node:crypto';
import { expect, expectAccessible, refusal, test } from '../fixtures/browsing.ts';
import { eventually } from '../fixtures/portal.ts';
import type { Received } from '../fixtures/receiver.ts';

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

test.describe('a webhook', () => {
  test.use({ allowed: refusal(422) });

  test('is made in the browser, its secret shown once, and what it sends can be checked with it', async ({
    page,
    actAs,
    publisher,
    intake,
    inbox,
    newInbox,
  }) => {
    test.slow();
    const hook = newInbox();
    const offerId = await publisher.liveOffer(inbox);
    await actAs('publisher');
    await page.goto('/settings/notifications');
    await page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Webhooks' }) })
      .getByRole('button', { name: 'New rule' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Connection fails/ }).check();
    await dialog.getByLabel('Which offers').selectOption(offerId);
    await dialog.getByLabel('Webhook URL').fill('http://169.254.169.254/latest');
    await dialog.getByRole('button', { name: 'Add the rule' }).click();
    await expect(dialog.getByText('This address cannot be used.', { exact: false })).toBeVisible();
    await dialog.getByLabel('Webhook URL').fill(hook.url);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add the rule' }).click();
    const shown = dialog.getByRole('status', { name: 'Signing secret' });
    await expect(shown).toHaveText(/^whsec_/);
    const secret = await shown.innerText();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'I have copied it' }).click();

    const row = page.getByRole('row').filter({ hasText: hook.host });
    await expect(row).toContainText('Connection fails');
    await expect(page.getByText(secret)).toHaveCount(0);
    await row.getByRole('button', { name: /^Send a test/ }).click();
    await expect(row).toContainText('The endpoint answered with success.');
    expect(hook.bodies[0]).toMatchObject({ type: 'connection-failing', test: true });
    expect(hook.received[0]!.headers['webhook-signature']).toBe(signatureOf(secret, hook.received[0]!));

    inbox.script = () => ({ status: 403 });
    await publisher.leadWhen(await intake.post(offerId), 'held');
    await eventually(() => hook.received.length, 'the alert is posted', 60_000).toBe(2);
    expect(hook.bodies[1]).toMatchObject({ type: 'connection-failing', data: { offer: offerId, details: { waiting: 1 } } });
    const [, alert] = hook.received;
    expect(alert!.headers['webhook-signature']).toBe(signatureOf(secret, alert!));
    expect(signatureOf(secret, { ...alert!, body: alert!.body.replace('"waiting":1', '"waiting":2') })).not.toBe(
      alert!.headers['webhook-signature'],
    );

    await row.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(row).toHaveCount(0);
  });
});

/** What a receiver computes, from the text of Standard Webhooks and without its library. */
function signatureOf(secret: string, { headers, body }: Received): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
