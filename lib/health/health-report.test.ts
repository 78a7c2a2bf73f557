import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { seedOffers } from '#lib/leads/test-leads.ts';
import { hourMs } from './count-hour.ts';
import { dayStart } from './calendar.ts';
import { healthReport } from './health-report.ts';
import { readLedger } from './ledger.ts';
import { leadHistogram } from './lead-histogram.ts';
import { offerTrends } from './offer-trends.ts';
import { reportRange } from './report-range.ts';
import { rollUp } from './roll-up.ts';
import { inSnapshot } from './snapshot.ts';
import { addPastLead } from './test-history.ts';

let db: TestDatabase;
const now = new Date('2026-11-20T09:30:00Z');
const contoso = { publisherId: 'contoso' };
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  const leads = [
    { receivedAt: ago(0.1), status: 'queued' },
    { receivedAt: ago(2), status: 'delivered', truth: 'confirmed', deliveredAfter: 100 },
    { receivedAt: ago(26), status: 'delivered', source: 'SPZA', action: 'PLT', deliveredAfter: 90_000 },
    { receivedAt: ago(27), status: 'held', code: 'network-dns', reason: 'misconfiguration' },
    { receivedAt: ago(28), status: 'held', code: 'offer-not-live', reason: 'not-live', offer: 'draft' },
    { receivedAt: ago(28), status: 'withheld', code: 'privacy-edu', reason: 'privacy' },
    { receivedAt: ago(29), status: 'stored', reason: 'no-destination', offer: 'bare' },
    { receivedAt: ago(30), status: 'failed', code: 'network-dns', reason: 'given-up' },
    { receivedAt: ago(30), status: 'delivered', isTest: true },
    { receivedAt: ago(24 * 40), status: 'delivered' },
  ];
  for (const lead of leads) await addPastLead(db, 'contoso', lead);
  await addPastLead(db, 'fabrikam', { receivedAt: ago(3), status: 'held', code: 'network-dns' });
  await rollUp(db.worker, now);
});

afterAll(() => db.drop());

test('the report adds up, over time and in every breakdown', async () => {
  const report = await healthReport(contoso, reportRange({ range: '7d' }, now), undefined, now);
  expect(report.totals).toEqual({
    received: 8,
    confirmed: 1,
    accepted: 1,
    waiting: 1,
    held: 2,
    withheld: 1,
    stored: 1,
    failed: 1,
    missing: 0,
  });
  for (const name of ['offer', 'destination', 'source', 'action'] as const) {
    expect(
      report.breakdown[name].reduce((sum, { figures }) => sum + figures.received, 0),
      name,
    ).toBe(8);
  }
  expect(report.breakdown.offer.map(({ key, figures }) => [key, figures.received])).toEqual([
    ['contoso.live', 6],
    ['contoso.bare', 1],
    ['contoso.draft', 1],
  ]);
  expect(report.breakdown.error.map(({ key, figures }) => [key, figures.held + figures.failed])).toContainEqual(['network-dns', 2]);
  expect(report.breakdown.destination.map(({ key }) => key)).toEqual(['', 'https-endpoint']);
  expect(report.slots.reduce((sum, { figures }) => sum + figures.received, 0)).toBe(8);
  expect(report.step).toBe('six-hours');
  expect(report.countedTo).toBeNull();
});

test('percentiles come from the times of all deliveries in the range', async () => {
  const { latency } = await healthReport(contoso, reportRange({ range: '7d' }, now), undefined, now);
  expect(latency.p50).toBeGreaterThan(80);
  expect(latency.p50).toBeLessThan(130);
  expect(latency.p99).toBeGreaterThan(75_000);
  expect(latency.p99).toBeLessThan(110_000);
  expect((await healthReport(contoso, reportRange({ range: '7d' }, now), 'contoso.bare', now)).latency.p50).toBeNull();
});

test('another publisher’s leads are not counted, staff see all of them', async () => {
  const range = reportRange({ range: '24h' }, now);
  expect((await healthReport({ publisherId: 'fabrikam' }, range, undefined, now)).totals).toMatchObject({ received: 1, held: 1 });
  expect((await healthReport({ publisherId: 'fabrikam' }, range, 'contoso.live', now)).totals.received).toBe(0);
  expect((await healthReport({ publisherId: null }, range, undefined, now)).totals.received).toBe(3);
  expect((await healthReport({ publisherId: '' }, range, undefined, now)).totals.received).toBe(0);
});

