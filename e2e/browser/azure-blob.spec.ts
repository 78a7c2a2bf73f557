import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { publishAndGoLive } from '../fixtures/trouble.ts';

test('an old Blob offer says that it is over, moves to Azure Table in one press, and confirms its next lead', async ({
  page,
  actAs,
  intake,
}) => {
  const offerId = 'contoso.archive';
  await actAs('publisher');
  await page.goto(`/offers/${offerId}`);
  await expect(page.getByText(/Azure Blob \(legacy\) is dead/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Move to Azure Table' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make the draft' }).click();
  await expect(page.getByText(/The draft for Azure Table is ready/)).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Azure Table/ })).toBeChecked();
  await publishAndGoLive(page);

  const id = await intake.post(offerId);
  await page.goto(`/leads/${id}`);
  await expect(page.getByRole('list', { name: 'What happened to this lead, in order' })).toContainText('Attempt 1: confirmed');
});
