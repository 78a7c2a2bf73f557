import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { holdRepairRelease, publishAndGoLive } from '../fixtures/trouble.ts';

test('an expired key is diagnosed at its field; with a new one leads are confirmed, held by a missing role, and released', async ({
  page,
  actAs,
  publisher,
  intake,
  sandbox,
}) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  const [directory] = sandbox.settings.accounts.directories;
  const instance = `contoso-${offerId.split('.')[1]}.crm4.dynamics.com`;
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('radio', { name: /^Dynamics 365/ }).check();
  await page.getByLabel('Instance URL', { exact: true }).fill(`https://${instance}`);
  await page.getByLabel('Directory ID', { exact: true }).fill(directory!.directoryId);
  await page.getByLabel('Application ID', { exact: true }).fill(directory!.applicationId);
  await page.getByLabel('Application key', { exact: true }).fill(directory!.expiredKey);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead did not arrive.')).toBeVisible();
  const stations = page.getByRole('list', { name: 'Stations of the test run' });
  await expect(stations.getByRole('listitem').filter({ hasText: 'Sign-in' }).first()).toContainText('Failed');
  await expect(page.locator('a[href$="/errors/dynamics-365-client-secret-expired"]').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Go to the field' }).click();
  await page.getByRole('button', { name: 'Replace' }).click();
  await page.getByLabel('Application key', { exact: true }).fill(directory!.applicationKey);
  await publishAndGoLive(page);
  await expect(page.getByText(directory!.applicationKey)).toHaveCount(0);

  const trouble = {
    vendor: 'dataverse',
    fault: 'role-missing',
    whose: instance,
    code: 'dynamics-365-missing-privilege',
    title: /role|privilege/i,
  } as const;
  const ids = await holdRepairRelease({ page, sandbox, publisher, intake }, offerId, trouble);
  const kept = await sandbox.leads('dataverse', instance);
  expect(kept.slice(-2)).toMatchObject(
    ids.map((id) => ({ id, fields: { subject: `AzureMarketplace-INS|${offerId}`, leadsourcecode: 8 } })),
  );
});

test('a user’s password that has run out is diagnosed as such', async ({ page, actAs, publisher, sandbox }) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  const instance = `contoso-${offerId.split('.')[1]}.crm4.dynamics.com`;
  const { userName, password } = sandbox.settings.accounts.directories[0]!;
  await publisher.save(offerId, {
    type: 'dynamics-365',
    config: { instanceUrl: `https://${instance}`, authentication: 'office365', userName, password },
  });
  await sandbox.turnOn('entra-id', 'password-expired', instance);
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead did not arrive.')).toBeVisible();
  await expect(page.locator('a[href$="/errors/dynamics-365-password-changed"]').first()).toBeVisible();
  await sandbox.turnOff('entra-id', 'password-expired', instance);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead arrived.', { exact: true })).toBeVisible();
});
