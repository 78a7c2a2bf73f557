import type { OfferAnswer } from '../fixtures/answers.ts';
import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { publishAndGoLive } from '../fixtures/trouble.ts';

test('a column that became shorter is told before it costs a lead, and taken back once it is repaired', async ({
  page,
  actAs,
  publisher,
  sandbox,
}) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  const instance = `contoso-${offerId.split('.')[1]}.crm4.dynamics.com`;
  const { directoryId, applicationId, applicationKey } = sandbox.settings.accounts.directories[0]!;
  await publisher.save(offerId, {
    type: 'dynamics-365',
    config: { instanceUrl: `https://${instance}`, authentication: 'azureAD', directoryId, applicationId, applicationKey },
  });
  const adviceOf = async () => (await publisher.api.get<OfferAnswer>(`/offers/${offerId}`)).body.advice;
  await page.goto(`/offers/${offerId}`);
  await publishAndGoLive(page);

  await sandbox.turnOn('dataverse', 'column-shortened', instance);
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect
    .poll(adviceOf, { timeout: 20_000 })
    .toMatchObject([{ code: 'dynamics-365-column-shortened', severity: 'warning', field: null }]);
  await page.goto(`/offers/${offerId}`);
  const finding = page
    .getByRole('list', { name: 'Worth knowing' })
    .getByRole('listitem')
    .filter({ hasText: 'Company Name (companyname) takes 40 characters instead of 100' });
  await expect(finding).toBeVisible();
  await finding.getByText('Steps to fix it').click();
  await expect(finding.getByText(/Maximum character count/)).toBeVisible();
  await expect(finding.locator('a[href$="/errors/dynamics-365-column-shortened"]')).toBeVisible();
  await expectAccessible(page);

  await sandbox.turnOff('dataverse', 'column-shortened', instance);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect.poll(adviceOf, { timeout: 20_000 }).toEqual([]);
  await page.goto(`/offers/${offerId}`);
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible();
  await expect(finding).toHaveCount(0);
});
