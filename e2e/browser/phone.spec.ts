import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/browsing.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone a publisher finds what waits, reads why and mends it', async ({ page, actAs, publisher, intake, newInbox }) => {
  await actAs('publisher');
  const inbox = newInbox();
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 404 });
  const id = await intake.post(offerId, { customer: { firstName: 'Pocket', lastName: 'Reader' } });
  await publisher.leadWhen(id, 'held');

  await page.goto('/offers');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Open the navigation' }).tap();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('link', { name: 'Leads' }).tap();
  await expect(page.getByRole('heading', { name: 'Leads', level: 1 })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Pocket Reader' }).first().tap();
  await expect(page.getByRole('heading', { name: 'Pocket Reader' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  inbox.script = () => ({ status: 200 });
  await page.getByRole('button', { name: 'Check just this' }).tap();
  await expect(page.getByRole('list', { name: 'What happened to this lead, in order' })).toContainText('accepted');
  await expectAccessible(page);
});
