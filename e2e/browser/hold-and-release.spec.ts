import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { eventually } from '../fixtures/portal.ts';

test('the log says what holds leads, how many and how to fix it, and lets them go in order', async ({
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
    ids.push(await intake.post(offerId, { customer: { firstName: 'Waiting', lastName: `Person ${count}` } }));
  for (const id of ids) await publisher.leadWhen(id, 'held');

  await page.goto('/leads');
  const { title } = (await publisher.api.get<{ title: string }>(`/offers/${offerId}`)).body;
  const trouble = page
    .getByRole('region', { name: 'What needs you' })
    .getByRole('listitem')
    .filter({ hasText: `${title}:` });
  await expect(trouble).toContainText('3 leads wait');
  await expect(trouble).toContainText('First step:');
  await expectAccessible(page);
  await trouble.getByRole('link', { name: '3 leads wait' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Waiting Person' })).toHaveCount(3);
  await expect(page).toHaveURL(new RegExp(`offer=${offerId}`));

  await page.goto(`/offers/${offerId}`);
  await expect(page.getByText(/3 leads have been waiting for you/)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/leads/${ids[0]}`);
  await expect(page.getByRole('heading', { name: 'Waiting Person 0' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/leads');
  await trouble.getByRole('button', { name: 'Check just this' }).click();
  await expect(trouble).toContainText('It still fails.');
  inbox.script = () => ({ status: 200 });
  const before = inbox.received.length;
  await trouble.getByRole('button', { name: 'Check just this' }).click();
  await expect(trouble).toHaveCount(0);
  const arrived = () =>
    inbox.bodies
      .slice(before)
      .filter(({ Test }) => Test === false)
      .map(({ LeadId }) => LeadId);
  await eventually(arrived, 'the leads arrive in order').toEqual(ids);
  await page.goto(`/leads?offer=${offerId}`);
  for (let count = 0; count < 3; count += 1)
    await expect(page.getByRole('row').filter({ hasText: `Waiting Person ${count}` })).toContainText('Accepted');
});

test('the log’s filters live in the address, and a lead is delivered again from its page', async ({
  page,
  actAs,
  publisher,
  intake,
  inbox,
}) => {
  await actAs('publisher');
  const offerId = await publisher.liveOffer(inbox);
  const id = await intake.post(offerId, { customer: { firstName: 'Found', lastName: `By ${offerId}` } });
  await publisher.leadWhen(id, 'delivered');
  await page.goto('/leads');
  await page.getByRole('searchbox', { name: /^Search by name/ }).fill(`By ${offerId}`);
  await expect(page).toHaveURL(/q=By/);
  await expect(page.getByRole('row').filter({ hasText: `Found By ${offerId}` })).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: `Found By ${offerId}` }).click();
  await expect(page.getByRole('heading', { name: `Found By ${offerId}` })).toBeVisible();
  await page.getByRole('button', { name: 'Redeliver', exact: true }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Redeliver' }).click();
  await expect(page.getByRole('list', { name: 'What happened to this lead, in order' })).toContainText('Attempt 2: accepted');
  expect(inbox.leadIds).toEqual([id, id]);
});
