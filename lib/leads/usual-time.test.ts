import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { forgetFixes } from '#lib/diagnosis/recent-fixes.ts';
import { getLead } from '#lib/leads/get.ts';
import { contoso, seedLeads, seedOffers, setState } from '#lib/leads/test-leads.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
});
afterAll(() => db.drop());

test('the diagnosis of a lead says how soon most are over it, once enough publishers are', async () => {
  const [id] = (await seedLeads(db, [{}])) as [string];
  await setState(db, id, 'held', { code: 'network-dns' });
  forgetFixes();
  expect((await getLead(contoso, id, 'en'))!.diagnosis!.usualMinutes).toBeNull();
  await db.worker.query(`
    INSERT INTO publishers (id, name) VALUES ('northwind', 'N');
    INSERT INTO error_episodes SELECT p, 'o' || n, 'network-dns', now() - n * interval '1 day', now() - n * interval '1 day' + interval '9 minutes'
    FROM unnest(ARRAY['contoso', 'fabrikam', 'northwind']) p, generate_series(1, 2) n`);
  forgetFixes();
  expect((await getLead(contoso, id, 'en'))!.diagnosis!.usualMinutes).toBe(9);
});
