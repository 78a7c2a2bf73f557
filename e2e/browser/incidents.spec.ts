import { expect, expectAccessible, test } from '../fixtures/browsing.ts';
import { eventually } from '../fixtures/portal.ts';

type Alert = { event: string; text: string };

test('what happens to three publishers at one vendor is told as the vendor’s, once each, and is gone when it is over', async ({
  page,
  actAs,
  admin,
  sandbox,
}) => {
  test.slow();
  const { clientId, clientSecret } = sandbox.settings.accounts.marketo;
  const affected: Array<{ offerId: string; munchkinId: string }> = [];
  for (const publisher of ['contoso', 'fabrikam', 'northwind']) {
    const { offerId } = await admin.createOffer({ publisher });
    const munchkinId = subscriptionFor(offerId);
    await admin.takeLive(offerId, { type: 'marketo', config: { munchkinId, formId: '1179', clientId, clientSecret } });
    // Settings that never worked are nobody else's trouble.
    await admin.leadWhen(await admin.post(offerId), 'delivered');
    affected.push({ offerId, munchkinId });
  }
  const [ours] = affected;

  for (const { munchkinId } of affected) await sandbox.turnOn('marketo', 'client-unknown', munchkinId);
  const waiting: string[] = [];
  for (const { offerId } of affected) waiting.push(await admin.post(offerId), await admin.post(offerId));
  for (const id of waiting) expect((await admin.leadWhen(id, 'held')).delivery.code).toBe('marketo-client-unknown');

  await actAs('admin');
  await page.goto('/admin');
  await expect(page.getByText(/3 publishers with \d+ connections\. It began .* the vendor is in trouble/)).toBeVisible();
  await expectAccessible(page);

  await actAs('publisher');
  await page.goto(`/offers/${ours!.offerId}`);
  const words = page.getByText('3 publishers see this at the moment: it is trouble at Adobe');
  await expect(words).toBeVisible();
  await expect(page.getByRole('button', { name: /^Fix / }).or(page.getByRole('link', { name: /^Fix / }))).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/it/offers/${ours!.offerId}`);
  await expect(page.getByText('Succede ora a 3 editori: il problema è di Adobe')).toBeVisible();

  // One alert for each offer, however many leads wait, and none that sends its reader to the settings.
  const alertsOf = async (offerId: string) => (await admin.api.get<{ items: Alert[] }>(`/alerts?offer=${offerId}`)).body.items;
  for (const { offerId } of affected) {
    await eventually(async () => (await alertsOf(offerId)).map(({ event }) => event), `${offerId} has one alert`, 60_000).toEqual([
      'connection-failing',
    ]);
    expect((await alertsOf(offerId))[0]!.text).toContain('not in your settings');
  }

  for (const { munchkinId } of affected) await sandbox.turnOff('marketo', 'client-unknown', munchkinId);
  for (const { offerId } of affected) expect((await admin.publish(offerId)).status).toBe('succeeded');
  for (const id of waiting) await admin.leadWhen(id, 'delivered');
  await page.goto(`/offers/${ours!.offerId}`);
  await expect(page.getByText(/Leads arrive/)).toBeVisible();
  await expect(words).toHaveCount(0);
  await actAs('admin');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('the vendor is in trouble')).toHaveCount(0);
});

/** A subscription of the sandbox for each offer of this story; its last digits are none of the Marketo story's. */
function subscriptionFor(offerId: string): string {
  const [, worker = 0, count = 0] = /(\d+)-(\d+)$/.exec(offerId) ?? [];
  return `${String(900 + Number(worker)).padStart(3, '0')}-LPT-${String(count).padStart(3, '0')}`;
}
