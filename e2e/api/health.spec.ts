import { expect, test } from '../fixtures/story.ts';

type Figures = Record<'received' | 'confirmed' | 'accepted' | 'waiting' | 'held' | 'withheld' | 'stored' | 'failed' | 'missing', number>;
type Report = { totals: Figures; breakdown: Record<string, Array<{ key: string; figures: Figures }>>; slots: Array<{ figures: Figures }> };
type Ledger = { zone: string; days: Array<{ figures: Figures }> };

test('the report and the ledger know a lead as soon as it is there, and follow it', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  inbox.script = () => ({ status: 404 });
  const held = await intake.post(offerId);
  await publisher.leadWhen(held, 'held');
  inbox.script = () => ({ status: 200 });
  await publisher.leadWhen(await intake.post(offerId), 'delivered');
  const { body: report } = await publisher.api.get<Report>(`/health-report?range=24h&offer=${offerId}`);
  expect(report.totals).toMatchObject({ received: 2, held: 1, accepted: 1, missing: 0 });
  expect(report.breakdown.offer).toEqual([{ key: offerId, figures: report.totals }]);
  expect(report.slots.reduce((sum, { figures }) => sum + figures.received, 0)).toBe(2);
  const { body: ledger } = await publisher.api.get<Ledger>(`/health-report/ledger?range=7d&offer=${offerId}&zone=Europe/Rome`);
  expect(ledger.zone).toBe('Europe/Rome');
  const { received, ...fates } = ledger.days[0]!.figures;
  expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(received);
  expect((await publisher.api.send('POST', `/leads/${held}/redeliver`)).status).toBe(202);
  await publisher.leadWhen(held, 'delivered');
  const after = await publisher.api.get<Report>(`/health-report?range=24h&offer=${offerId}`);
  expect(after.body.totals).toMatchObject({ received: 2, held: 0, accepted: 2 });
});

test('each figure finds its rows: the log takes truth, reason and destination', async ({ intake, publisher, inbox }) => {
  const offerId = await publisher.liveOffer(inbox);
  const delivered = await intake.post(offerId);
  await publisher.leadWhen(delivered, 'delivered');
  inbox.script = () => ({ status: 404 });
  const held = await intake.post(offerId);
  await publisher.leadWhen(held, 'held');
  const idsOf = async (query: string) => {
    const { body } = await publisher.api.get<{ items: Array<{ id: string }> }>(`/leads?offer=${offerId}&test=false&${query}`);
    return body.items.map(({ id }) => id);
  };
  expect(await idsOf('status=delivered&truth=accepted')).toEqual([delivered]);
  expect(await idsOf('truth=confirmed')).toEqual([]);
  expect(await idsOf('reason=misconfiguration')).toEqual([held]);
  expect(await idsOf('destination=https-endpoint')).toEqual([held, delivered]);
  expect(await idsOf('destination=azure-table')).toEqual([]);
});

test('a publisher’s report holds nothing of another’s, whatever it asks for', async ({ intake, publisher, admin, person }) => {
  const { offerId } = await publisher.createOffer();
  await intake.post(offerId);
  const stranger = person('publisher', 1);
  for (const query of [`offer=${offerId}`, 'publisher=contoso']) {
    const { body } = await stranger.get<Report>(`/health-report?${query}`);
    expect(
      body.breakdown.offer!.filter(({ key }) => key.startsWith('contoso.')),
      query,
    ).toEqual([]);
  }
  const { body } = await admin.api.get<Report>('/health-report?range=24h&publisher=contoso');
  expect(body.breakdown.offer!.map(({ key }) => key)).toContain(offerId);
  for (const query of ['range=1y', 'zone=Mars/Olympus', 'from=yesterday', 'offer=x'])
    expect((await publisher.api.get(`/health-report?${query}`)).status, query).toBe(422);
});
