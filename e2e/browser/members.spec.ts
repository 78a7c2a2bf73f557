import { expect, expectAccessible, refusal, test } from '../fixtures/browsing.ts';

// Who was taken out meets what is not theirs any more.
test.use({ allowed: refusal(404) });

test('an owner invites somebody, who joins by the link, becomes an owner, and is taken out again', async ({
  page,
  actAs,
  browser,
  shared,
  nextName,
}) => {
  const email = `${nextName()}@contoso.example`;
  await actAs('publisher');
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(dialog.getByText('Enter an e-mail address')).toBeVisible();
  await dialog.getByLabel('E-mail').fill(email);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await dialog.getByLabel('Invitation link').innerText();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row').filter({ hasText: email })).toBeVisible();

  const newcomer = await (await browser.newContext({ baseURL: shared.url })).newPage();
  await newcomer.goto(link);
  await expect(newcomer.getByRole('heading', { name: 'Join Contoso' })).toBeVisible();
  await newcomer.getByRole('button', { name: 'Create the account and join' }).click();
  await expect(newcomer.getByText('Use at least 12 characters.')).toBeVisible();
  await expectAccessible(newcomer);
  await newcomer.getByLabel('Your name').fill('Nina Neumann');
  await newcomer.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await newcomer.getByRole('button', { name: 'Create the account and join' }).click();
  await expect(newcomer).toHaveURL(/\/offers$/);
  await expect(newcomer.getByText('contoso.analytics')).toBeVisible();
  await newcomer.goto('/settings/members');
  await expect(newcomer.getByRole('button', { name: 'Invite', exact: true })).toHaveCount(0);
  await newcomer.goto(link);
  await expect(newcomer.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();

  await page.reload();
  // A choice made before the page's script runs is not heard.
  await expect(async () => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH', { timeout: 1_000 });
    await page.getByLabel('Role of Nina Neumann').selectOption('owner');
    await saved;
  }).toPass();
  await newcomer.goto('/settings/members');
  await expect(newcomer.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove Nina Neumann' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText(email)).toHaveCount(0);
  await newcomer.goto('/offers');
  await expect(newcomer.getByText('contoso.analytics')).toHaveCount(0);
  await newcomer.context().close();
});

test('a person changes the language of their mails and how long their publisher keeps personal data', async ({ page, actAs, person }) => {
  await actAs('publisher', 1);
  await page.goto('/settings');
  await page.getByLabel('Language of your mails').selectOption('it');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  expect((await person('publisher', 1).get('/account')).body).toMatchObject({ locale: 'it' });
  await page.goto('/settings/publisher');
  // A choice made before the page's script runs is not heard.
  await expect(async () => {
    await page.getByLabel('Keep personal data of leads for').selectOption('');
    await page.getByLabel('Keep personal data of leads for').selectOption('365');
    await expect(page.getByText('is erased within a day')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  expect((await person('publisher', 1).get('/publishers/fabrikam')).body).toMatchObject({ retentionDays: 365 });
});
