import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { seedOffers } from '#lib/leads/test-leads.ts';
import { hourMs } from './count-hour.ts';
import { rollUp } from './roll-up.ts';
import { storageCosts } from './storage-cost.ts';
import { addPastLead } from './test-history.ts';

let db: TestDatabase;
const now = new Date();

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  await db.worker.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ('contoso', 'live', 2, 'azure-table', '{}', 'portal');
     UPDATE offers SET live_version = 2 WHERE publisher_id = 'contoso' AND id = 'live'`,
  );
  for (let index = 0; index < 12; index += 1) {
    const receivedAt = new Date(now.getTime() - (index < 8 ? 30 : 24 * 40) * hourMs);
    const id = await addPastLead(db, 'contoso', { receivedAt, status: 'delivered' });
    await db.worker.query(`UPDATE attempts SET version = 2, exchanges = '[{}, {}]' WHERE lead_id = $1`, [id]);
  }
  await addPastLead(db, 'contoso', { receivedAt: new Date(now.getTime() - 30 * hourMs), status: 'held' });
  await rollUp(db.worker, now);
});

afterAll(() => db.drop());

test('a storage connection costs what its own leads come to', async () => {
  const [cost, ...others] = await storageCosts({ publisherId: 'contoso' }, now);
  expect(others).toEqual([]);
  expect(cost).toMatchObject({ offerId: 'contoso.live', destination: 'azure-table', leads: 8, rows: 12, requestsPerLead: 2 });
  expect(cost!.usdPerMonth).toBeCloseTo(0.004);
  expect(cost!.bytesPerRow).toBeGreaterThan(350);
  expect(cost!.bytesPerRow).toBeLessThan(1_000);
});

test('offers that send elsewhere, and other publishers, cost nothing here', async () => {
  expect(await storageCosts({ publisherId: 'fabrikam' }, now)).toEqual([]);
  expect((await storageCosts({ publisherId: null }, now)).map(({ offerId }) => offerId)).toEqual(['contoso.live']);
});
