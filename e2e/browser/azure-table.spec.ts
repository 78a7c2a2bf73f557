import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { connectionString } from '../fixtures/storage-account.ts';

test('a wrong storage key is diagnosed at its field; the right one is published and confirms leads', async ({
  page,
  actAs,
  publisher,
  intake,
  shared,
}) => {
  await actAs('publisher');
  const account = shared.accounts[0]!;
  const { offerId } = await publisher.createOffer();
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('radio', { name: /^Azure Table/ }).check();

  await page.getByLabel('Connection string').fill('AccountName=short');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByLabel('Connection string')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('One field needs a correction.')).toBeVisible();

  await page.getByLabel('Connection string').fill(connectionString({ ...account, key: Buffer.alloc(64, 1).toString('base64') }));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead did not arrive.')).toBeVisible();
  const stations = page.getByRole('list', { name: 'Stations of the test run' });
  await expect(stations.getByRole('listitem').filter({ hasText: 'Test lead' }).first()).toContainText('Failed');
  await expect(page.getByText(/The last test failed because of this field/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'See the test lead' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Go to the field' }).click();
  await page.getByRole('button', { name: 'Replace' }).click();
  await page.getByLabel('Connection string').fill(connectionString(account));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead arrived.', { exact: true })).toBeVisible();
  await expect(stations).toContainText('Read back');
  await expect(page.getByText(account.key)).toHaveCount(0);
  await page.getByRole('button', { name: 'Go live' }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Go live' }).click();
  await expect(page.getByText(/The offer is live/)).toBeVisible();
  // Live, and nobody sends leads yet: where they come in is what comes next.
  await expect(page.getByRole('link', { name: 'Next: paste its intake URL into Partner Center' })).toHaveAttribute('href', /\/intake$/);

  const id = await intake.post(offerId);
  await page.goto(`/leads/${id}`);
  await expect(page.getByRole('list', { name: 'What happened to this lead, in order' })).toContainText('Attempt 1: confirmed');
  await expectAccessible(page);
});
