import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { holdRepairRelease, publishAndGoLive } from '../fixtures/trouble.ts';

test('an unknown organization is diagnosed; leads of the right one are accepted, held while it is gone, and released', async ({
  page,
  actAs,
  publisher,
  intake,
  sandbox,
}) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  const oid = organizationFor(offerId);
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('radio', { name: /^Salesforce/ }).check();
  await page.getByLabel('Organization ID (oid)', { exact: true }).fill('00D000000000abc');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead did not arrive.')).toBeVisible();
  await expect(page.locator('a[href$="/errors/salesforce-organization-id"]').first()).toBeVisible();
  await expect(page.getByText(/The last test failed because of this field/)).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Organization ID (oid)', { exact: true }).fill(oid);
  await publishAndGoLive(page);

  const trouble = {
    vendor: 'salesforce',
    fault: 'organization-unknown',
    whose: oid,
    code: 'salesforce-organization-id',
    title: /organi[sz]ation/i,
  } as const;
  const [id] = await holdRepairRelease({ page, sandbox, publisher, intake }, offerId, trouble);
  expect((await sandbox.leads('salesforce', oid)).at(-1)!.fields).toMatchObject({ lead_source: `AzureMarketplace-INS|${offerId}` });

  // Nobody can know from outside that reCAPTCHA swallows leads: Leadport claims no more than it knows.
  await sandbox.turnOn('salesforce', 'recaptcha', oid);
  const before = (await sandbox.leads('salesforce', oid)).length;
  const swallowed = await publisher.leadWhen(await intake.post(offerId), 'delivered');
  expect([swallowed.delivery.truth, (await sandbox.leads('salesforce', oid)).length]).toEqual(['accepted', before]);
  await page.goto(`/leads/${id}`);
  await expect(page.getByRole('list', { name: 'What happened to this lead, in order' })).toContainText(/accepted/);
});

/** An organization of the sandbox for each story: the last five characters are its own. */
function organizationFor(offerId: string): string {
  const [, worker = 0, count = 0] = /(\d+)-(\d+)$/.exec(offerId) ?? [];
  return `00D5g00000${String(worker).padStart(2, '0')}${String(count).padStart(3, '0')}`;
}
