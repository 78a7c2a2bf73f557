import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { listMisconfigurations } from '#lib/leads/misconfigurations.ts';
import { contoso, fabrikam, seedLeads, seedOffers, setState } from '#lib/leads/test-leads.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
});

afterAll(() => db.drop());

test('leads wait since the oldest of them came, whenever the failure began', async () => {
  const [oldest, newest] = await seedLeads(db, [{}, {}]);
  for (const id of [oldest!, newest!]) await setState(db, id, 'held', { code: 'network-dns' });
  const received = '2026-11-20T13:14:00.000Z';
  await db.worker.query('UPDATE leads SET received_at = $2 WHERE id = $1', [oldest, received]);
  await db.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, failing_since, last_code) VALUES ('contoso', 'live', 2, now(), 'network-dns')
     ON CONFLICT (publisher_id, offer_id) DO UPDATE SET consecutive_failures = 2, failing_since = now(), last_code = 'network-dns'`,
  );
  expect(await listMisconfigurations(contoso, 'en')).toMatchObject([
    { offer: 'contoso.live', code: 'network-dns', held: 2, since: received },
  ]);
  expect(await listMisconfigurations(fabrikam, 'en')).toEqual([]);
});
