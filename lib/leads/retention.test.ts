import { afterAll, beforeEach, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { idAt, newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { eraseExpired } from '#lib/leads/retention.ts';
import { readPolicy, writePolicy } from '#lib/policy/policy.ts';

let db: TestDatabase | undefined;
const now = new Date('2026-11-23T08:00:00Z');
const admin: UserCaller = {
  kind: 'user',
  id: newId(),
  email: 'a@example.com',
  name: 'A',
  role: 'admin',
  publishers: [],
  publisherId: null,
};
let serial = 0;

beforeEach(async () => {
  await db?.drop();
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name, retention_days) VALUES ('contoso', 'C', 30), ('fabrikam', 'F', NULL)`);
});

afterAll(() => db?.drop());

async function lead(publisherId: string, daysOld: number): Promise<string> {
  const at = now.getTime() - daysOld * 86_400_000;
  const id = `${idAt(at).slice(0, -4)}${String((serial += 1)).padStart(4, '0')}`;
  await db!.worker.query(
    `INSERT INTO leads (publisher_id, id, offer_id, source, action, customer, search, received_at) VALUES ($1, $2, 'o', 'S', 'A', '{"email":"x@example.com"}', 'x', $3)`,
    [publisherId, id, new Date(at)],
  );
  await db!.worker.query(`INSERT INTO deliveries (publisher_id, lead_id, offer_id, status) VALUES ($1, $2, 'o', 'held')`, [
    publisherId,
    id,
  ]);
  return id;
}

async function kept(): Promise<string[]> {
  return (await db!.worker.query<{ id: string }>('SELECT id FROM leads WHERE customer IS NOT NULL ORDER BY id')).rows.map(({ id }) => id);
}

test('leads past their publisher’s age lose the person, younger ones and other publishers’ keep it', async () => {
  await lead('contoso', 31);
  const young = await lead('contoso', 29);
  const foreign = await lead('fabrikam', 4000);
  expect(await eraseExpired(now)).toBe(1);
  expect(await kept()).toEqual([foreign, young].sort());
  const { rows } = await db!.worker.query(`SELECT status, reason FROM deliveries WHERE lead_id NOT IN ($1, $2)`, [young, foreign]);
  expect(rows).toEqual([{ status: 'withheld', reason: 'erased' }]);
});

test('the next round goes on where the last one ended, and says what it did', async () => {
  const young = await lead('contoso', 29);
  expect(await eraseExpired(now)).toBe(0);
  expect(await eraseExpired(new Date(now.getTime() + 2 * 86_400_000))).toBe(1);
  expect(await kept()).toEqual([]);
  const { rows } = await db!.worker.query(`SELECT actor, action, detail->>'erased' AS erased FROM audit_events`);
  expect(rows).toEqual([{ actor: 'portal', action: 'leads.expired', erased: '1' }]);
  expect(young).toBeTruthy();
});

test('the portal’s policy holds where a publisher has no rule of its own', async () => {
  await lead('fabrikam', 100);
  expect(await readPolicy('retention-days')).toBeNull();
  await writePolicy(admin, 'retention-days', 90);
  expect(await readPolicy('retention-days')).toBe(90);
  expect(await eraseExpired(now)).toBe(1);
  await database().worker.query(`UPDATE policies SET value = '"soon"'`);
  expect(await readPolicy('retention-days')).toBeNull();
});
