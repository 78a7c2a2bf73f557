import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { holdRepairRelease, publishAndGoLive } from '../fixtures/trouble.ts';

test('a flow’s address without its signature is diagnosed; the whole one takes leads, holds them while it is off, and gets them then', async ({
  page,
  actAs,
  publisher,
  intake,
  sandbox,
}) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  const url = sandbox.settings.flowUrl(offerId);
  await page.goto(`/offers/${offerId}`);
  await page.getByRole('radio', { name: /^HTTPS endpoint/ }).check();
  await page.getByLabel('URL', { exact: true }).fill(url.replace(/&sig=.*/, ''));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The test lead did not arrive.')).toBeVisible();
  await expect(page.locator('a[href$="/errors/https-endpoint-flow-signature-missing"]').first()).toBeVisible();
  await expectAccessible(page);

  await publisher.save(offerId, { type: 'https-endpoint', config: { url, authentication: 'none' } });
  await page.reload();
  await publishAndGoLive(page);

  const trouble = {
    vendor: 'power-automate',
    fault: 'flow-off',
    whose: workflowIn(url),
    code: 'https-endpoint-flow-off',
    title: /flow/i,
  } as const;
  const ids = await holdRepairRelease({ page, sandbox, publisher, intake }, offerId, trouble);
  expect((await sandbox.leads('power-automate', workflowIn(url))).slice(-2).map(({ fields }) => fields['LeadId'])).toEqual(ids);
});

test('a flow for one’s own tenant gets its token from Entra ID', async ({ page, actAs, publisher, sandbox }) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  const url = sandbox.settings.protectedFlowUrl(offerId);
  const { directoryId, applicationId, applicationKey } = sandbox.settings.accounts.directories[0]!;
  await publisher.save(offerId, {
    type: 'https-endpoint',
    config: { url, authentication: 'entra', directoryId, applicationId, applicationKey, audience: 'https://service.flow.microsoft.com/' },
  });
  await page.goto(`/offers/${offerId}`);
  await publishAndGoLive(page);
  await expect(page.getByRole('list', { name: 'Stations of the test run' })).toContainText('Sign-in');
  expect(await sandbox.leads('power-automate', workflowIn(url))).toHaveLength(1);
});

test('the sandbox shows what arrived and switches faults by keyboard, in both languages and in the dark', async ({
  page,
  publisher,
  sandbox,
}) => {
  const { offerId } = await publisher.createOffer();
  const url = sandbox.settings.flowUrl(offerId);
  await publisher.takeLive(offerId, { type: 'https-endpoint', config: { url, authentication: 'none' } });
  const at = (path: string) => new URL(path, sandbox.settings.pageUrl).href;
  await page.goto(at('/'));
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Power Automate' }).click();
  await page.getByRole('link', { name: workflowIn(url) }).click();
  await expect(page.getByText('MSFT_TEST_').first()).toBeVisible();
  const off = page.getByRole('listitem').filter({ hasText: 'The flow is switched off' });
  await off.getByRole('button', { name: 'Switch on' }).focus();
  await page.keyboard.press('Enter');
  await expect(off).toContainText('On for this connection.');
  await expectAccessible(page);
  const run = await publisher.publish(offerId);
  expect(run.steps.find(({ status }) => status === 'failed')).toMatchObject({ code: 'https-endpoint-flow-off' });
  await page.getByRole('link', { name: 'Italiano' }).click();
  await expect(page.getByText('Attivo per questa connessione.')).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: 'Il flusso è disattivato' }).getByRole('button', { name: 'Disattiva' }).click();
  await expect(page.getByText('Attivo per questa connessione.')).toHaveCount(0);
  expect((await publisher.publish(offerId)).status).toBe('succeeded');
});

function workflowIn(url: string): string {
  return /\/workflows\/([\da-f]{32})\//.exec(url)![1]!;
}
