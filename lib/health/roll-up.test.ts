import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { releaseHeld } from '#lib/delivery/release.ts';
import { redeliverMatching } from '#lib/leads/bulk-redelivery.ts';
import { eraseLead } from '#lib/leads/erase.ts';
import { redeliverLead } from '#lib/leads/redeliver.ts';
import { contoso, seedOffers, setState } from '#lib/leads/test-leads.ts';
import { countHour, hourMs } from './count-hour.ts';
import { bucketOf } from './latency.ts';
import { closedUntil, rollUp } from './roll-up.ts';
import { inSnapshot } from './snapshot.ts';
import { addPastLead, addTry } from './test-history.ts';

let db: TestDatabase;
const now = new Date();
const all = { from: new Date(now.getTime() - 300 * hourMs), to: new Date(now.getTime() + 2 * hourMs) };

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
});

beforeEach(async () => {
  await db.worker.query(
    `DELETE FROM leads; DELETE FROM rollup_counts; DELETE FROM rollup_latencies; DELETE FROM rollup_hours; DELETE FROM rollup_marks; DELETE FROM rollup_progress`,
  );
});

afterAll(() => db.drop());

type Counted = Record<string, string | number | boolean>;

const sorted = (rows: readonly Counted[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

/** Counts every lead of the database once more, one by one and in another way. */
async function countByHand(): Promise<Counted[]> {
  const { rows } = await db.worker.query<Record<string, string | null> & { receivedAt: Date; isTest: boolean }>(
    `SELECT l.publisher_id, l.offer_id, l.source, l.action, l.received_at AS "receivedAt", l.test_marker IS NOT NULL AS "isTest", d.status, d.truth, d.code, d.reason,
       (SELECT v.destination FROM attempts a, connection_versions v WHERE a.lead_id = l.id AND v.publisher_id = l.publisher_id AND v.offer_id = l.offer_id
          AND v.version = a.version ORDER BY a.started_at DESC LIMIT 1) AS destination
     FROM leads l, deliveries d WHERE d.lead_id = l.id`,
  );
  const groups = Map.groupBy(rows, ({ receivedAt, isTest, ...row }) => {
    const hour = new Date(Math.floor(receivedAt.getTime() / hourMs) * hourMs).toISOString();
    return JSON.stringify({ ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ''])), hour, test: isTest });
  });
  return [...groups].map(([key, leads]) => ({ ...JSON.parse(key), count: leads.length }));
}

async function countAsReported(at = now): Promise<Counted[]> {
  const columns = 'publisher_id, offer_id, source, action, destination, status, truth, code, reason, test';
  return inSnapshot({ publisherId: null }, all, at, ({ counts, query }) =>
    query<Counted>(
      `SELECT to_char(hour, 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') AS hour, ${columns}, sum(count)::int AS count FROM ${counts} GROUP BY hour, ${columns}`,
    ),
  );
}

type Step = { kind: string; pick: number; minutesLater: number; source: string; isTest: boolean };

const step = fc.record<Step>({
  kind: fc.constantFrom(
    ...[
      'receive',
      'receive',
      'receive',
      'deliver',
      'deliver',
      'retry',
      'hold',
      'release',
      'redeliver',
      'redeliver all',
      'erase',
      'roll up',
    ],
  ),
  pick: fc.nat(1000),
  minutesLater: fc.integer({ min: 0, max: 50 }),
  source: fc.constantFrom('SPZA', 'AzureMarketplace'),
  isTest: fc.boolean(),
});

async function play({ kind, pick, source, isTest }: Step, receivedAt: Date, ids: string[]): Promise<void> {
  const id = ids[pick % Math.max(1, ids.length)];
  if (kind === 'receive') ids.push(await addPastLead(db, 'contoso', { receivedAt, source, isTest, idEarlierMs: pick * 20 }));
  if (kind === 'roll up') await rollUp(db.worker, receivedAt);
  if (kind === 'release') await db.within({ publisherId: 'contoso' }, (tx) => releaseHeld(tx, { publisherId: 'contoso', offerId: 'live' }));
  if (kind === 'redeliver all') await redeliverMatching(contoso, { status: ['held', 'delivered'] });
  if (id === undefined) return;
  const { rows } = await db.worker.query<{ status: string }>('SELECT status FROM deliveries WHERE lead_id = $1', [id]);
  const isMoving = ['queued', 'retrying'].includes(rows[0]!.status);
  // People's commands are refused where they make no sense; the history goes on.
  if (kind === 'redeliver') await redeliverLead(contoso, id).catch(() => {});
  if (kind === 'erase') await eraseLead(contoso, id).catch(() => {});
  if (!isMoving || !['deliver', 'retry', 'hold'].includes(kind)) return;
  await addTry(db, 'contoso', id, kind === 'deliver' ? 'delivered' : 'refused', new Date(), 30);
  if (kind === 'deliver') await setState(db, id, 'delivered');
  if (kind === 'retry') await setState(db, id, 'retrying', { code: 'network-dns' });
  if (kind === 'hold') await setState(db, id, 'held', { code: 'https-endpoint-not-found', reason: 'misconfiguration' });
}

