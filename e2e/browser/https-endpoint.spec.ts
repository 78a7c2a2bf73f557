import { expect, expectAccessible, test } from '../fixtures/browsing.ts';

test('a publisher signs in, publishes an HTTPS endpoint, tries it, goes live and sees a lead delivered', async ({
  page,
  shared,
  inbox,
  nextName,
  intake,
}) => {
  const anna = shared.demo.accounts[0]!;
  await page.goto('/offers');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('E-mail').fill(anna.email);
  await page.getByLabel('Password', { exact: true }).fill(anna.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Offers', level: 1 })).toBeVisible();

  const name = nextName();
  await page.getByRole('link', { name: 'New offer' }).click();
  await page.getByLabel('Title').fill(`Harbour ${name}`);
  await page.getByLabel('Offer ID').fill(name);
  await page.getByRole('button', { name: 'Create offer' }).click();
  await expect(page.getByRole('heading', { name: `Harbour ${name}` })).toBeVisible();

  await page.getByRole('radio', { name: /^HTTPS endpoint/ }).check();
  await page.getByLabel('URL', { exact: true }).fill(inbox.url);
  let letGo = () => {};
  const waiting = new Promise<void>((resolve) => (letGo = resolve));
  inbox.script = () => waiting.then(() => ({ status: 200 }));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const stations = page.getByRole('list', { name: 'Stations of the test run' });
  await expect(stations.getByRole('listitem').filter({ hasText: 'Test lead' })).toHaveAttribute('aria-current', 'step');
  letGo();
  await expect(page.getByText('The test lead arrived.', { exact: true })).toBeVisible();
  await expect(page.getByText(/^MSFT_TEST_\d+$/).first()).toHaveText(inbox.bodies[0]!.Description as string);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open the preview' }).click();
  await page.getByRole('button', { name: 'Contact me' }).click();
  await expect(page.getByRole('article', { name: 'Contact me' })).toContainText('Arrived.');

  await page.getByRole('link', { name: 'Destination', exact: true }).click();
  await page.getByRole('button', { name: 'Go live' }).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Go live' }).click();
  await expect(page.getByText(/The offer is live\. New leads go to/)).toBeVisible();

  const id = await intake.post(`contoso.${name}`, {
    customer: { firstName: 'Mary', lastName: `Seaworthy ${name}`, company: 'Quay & Sons' },
  });
  await page.goto(`/leads?offer=contoso.${name}`);
  const row = page.getByRole('row').filter({ hasText: `Mary Seaworthy ${name}` });
  await expect(row).toContainText(/Accepted|Delivered/);
  await row.getByRole('link', { name: /Mary Seaworthy/ }).click();
  await expect(page).toHaveURL(new RegExp(id));
  await expect(page.getByRole('heading', { name: `Mary Seaworthy ${name}` })).toBeVisible();
  await expect(page.getByRole('list', { name: 'What happened to this lead, in order' })).toContainText('Attempt 1: accepted');
});
