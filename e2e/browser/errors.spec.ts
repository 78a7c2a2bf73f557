import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/browsing.ts';

const pasted = `2026-11-23 09:14:02 ERROR lead-sync: {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. for anna.rossi@example.com"}`;

test('a pasted message: what it most likely means, why, who acts, what to do first, and links without the text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/errors');
  await page.getByLabel('Message, answer or words').fill(pasted);
  await page.getByLabel('Message, answer or words').press('Control+Enter');
  const result = page.getByRole('region', { name: 'What it most likely means' });
  await expect(result.getByText('Most likely', { exact: true })).toBeVisible();
  await expect(result.locator('mark')).toContainText('AADSTS7000215');
  await expect(result.getByRole('heading', { level: 2 })).toHaveText('Microsoft Entra ID refuses the application key');
  await expect(result.getByText('You act').first()).toBeVisible();
  await expect(result.getByRole('list').first().getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('status').filter({ hasText: 'Most likely: Microsoft Entra ID' })).toHaveCount(1);
  expect(page.url()).not.toMatch(/rossi|AADSTS/);
  await expectAccessible(page);

  const links: string[] = [];
  for (const name of ['Copy link', 'Copy link to all candidates']) {
    await result.getByRole('button', { name, exact: true }).click();
    await expect(result.getByRole('button', { name: 'Copied' })).toBeVisible();
    links.push(await page.evaluate(() => navigator.clipboard.readText()));
    await expect(result.getByRole('button', { name, exact: true })).toBeVisible();
  }
  expect(new Set(links).size).toBe(2);
  for (const link of links) {
    expect(link).toContain('dynamics-365-client-secret-invalid');
    expect(link).not.toMatch(/rossi|AADSTS/);
    await page.goto(link);
    await expect(page.getByText('Microsoft Entra ID refuses the application key').first()).toBeVisible();
  }
});

test('what nobody knows stays unknown, and is counted without whom it was about', async ({ page, admin }) => {
  await page.goto('/errors');
  await page.getByLabel('Message, answer or words').fill('the samovar of Anna Rossi (anna.rossi@example.com) whistles since 4711 days');
  await page.getByLabel('Where it came from').selectOption('marketo');
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await expect(page.getByText('Leadport does not know this answer yet').last()).toBeVisible();
  await expectAccessible(page);
  await expect
    .poll(async () =>
      (await admin.api.get<{ items: Array<{ text: string }> }>('/admin/unrecognised-answers?destination=marketo')).body.items.map(
        ({ text }) => text,
      ),
    )
    .toContain('the samovar of <name> (<email>) whistles since <n> days');
});

test('the status alone says little, and says that it is little', async ({ page }) => {
  await page.goto('/errors');
  await page.getByLabel('HTTP status').fill('503');
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await expect(page.getByText('Only the status says so')).toBeVisible();
  await expect(page.getByText('Most likely', { exact: true })).toHaveCount(0);
});

test('a phone, in Italian: nothing to scroll sideways, everything said', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/it/errors');
  await page.getByLabel('Messaggio, risposta o parole').fill(pasted);
  await page.getByRole('button', { name: 'Che cosa significa?' }).click();
  const result = page.getByRole('region', { name: 'Il significato più probabile' });
  await expect(result.getByText('Tocca a te').first()).toBeVisible();
  await expect(result).not.toContainText(/Most likely|What to do/);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('an error page reads on paper: black on white, its address, nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/errors/dynamics-365-client-secret-invalid');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByText(/^http.*\/errors\/dynamics-365-client-secret-invalid$/)).toBeVisible();
  await expect(page.getByText('One of the eight errors that the marketplace documents (E7)')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(/^(rgb\(255, 255, 255\)|white)$/);
});

test('a preview of the link says what it is about, in its own language', async ({ page }) => {
  for (const [path, language] of [
    ['/errors/network-dns', 'en_US'],
    ['/it/errors/network-dns', 'it_IT'],
  ] as const) {
    await page.goto(path);
    const meta = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
    expect(await meta('og:title')).toBe(await page.getByRole('heading', { level: 1 }).textContent());
    expect(((await meta('og:description')) ?? '').length).toBeGreaterThan(40);
    expect(await meta('og:locale')).toBe(language);
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(new RegExp(`${path}$`));
    expect(await page.locator('link[rel="alternate"][hreflang]').count()).toBeGreaterThanOrEqual(2);
  }
});