test('the counts are what counting every lead gives, whatever happened and whenever they were made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (history) => {
      await db.worker.query(
        'DELETE FROM leads; DELETE FROM rollup_counts; DELETE FROM rollup_latencies; DELETE FROM rollup_hours; DELETE FROM rollup_progress',
      );
      const ids: string[] = [];
      let clock = now.getTime() - 40 * hourMs;
      for (const one of history) await play(one, new Date((clock += one.minutesLater * 60_000)), ids);
      const end = new Date(clock);
      expect((await rollUp(db.worker, end)).isDone).toBe(true);
      expect(sorted(await countAsReported(end))).toEqual(sorted(await countByHand()));
      expect((await db.worker.query('SELECT FROM rollup_counts WHERE hour >= $1', [closedUntil(end)])).rowCount).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('a round that is cut short goes on where it stopped', async () => {
  for (let hour = 3; hour < 33; hour += 3)
    await addPastLead(db, 'contoso', { receivedAt: new Date(now.getTime() - hour * hourMs), status: 'held' });
  const rounds = [];
  for (let round = 0; round < 40; round += 1) {
    // No time at all is still enough to see that it is over.
    const { hours, isDone } = await rollUp(db.worker, now, { budgetMs: round % 2 === 0 ? -1 : 20 });
    rounds.push(hours);
    if (isDone) break;
  }
  await rollUp(db.worker, now);
  expect(rounds.reduce((sum, hours) => sum + hours, 0)).toBeGreaterThan(0);
  expect(sorted(await countAsReported())).toEqual(sorted(await countByHand()));
});

test('two workers never count at the same time', async () => {
  const receivedAt = new Date((Math.floor(now.getTime() / hourMs) - 5.5) * hourMs);
  await addPastLead(db, 'contoso', { receivedAt, status: 'held' });
  const blocker = await db.worker.connect();
  await blocker.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('leadport.rollups'))`);
  expect(await rollUp(db.worker, now)).toEqual({ hours: 0, isDone: false });
  await blocker.query('ROLLBACK');
  blocker.release();
  expect(await rollUp(db.worker, now)).toEqual({ hours: 1, isDone: true });
});

test('a settled lead that moves again has its hour counted again, an unchanged hour is left alone', async () => {
  const past = (hours: number) => new Date(now.getTime() - hours * hourMs);
  const held = await addPastLead(db, 'contoso', { receivedAt: past(50), status: 'held', code: 'x' });
  await addPastLead(db, 'contoso', { receivedAt: past(20), status: 'delivered' });
  await addPastLead(db, 'fabrikam', { receivedAt: past(50), status: 'stored' });
  expect((await rollUp(db.worker, now)).hours).toBeGreaterThanOrEqual(3);
  expect((await rollUp(db.worker, now)).hours).toBe(0);
  await setState(db, held, 'queued');
  await setState(db, held, 'delivered');
  expect((await rollUp(db.worker, now)).hours).toBe(1);
  expect((await db.worker.query('SELECT FROM rollup_marks')).rowCount).toBe(0);
});

test('the time to delivery counts to the first success', async () => {
  const receivedAt = new Date(now.getTime() - 30 * hourMs);
  const id = await addPastLead(db, 'contoso', { receivedAt, status: 'delivered', deliveredAfter: 777 });
  await addTry(db, 'contoso', id, 'delivered', new Date(receivedAt.getTime() + 20 * hourMs), 90);
  await addPastLead(db, 'contoso', { receivedAt, status: 'delivered', isTest: true });
  await rollUp(db.worker, now);
  const { rows } = await db.worker.query('SELECT offer_id, destination, bucket, count FROM rollup_latencies');
  expect(rows).toEqual([{ offer_id: 'live', destination: 'https-endpoint', bucket: bucketOf(777), count: 1 }]);
});

test('counting an hour reads no table from end to end', async () => {
  const plans: string[] = [];
  const client = await db.worker.connect();
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<{ rows: Array<Record<string, string>> }>;
  const pool = {
    connect: async () => ({
      release: () => {},
      query: async (text: string, values?: unknown[]) => {
        if (/FROM leads/.test(text)) plans.push((await query(`EXPLAIN ${text}`, values)).rows.map((row) => row['QUERY PLAN']).join('\n'));
        return query(text, values);
      },
    }),
  };
  await countHour(
    pool as never,
    { publisherId: 'contoso', hour: new Date(Math.floor(now.getTime() / hourMs) * hourMs - 9 * hourMs) },
    false,
  );
  client.release();
  expect(plans).toHaveLength(1);
  expect(plans[0]).toMatch(/Index Scan using leads_\w+ on leads/);
  expect(plans[0]).not.toMatch(/Seq Scan on (leads|deliveries|attempts)/);
});
