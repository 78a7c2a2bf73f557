import { expect, expectAccessible, refusal, test } from '../fixtures/browsing.ts';

test.use({ allowed: refusal(401, 404) });

test('a stranger finds nothing at another publisher’s addresses, as where nothing is', async ({ page, actAs, publisher, intake }) => {
  const { offerId } = await publisher.createOffer();
  const id = await intake.post(offerId, { customer: { firstName: 'Nobody', lastName: 'Shouldsee' } });
  await actAs('publisher', 1);
  const paths = [
    `/offers/${offerId}`,
    `/offers/${offerId}/preview`,
    `/offers/${offerId}/intake`,
    `/offers/${offerId}/history`,
    `/leads/${id}`,
    '/offers/fabrikam.missing',
    '/leads/01900000-0000-7000-8000-000000000000',
  ];
  for (const path of paths) {
    const response = await page.goto(path);
    expect(response!.status(), path).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await expect(page.getByText('Shouldsee')).toHaveCount(0);
    expect(await page.content(), path).not.toContain('Shouldsee');
  }
  await expectAccessible(page);
  await page.goto(`/leads?offer=${offerId}`);
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.goto('/offers');
  await expect(page.getByText('contoso')).toHaveCount(0);
});

test('a visitor is asked to sign in and comes back to where they wanted to go', async ({ page, shared }) => {
  const { offerId } = shared.demo.offers[0]!;
  for (const path of ['/leads', `/offers/${offerId}`, `/offers/${offerId}/preview`, '/settings']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  }
  await page.goto(`/offers/${offerId}`);
  const anna = shared.demo.accounts[0]!;
  await page.getByLabel('E-mail').fill(anna.email);
  await page.getByLabel('Password', { exact: true }).fill('not this');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('This e-mail and password do not belong together.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill(anna.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`/offers/${offerId}`);
});

test('support sees what happened to a lead, not whose it is', async ({ page, actAs, publisher, intake }) => {
  const { offerId } = await publisher.createOffer();
  const id = await intake.post(offerId, { customer: { firstName: 'Veiled', lastName: 'Person', email: 'veiled@example.com' } });
  await actAs('support');
  await page.goto(`/leads/${id}`);
  await expect(page.getByRole('heading', { name: 'Personal data masked' })).toBeVisible();
  expect(await page.content()).not.toContain('eiled');
  await expect(page.getByRole('button', { name: 'Redeliver' })).toHaveCount(0);
  await page.goto(`/offers/${offerId}`);
  await expect(
    page.getByText('You can look at these settings, not change them.').or(page.getByText('Choose where the leads of this offer go.')),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
});