test('somebody signed in sees which of their offers have the problem; a visitor is not asked', async ({ page, actAs, publisher }) => {
  const { offerId, title } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'https-endpoint', config: { url: 'https://nowhere.invalid/leads' } });
  const run = await publisher.publish(offerId);
  const { code } = run.steps.find(({ status }) => status === 'failed')!;
  await page.goto(`/errors/${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Your offers with this problem' }).or(page.getByText('Your offers with this problem')),
  ).toHaveCount(0);
  await actAs('publisher');
  await page.goto(`/errors/${code}`);
  await page.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(`/offers/${offerId}`);
  await page.goBack();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expectAccessible(page);
});

test('a few words, mistyped and in two languages, find the page; what matched is marked', async ({ page }) => {
  await page.goto('/errors');
  await page.getByLabel('Message, answer or words').fill('aplication chiave expird samovar');
  await page.getByLabel('Message, answer or words').press('Enter');
  const pages = page.getByRole('region', { name: /^\d+ pages? for “aplication chiave expird samovar”$/ });
  const first = pages.getByRole('listitem').first();
  await expect(first.getByRole('link')).toHaveText('The application key has expired');
  await expect(first.locator('mark').first()).toHaveText('application');
  await expect(pages.getByText('No page mentions “samovar”.')).toBeVisible();
  // Words are no message that somebody would have to know.
  await expect(page.getByRole('status').filter({ hasText: /pages? ha(s|ve) these words/ })).toHaveCount(1);
  await expect(page.getByText('Leadport does not know this answer yet')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});

test('where no page fits, the list says so and leads to the paste box', async ({ page }) => {
  await page.goto('/it/errors?q=samovar');
  await expect(page.getByRole('heading', { name: 'Nessuna pagina per “samovar”' })).toBeVisible();
  await page.getByRole('link', { name: 'Incolla il messaggio' }).click();
  await expect(page.locator('#look-up')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Messaggio, risposta o parole')).toBeFocused();
  await expectAccessible(page);
});

test('how soon most solve it stands below the steps; how many did, only support and admins read', async ({ page, actAs }) => {
  const path = '/errors/dynamics-365-client-secret-invalid';
  await page.goto(path);
  await expect(page.getByText(/^Most publishers solve this within \d+ minutes?\.$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Does the fix fix?' })).toHaveCount(0);
  await actAs('publisher');
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Does the fix fix?' })).toHaveCount(0);
  await actAs('support');
  await page.goto(path);
  const figures = page.getByRole('region', { name: 'Does the fix fix?' });
  await expect(figures).toContainText(/Met \d+ times at \d+ publishers in the last 90 days/);
  await expect(figures.getByRole('link')).toHaveCount(0);
  await actAs('admin');
  await page.goto(path);
  await figures.getByRole('link', { name: 'All error pages' }).click();
  await expect(page).toHaveURL('/admin/fixes');
  await expectAccessible(page);
});

test('a connection that fails is open in its error’s line, and solved once it works again', async ({
  page,
  actAs,
  publisher,
  intake,
  newInbox,
}) => {
  const inbox = newInbox();
  const offer = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 410 });
  const { delivery } = await publisher.leadWhen(await intake.post(offer), 'held');
  await actAs('admin');
  await page.goto('/admin/fixes?days=30');
  const row = page.getByRole('row').filter({ has: page.locator(`a[href$="/errors/${delivery.code}"]`) });
  // The first cell names the page, the others are figures: episodes, publishers, solved, left, open, median. Other stories add to them.
  const figure = async (column: number) => Number.parseInt(await row.getByRole('cell').nth(column).innerText(), 10) || 0;
  await expect(row).toBeVisible();
  expect(await figure(5)).toBeGreaterThan(0);
  const solved = await figure(3);
  inbox.script = () => ({ status: 200 });
  await publisher.leadWhen(await intake.post(offer), 'delivered');
  await expect
    .poll(async () => {
      await page.reload();
      return figure(3);
    })
    .toBeGreaterThan(solved);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});
