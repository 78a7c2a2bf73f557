import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { eventually } from '../fixtures/portal.ts';

test('a redelivery says what it would do, is paused, and cancelled gives the rest back', async ({
  page,
  actAs,
  publisher,
  intake,
  inbox,
}) => {
  await actAs('publisher');
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 403 });
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1)
    ids.push(await intake.post(offerId, { customer: { firstName: 'Again', lastName: `No ${count}` } }));
  for (const id of ids) await publisher.leadWhen(id, 'held');

  await page.goto(`/leads?offer=${offerId}&status=held`);
  await page.getByRole('button', { name: 'Redeliver these' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('3 leads will be tried again.');
  await expect(question).toContainText('3 of these would be held again:');
  await expectAccessible(page);
  // The first one hangs, so that there is time to pause.
  inbox.script = () => 'hang';
  await question.getByRole('button', { name: 'Redeliver', exact: true }).click();

  const progress = page.getByRole('region', { name: 'Redelivering' });
  await expect(progress.getByRole('progressbar')).toBeVisible();
  await progress.getByRole('button', { name: 'Pause' }).click();
  const paused = page.getByRole('region', { name: 'Paused' });
  await expect(paused.getByRole('button', { name: 'Resume' })).toBeVisible();
  await page.reload();
  await expect(paused).toBeVisible();
  await expectAccessible(page);

  await paused.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the redelivery' }).click();
  await expect(page.getByText(/the others are as they were/)).toBeVisible();
  const { items } = (await publisher.api.get<{ items: Array<{ id: string; filter: { offer?: string } }> }>('/redeliveries')).body;
  const redelivery = items.find(({ filter }) => filter.offer === offerId)!;
  // Whoever looks gives back what was under way at that moment.
  const lastLead = async () => {
    await publisher.api.get(`/redeliveries/${redelivery.id}`);
    return (await publisher.lead(ids[2]!)).delivery.status;
  };
  await eventually(lastLead, 'the last lead is held again').toBe('held');
  await page.getByRole('button', { name: 'Redeliveries' }).click();
  await expect(page.getByRole('dialog')).toContainText('Cancelled');
});

test('“Check just this” on a failed run tries only its station again', async ({ page, actAs, publisher }) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer({ type: 'container' });
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: 'https://nowhere.invalid/leads' } });
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const check = page.getByRole('button', { name: 'Check just this' });
  await expect(check).toBeVisible();
  await check.click();
  await expect(page.getByRole('heading', { name: /Check of version/ })).toBeVisible();
  // No test lead went anywhere.
  await expect(page.getByText('The check failed.')).toBeVisible();
  await expect(check).toBeVisible();
  // One station, the one that failed.
  await expect(page.getByRole('list', { name: 'Stations of the test run' }).locator('> li')).toHaveCount(1);
});
