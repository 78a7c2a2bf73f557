import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { holdRepairRelease, publishAndGoLive } from '../fixtures/trouble.ts';

test('a field that the form lacks is diagnosed; with the right form leads are confirmed, held by new credentials, and released', async ({
  page,
  actAs,
  publisher,
  intake,
  sandbox,
}) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  const munchkinId = munchkinFor(offerId);
  const { clientId, clientSecret } = sandbox.settings.accounts.marketo;
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('radio', { name: /^Marketo/ }).check();
  await page.getByLabel('Munchkin ID', { exact: true }).fill(munchkinId);
  await page.getByLabel('Form ID', { exact: true }).fill('1180');
  await page.getByLabel('Client ID', { exact: true }).fill(clientId);
  await page.getByLabel('Client Secret', { exact: true }).fill(clientSecret);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead did not arrive.')).toBeVisible();
  await expect(page.locator('a[href$="/errors/marketo-form-field-missing"]').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Form ID', { exact: true }).fill('1179');
  await publishAndGoLive(page);
  await expect(page.getByText(clientSecret)).toHaveCount(0);

  const trouble = {
    vendor: 'marketo',
    fault: 'credentials-wrong',
    whose: munchkinId,
    code: 'marketo-credentials-refused',
    title: /client|credential/i,
  } as const;
  await holdRepairRelease({ page, sandbox, publisher, intake }, offerId, trouble);
  expect((await sandbox.leads('marketo', munchkinId)).at(-1)!.fields).toMatchObject({ leadSource: `AzureMarketplace-INS|${offerId}` });
});

/** `story-1-2` has a subscription of its own. */
function munchkinFor(offerId: string): string {
  const [, worker = 0, count = 0] = /(\d+)-(\d+)$/.exec(offerId) ?? [];
  return `${String(worker).padStart(3, '0')}-LPT-${String(count).padStart(3, '0')}`;
}
