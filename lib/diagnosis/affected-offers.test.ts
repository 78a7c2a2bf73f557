import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { admin, contoso, fabrikam, seedLeads, seedOffers, setState, support } from '#lib/leads/test-leads.ts';
import { affectedOffers } from './affected-offers.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  const ids = await seedLeads(db, [{}, {}, { offer: 'fabrikam.live' }]);
  for (const id of ids) await setState(db, id, 'held', { code: 'destination-unauthorized' });
  await db.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, failing_since, last_code)
     VALUES ('contoso', 'live', 2, now(), 'destination-unauthorized'), ('contoso', 'draft', 0, NULL, 'network-dns')`,
  );
});
afterAll(() => db.drop());

test('a publisher sees their own offers with what waits, and nobody else’s', async () => {
  const own = await affectedOffers(contoso, 'destination-unauthorized');
  expect(own).toMatchObject({ items: [{ offer: 'contoso.live', leads: 2 }], offers: 1, publishers: 1 });
  expect(own.items[0]!.since).toMatch(/^\d{4}-.*Z$/);
  expect((await affectedOffers(fabrikam, 'destination-unauthorized')).items.map(({ offer }) => offer)).toEqual(['fabrikam.live']);
});

test('support and admins are told how many, not which', async () => {
  for (const caller of [support, admin])
    expect(await affectedOffers(caller, 'destination-unauthorized')).toEqual({ items: [], offers: 2, publishers: 2 });
});

test('a connection that works again is not affected, nor is anybody by what never happened', async () => {
  expect((await affectedOffers(contoso, 'network-dns')).offers).toBe(0);
  expect((await affectedOffers({ ...contoso, publisherId: null }, 'destination-unauthorized')).offers).toBe(0);
});

test('an offer whose last Publish stopped for this reason is affected, one whose earlier Publish did is not', async () => {
  const run = (id: string, status: string) =>
    db.worker.query(
      `WITH r AS (INSERT INTO publish_runs (publisher_id, id, offer_id, version, status, marker, test_lead_id, started_by)
         VALUES ('contoso', $1, 'draft', 1, $2, 'M', $1, 'x') RETURNING id)
       INSERT INTO publish_steps (publisher_id, run_id, position, name, status, code) SELECT 'contoso', id, 1, 'reach', $2, CASE $2 WHEN 'failed' THEN 'network-dns' END FROM r`,
      [id, status],
    );
  await run('01900000-0000-7000-8000-000000000001', 'failed');
  expect((await affectedOffers(contoso, 'network-dns')).items).toMatchObject([{ offer: 'contoso.draft', leads: 0 }]);
  await run('01900000-0000-7000-8000-000000000002', 'succeeded');
  expect((await affectedOffers(contoso, 'network-dns')).items).toEqual([]);
});
