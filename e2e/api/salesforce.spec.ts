import { expect, test } from '../fixtures/story.ts';

test('a yes of Salesforce is accepted, never confirmed, also when it keeps nothing', async ({ publisher, intake, sandbox }) => {
  const { offerId } = await publisher.createOffer();
  const [, worker = 0, count = 0] = /(\d+)-(\d+)$/.exec(offerId) ?? [];
  const oid = `00D5g00000${String(worker).padStart(2, '0')}${String(count).padStart(3, '0')}`;
  await publisher.takeLive(offerId, { type: 'salesforce', config: { oid, host: 'test.salesforce.com' } });
  const kept = await publisher.leadWhen(await intake.post(offerId, { source: 'SPZA', action: 'PLT' }), 'delivered');
  expect(kept.delivery.truth).toBe('accepted');
  const leads = await sandbox.leads('salesforce', oid);
  expect(leads.map(({ fields }) => fields['lead_source'])).toEqual([expect.stringMatching(/^(MSFT_TEST_\d+)-\1\|/), `SPZA-PLT|${offerId}`]);
  await sandbox.turnOn('salesforce', 'daily-limit', oid);
  const swallowed = await publisher.leadWhen(await intake.post(offerId), 'delivered');
  expect(swallowed.delivery.truth).toBe('accepted');
  expect(await sandbox.leads('salesforce', oid)).toHaveLength(2);
});
