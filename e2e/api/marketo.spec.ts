import { expect, test } from '../fixtures/story.ts';

test('a throttled lead is tried again by itself and confirmed; the same person twice is one lead there', async ({
  publisher,
  intake,
  sandbox,
}) => {
  const { offerId } = await publisher.createOffer();
  const [, worker = 0, count = 0] = /(\d+)-(\d+)$/.exec(offerId) ?? [];
  const munchkinId = `${String(worker).padStart(3, '5')}-LPT-${String(count).padStart(3, '5')}`;
  await publisher.takeLive(offerId, { type: 'marketo', config: { munchkinId, formId: '1179', ...sandbox.settings.accounts.marketo } });
  await sandbox.turnOn('marketo', 'busy', munchkinId);
  const customer = { firstName: 'Ada', lastName: 'Rossi', email: `ada.${count}@example.com`, company: 'Quay' };
  const first = await intake.post(offerId, { customer });
  await expect.poll(async () => (await publisher.lead(first)).attempts.length).toBeGreaterThan(0);
  expect((await publisher.lead(first)).attempts[0]!.code).toBe('marketo-busy');
  await sandbox.turnOff('marketo', 'busy', munchkinId);
  const { delivery } = await publisher.leadWhen(first, 'delivered');
  expect(delivery.truth).toBe('confirmed');
  await publisher.leadWhen(await intake.post(offerId, { customer, description: 'Asked again' }), 'delivered');
  const kept = (await sandbox.leads('marketo', munchkinId)).filter(({ fields }) => fields['email'] === customer.email);
  expect(kept).toMatchObject([{ fields: { firstName: 'Ada', leadSource: `AzureMarketplace-INS|${offerId}` } }]);
});