test('every day of the ledger balances, says why, and is a day of its zone', async () => {
  const range = reportRange({ range: '7d', zone: 'Europe/Rome' }, now);
  const { days, zone } = await readLedger(contoso, range, undefined, now);
  expect(zone).toBe('Europe/Rome');
  expect(days.map(({ day }) => day).slice(0, 2)).toEqual(['2026-11-20', '2026-11-19']);
  expect(days[0]!.from).toBe('2026-11-19T23:00:00.000Z');
  expect(days[1]!.figures).toMatchObject({ received: 6, held: 2, withheld: 1, stored: 1, failed: 1, accepted: 1 });
  expect(days[1]!.reasons).toContainEqual({ fate: 'held', reason: 'not-live', count: 1 });
  for (const { figures } of days) {
    const { received, ...fates } = figures;
    expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(received);
  }
});

test('a lead that lost its delivery is a gap', async () => {
  const receivedAt = ago(24 * 200);
  const id = await addPastLead(db, 'contoso', { receivedAt, status: 'stored' });
  await db.worker.query('DELETE FROM deliveries WHERE lead_id = $1', [id]);
  await db.worker.query(
    `DELETE FROM rollup_progress WHERE publisher_id = 'contoso'; DELETE FROM rollup_hours; DELETE FROM rollup_counts; DELETE FROM rollup_latencies`,
  );
  await rollUp(db.worker, now);
  const day = { from: dayStart(receivedAt, 'UTC'), to: dayStart(receivedAt, 'UTC', 1), zone: 'UTC', preset: null };
  expect((await readLedger(contoso, day, undefined, now)).days[0]!.figures).toMatchObject({ received: 1, missing: 1 });
});

test('the histogram follows the log’s filters, and gives up where names are searched', async () => {
  const sum = async (criteria: object) =>
    (await leadHistogram(contoso, criteria, 'UTC', now))?.bars.reduce((total, { count }) => total + count, 0);
  expect(await sum({})).toBe(9);
  expect(await sum({ test: false, status: ['held'] })).toBe(2);
  expect(await sum({ code: ['network-dns'], reason: ['misconfiguration'] })).toBe(1);
  expect(await sum({ source: 'SPZA', action: 'PLT', truth: 'accepted', destination: 'https-endpoint' })).toBe(1);
  expect(await sum({ from: ago(3) })).toBe(2);
  expect(await sum({ q: 'ada' })).toBeUndefined();
  expect(await sum({ offer: 'fabrikam.live' })).toBeUndefined();
});

test('trends give every offer its days, held leads among them', async () => {
  const trends = await offerTrends(contoso, ['contoso.live', 'contoso.draft', 'fabrikam.live'], { now });
  expect(trends.get('contoso.live')).toHaveLength(14);
  expect(
    trends
      .get('contoso.live')!
      .slice(-2)
      .map(({ received, held }) => [received, held]),
  ).toEqual([
    [4, 1],
    [2, 0],
  ]);
  expect(trends.get('fabrikam.live')!.every(({ received }) => received === 0)).toBe(true);
});

test('until the worker has caught up, the report says how far it is', async () => {
  await db.worker.query(`UPDATE rollup_progress SET counted_to = $1 WHERE publisher_id = 'fabrikam'`, [ago(50)]);
  const report = await healthReport({ publisherId: 'fabrikam' }, reportRange({ range: '7d' }, now), undefined, now);
  expect(report.countedTo).toBe(
    ago(50)
      .toISOString()
      .replace(/:\d\d:/, ':30:'),
  );
});

test('no report reads leads or deliveries from end to end', async () => {
  await db.worker.query('ANALYZE');
  const plan = await inSnapshot({ publisherId: null }, { from: ago(24 * 90), to: now }, now, async ({ counts, latencies, query }) => {
    const rows = await query<Record<string, string>>(`EXPLAIN SELECT status, sum(count) FROM ${counts} GROUP BY 1`);
    return [...rows, ...(await query<Record<string, string>>(`EXPLAIN SELECT bucket, sum(count) FROM ${latencies} GROUP BY 1`))];
  });
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toMatch(/Index (Only )?Scan using leads_\w+ on leads/);
  expect(text).not.toMatch(/Seq Scan on (leads|deliveries|attempts|rollup_)/);
});
