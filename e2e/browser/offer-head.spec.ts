import { expect, expectAccessible, test } from '../fixtures/browsing.ts';

test('an offer that holds leads is checked on its own page, and its sentence follows', async ({
  page,
  actAs,
  publisher,
  intake,
  inbox,
}) => {
  await actAs('publisher');
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 403 });
  const id = await intake.post(offerId, { customer: { firstName: 'Held', lastName: 'Here' } });
  await publisher.leadWhen(id, 'held');

  await page.goto(`/offers/${offerId}`);
  await expect(page.getByText(/1 lead has been waiting for you/)).toBeVisible();
  await expect(page).toHaveTitle(/Needs you/);
  const stations = page.getByRole('list', { name: 'The way of a lead' });
  await expect(stations.getByRole('listitem')).toHaveText([/Address: /, /Writing the lead: /]);
  await expectAccessible(page);
  const check = page.getByRole('button', { name: 'Check just this' });
  await check.click();
  await expect(page.getByText('The test lead did not arrive.')).toBeVisible();
  // What failed shows the same button beside its diagnosis, and no second one.
  await expect(check).toHaveCount(1);

  inbox.script = () => ({ status: 200 });
  await check.click();
  await expect(page.getByText('The test lead arrived.')).toBeVisible();
  await publisher.leadWhen(id, 'delivered');
  await expect(page.getByText(/Leads arrive; the last one/)).toBeVisible();
  await expect(page).toHaveTitle(/Live/);
});

test('a failed test of a changed draft is told with its station and field, also after a reload', async ({
  page,
  actAs,
  publisher,
  inbox,
}) => {
  await actAs('publisher');
  const offerId = await publisher.liveOffer(inbox);
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: 'https://nowhere.invalid/leads' } });
  await page.goto(`/offers/${offerId}`);
  await expect(page.getByText('Version 2 is saved but not live.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const told = page.getByText(/^The last test of version 2 stopped at “Name \(DNS\)”:/);
  await expect(told).toBeVisible();
  await expect(page).toHaveTitle(/Test failed/);
  await page.reload();
  await expect(told).toBeVisible();
  await expect(page.getByText('Leads still go through version 1')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/offers/${offerId}/history`);
  await expect(page).toHaveTitle(/^(\(\d+\) )?History · /);
  await page.getByRole('link', { name: 'Fix “URL”' }).click();
  await expect(page.getByRole('textbox', { name: 'URL' })).toBeFocused();
});

test('the server’s page has the settings already', async ({ page, actAs, publisher }) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer({ type: 'container' });
  await publisher.save(offerId, { type: 'salesforce', config: { oid: '00Do0000000ZHog' } });
  const html = await (await page.request.get(`/offers/${offerId}`)).text();
  expect(html).toMatch(/<input[^>]* value="00Do0000000ZHog"/);
});
