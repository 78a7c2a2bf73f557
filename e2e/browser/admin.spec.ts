import { expect, expectAccessible, expectNoSidewaysScroll, refusal, test } from '../fixtures/browsing.ts';

test.describe('the board', () => {
  test('shows what fails, pauses it with a reason, says so loudly, and resumes it', async ({
    page,
    actAs,
    publisher,
    intake,
    newInbox,
  }) => {
    const inbox = newInbox();
    const offer = await publisher.liveOffer(inbox);
    inbox.script = () => ({ status: 404 });
    await publisher.leadWhen(await intake.post(offer), 'held');

    await actAs('admin');
    await page.goto('/admin');
    await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
    await expect(page.getByText('Wait for publishers')).toBeVisible();
    await expect(page.getByRole('heading', { name: /connections? fails?$/ })).toBeVisible();
    await expectAccessible(page);

    await page.goto(`/admin/connections?state=failing&q=${offer}`);
    const row = page.getByRole('row').filter({ has: page.locator(`a[href$="/offers/${offer}"]`) });
    await row.getByRole('button', { name: /^Pause / }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('No lead is on its way now; new ones will wait.')).toBeVisible();
    await dialog.getByLabel('Reason').fill('Their endpoint is being moved');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Pause deliveries' }).click();
    await expect(row.getByRole('button', { name: /^Resume / })).toBeVisible();

    await page.goto('/admin');
    await expect(page.getByText(`${offer} is paused`)).toBeVisible();
    await expect(page.getByText('Their endpoint is being moved')).toBeVisible();
    await page.getByRole('button', { name: `Resume ${offer}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText(`${offer} is paused`)).toHaveCount(0);
    // The button that asked is gone; the focus stays in the page.
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('stops everything or one kind of destination from any page, after saying how many leads would wait', async ({ page, actAs }) => {
    await actAs('admin');
    await page.goto('/admin/people');
    const dialog = page.getByRole('dialog');
    for (const [choice, title] of [
      ['Marketo Engage', 'Pause Marketo Engage?'],
      ['Everything', 'Pause everything?'],
    ] as const) {
      // A press before the page's script runs is not heard.
      await expect(async () => {
        await page.getByRole('button', { name: 'Pause', exact: true }).click();
        await page.getByRole('menuitem', { name: choice }).click({ timeout: 1_000 });
        await expect(dialog.getByRole('heading', { name: title })).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await expect(dialog.getByText(/will wait/)).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Keep delivering' }).click();
      await expect(dialog).toHaveCount(0);
    }
  });

  test('works on a phone in Italian', async ({ page, actAs }) => {
    await actAs('admin');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['', '/connections', '/replay', '/people', '/policies', '/audit', '/unrecognised', '/fixes']) {
      await page.goto(`/it/admin${path}`);
      await expect(page.getByRole('heading', { name: 'Panoramica', level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
  });
});

test.describe('other roles', () => {
  test.use({ allowed: refusal(404) });

  test('find nothing there', async ({ page, actAs }) => {
    for (const role of ['publisher', 'support'] as const) {
      await actAs(role);
      for (const path of ['', '/connections', '/replay', '/people', '/policies', '/audit', '/unrecognised', '/fixes']) {
        const answer = await page.goto(`/admin${path}`);
        expect(answer?.status(), `${role} ${path}`).toBe(404);
      }
    }
  });
});

test('leads of every publisher are replayed by filter after a dry run', async ({ page, actAs, publisher, intake, newInbox }) => {
  const inbox = newInbox();
  const offer = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 404 });
  const lead = await publisher.leadWhen(await intake.post(offer), 'held');
  inbox.script = () => ({ status: 200 });
  await actAs('admin');
  await page.goto(`/admin/replay?code=${lead.delivery.code}`);
  await page.getByLabel('Publisher').selectOption('contoso');
  await expect(page.getByRole('complementary', { name: 'What would happen' }).getByText(/leads? will be tried again/)).toBeVisible();
  await page.getByRole('button', { name: 'Redeliver these' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByText(/leads? will be tried again/)).toBeVisible();
  await question.getByRole('button', { name: 'Redeliver', exact: true }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await publisher.leadWhen(lead.id, 'delivered');
  await expectAccessible(page);
});

test('an admin adds a publisher, invites support, and keeps them out', async ({ page, actAs, browser, shared, nextName }) => {
  const id = nextName();
  const email = `sam@${id}.example`;
  await actAs('admin');
  await page.goto('/admin/people');
  await page.getByRole('button', { name: 'New publisher' }).click();
  let dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add the publisher' }).click();
  await expect(dialog.getByText('Enter an e-mail address.')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Story Software');
  await dialog.getByLabel('Publisher id').fill(id);
  await dialog.getByLabel('E-mail of the first owner').fill(`owner@${id}.example`);
  await dialog.getByRole('button', { name: 'Add the publisher' }).click();
  await expect(dialog.getByLabel('Invitation link')).toContainText('/invitations/');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  const publisher = page.getByRole('row').filter({ hasText: id });
  await publisher.getByRole('button', { name: 'Invite somebody into Story Software' }).click();
  await dialog.getByLabel('E-mail').fill(`second@${id}.example`);
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(dialog.getByLabel('Invitation link')).toContainText('/invitations/');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Invite support or an admin' }).click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await dialog.getByLabel('Invitation link').innerText();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const newcomer = await (await browser.newContext({ baseURL: shared.url })).newPage();
  await newcomer.goto(link);
  await expect(newcomer.getByRole('heading', { name: 'Join Leadport' })).toBeVisible();
  await newcomer.getByLabel('Your name').fill('Sam');
  await newcomer.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await newcomer.getByRole('button', { name: 'Create the account and join' }).click();
  await expect(newcomer).toHaveURL(/\/offers$/);

  await page.reload();
  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill(email);
  const row = page.getByRole('row').filter({ hasText: email });
  await row.getByRole('button', { name: 'Keep out Sam' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep out' }).click();
  await expect(row.getByText(/^Kept out/)).toBeVisible();
  await newcomer.goto('/offers');
  await expect(newcomer).toHaveURL(/\/sign-in/);
  await newcomer.context().close();
});

test.describe('policies', () => {
  test.use({ allowed: refusal(422) });

  test('explain what they do, refuse what cannot be, and keep their history', async ({ page, actAs }) => {
    await actAs('admin');
    await page.goto('/admin/policies');
    const schedule = page.getByLabel('Waits');
    const form = page.getByRole('region').or(page.locator('section')).filter({ has: schedule }).last();
    await schedule.fill('1s,1s');
    await expect(form.getByText('3 attempts within 2 s', { exact: false })).toBeVisible();
    await schedule.fill('5 days');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText(/^Write waits such as/)).toBeVisible();
    await schedule.fill('');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText('Saved')).toBeVisible();
    await expect(form.getByText('Back to the default').first()).toBeVisible();
    await expectAccessible(page);
  });
});

test('the audit log tells who did what in words, and narrows by the address', async ({ page, actAs, publisher }) => {
  const { offerId } = await publisher.createOffer();
  await actAs('admin');
  await page.goto('/admin/audit');
  await page.getByLabel('On what').fill(offerId);
  await expect(page).toHaveURL(/subject=/);
  await expect(page.getByRole('cell', { name: /Created an offer/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: offerId }).first()).toBeVisible();
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Created an offer' });
  await expect(page).toHaveURL(/action=offer.create/);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^audit-.*\.csv$/);
  await expectAccessible(page);
});
