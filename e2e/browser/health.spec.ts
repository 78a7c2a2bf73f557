import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/browsing.ts';

test('a publisher sees how leads are going, and each number leads to its rows', async ({ page, actAs, publisher, intake, newInbox }) => {
  await actAs('publisher');
  const inbox = newInbox();
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 404 });
  for (let count = 0; count < 3; count += 1) await publisher.leadWhen(await intake.post(offerId), 'held');

  await page.goto(`/health?range=24h&offer=${offerId}`);
  await expect(page.getByRole('heading', { name: 'Health', level: 1 })).toBeVisible();
  await expect(page.getByText('Every lead is accounted for.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Table: Leads received' }).click();
  await expect(page.getByRole('table', { name: 'Leads received' })).toBeVisible();
  await page.getByRole('button', { name: 'Chart: Leads received' }).click();
  const chart = page.getByRole('slider', { name: /^Leads received over time/ });
  await chart.focus();
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', /Needs you 3/);

  await page.getByRole('region', { name: 'Ledger' }).getByRole('link', { name: '3', exact: true }).first().click();
  await expect(page).toHaveURL(/\/leads\?.*offer=/);
  await expect(page.getByText('3 leads', { exact: true })).toBeVisible();
});

test('the range is in the address and works on a phone', async ({ page, actAs, publisher }) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/it/health?offer=${offerId}`);
  await expect(page.getByRole('heading', { name: 'Andamento', level: 1 })).toBeVisible();
  await expect(page.getByText('Nessun lead in questo intervallo').first()).toBeVisible();
  await page.getByRole('button', { name: '90 giorni' }).click();
  await expect(page).toHaveURL(/range=90d/);
  await expect(page.getByRole('button', { name: '90 giorni' })).toHaveAttribute('aria-pressed', 'true');
  await expectNoSidewaysScroll(page);
});

test('the histogram above the log chooses a stretch of time by keyboard', async ({ page, actAs, publisher, intake }) => {
  await actAs('publisher');
  const { offerId } = await publisher.createOffer();
  await intake.post(offerId);
  await page.goto(`/leads?offer=${offerId}`);
  const histogram = page.getByRole('slider', { name: /^Leads over time/ });
  await histogram.focus();
  await expect(histogram).toHaveAttribute('aria-valuetext', /1 lead/);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=.*&to=|to=.*&from=/);
  await page.getByRole('button', { name: 'Show all times' }).click();
  await expect(page).not.toHaveURL(/from=/);
  // While the log is asked again its rows are dimmed.
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expectAccessible(page);
});
