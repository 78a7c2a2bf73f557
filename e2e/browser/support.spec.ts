import { expect, expectAccessible, refusal, test } from '../fixtures/browsing.ts';

// A publisher who tries the address meets what is not theirs.
test.use({ allowed: refusal(404), permissions: ['clipboard-read', 'clipboard-write'] });

test('support finds a failing offer by a lead’s id, reads the diagnosis, copies the link and leaves a note', async ({
  page,
  actAs,
  publisher,
  inbox,
}) => {
  const offer = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 401, body: 'no entry for ada@example.com' });
  const lead = await publisher.post(offer);
  await publisher.leadWhen(lead, 'held');

  await actAs('support');
  await page.goto('/support');
  await expect(page.getByRole('heading', { name: 'Who needs us now' })).toBeVisible();
  const search = page.getByLabel('Publisher, offer, lead id, error code or message');
  // A key pressed before the page's script runs is not heard.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type(lead);
  await expect(page.getByRole('link', { name: lead })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`q=${lead}$`));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: lead })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`/support/${offer}\\?lead=${lead}$`));
  await expect(page.getByText('1 lead has been waiting for the publisher')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await expect(page.getByText('Anna Rossi')).not.toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/ada@example|lovelace/i);
  await page.getByRole('button', { name: 'Italiano' }).click();
  await page.getByRole('button', { name: 'Copy link for the customer' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/it\/errors\/[a-z0-9-]+$/);
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.getByText('Write something first.')).toBeVisible();
  await page.getByLabel('New note').fill('Called them.\n<b>New key</b> tomorrow.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  const note = page.getByRole('listitem').filter({ hasText: '<b>New key</b> tomorrow.' });
  await expect(note).toContainText('Sam Porter');
  await expectAccessible(page);
  await page.reload();
  await expect(note).toBeVisible();
});

test('a message is read without entering the address, and leads to who is affected', async ({ page, actAs }) => {
  await actAs('support');
  await page.goto('/support');
  const search = page.getByLabel('Publisher, offer, lead id, error code or message');
  await search.fill(
    '{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired, ada@example.com"}',
  );
  const first = page.getByRole('region', { name: 'What the message means' }).getByRole('listitem').first();
  await expect(first).toContainText('dynamics-365-client-secret-expired');
  expect(page.url()).not.toContain('AADSTS');
  await first.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Who is affected now' })).toBeVisible();
  await expect(page.getByText('Contoso Finance Planner')).toBeVisible();
  await expectAccessible(page);
});

test('the search leaves its key alone where single keys are switched off', async ({ page, actAs }) => {
  await actAs('support');
  await page.addInitScript(() => localStorage.setItem('leadport.single-keys', 'off'));
  await page.goto('/support');
  const search = page.getByLabel('Publisher, offer, lead id, error code or message');
  await search.fill('contoso.');
  // The page's script has answered, so it would hear the key.
  await expect(page).toHaveURL(/q=contoso\.$/);
  await search.blur();
  await page.keyboard.press('/');
  await expect(search).not.toBeFocused();
  await expect(search).toHaveValue('contoso.');
});

test('a publisher finds no support page and no note', async ({ page, actAs, publisher, person, inbox }) => {
  const offer = await publisher.liveOffer(inbox);
  await person('support').post(`/offers/${offer}/notes`, { text: 'Only between us' });
  await actAs('publisher');
  for (const path of ['/support', '/support?q=contoso', `/support/${offer}`]) expect((await page.goto(path))!.status(), path).toBe(404);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Support' })).toHaveCount(0);
  await page.goto(`/offers/${offer}`);
  await expect(page.locator('main')).not.toContainText('Only between us');
});

test('a publisher shares a lead’s problem; a visitor reads it without an account until it is ended', async ({
  page,
  actAs,
  browser,
  shared,
  publisher,
  inbox,
}) => {
  const offer = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 401, body: '{"error":"no entry for ada@example.com, Ada Lovelace"}' });
  const lead = await publisher.post(offer);
  await publisher.leadWhen(lead, 'held');
  await actAs('publisher');
  await page.goto(`/leads/${lead}`);
  await page.getByRole('button', { name: 'Share this problem' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('30 days').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Link to the problem').innerText();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const visitor = await (await browser.newContext({ baseURL: shared.url })).newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await expect(visitor.getByText('Still open')).toBeVisible();
  await expect(visitor.locator('main')).not.toContainText(/ada@example|lovelace|analytical/i);
  await expectAccessible(visitor);

  await page.getByRole('button', { name: 'Share this problem' }).click();
  await dialog.getByRole('button', { name: /^End the link to/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End', exact: true }).click();
  await expect(dialog.getByText('No link works at the moment.')).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole('heading', { name: 'This link shows nothing any more' })).toBeVisible();
  await visitor.context().close();
});
