import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { seedLeads, seedOffers } from '#lib/leads/test-leads.ts';
import { type Settlement, settle } from './settle.ts';

let db: TestDatabase;
let leadId: string;
beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  [leadId] = (await seedLeads(db, [{}])) as [string];
});
afterAll(() => db.drop());
beforeEach(() => db.worker.query('DELETE FROM connection_health; DELETE FROM error_episodes'));

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 12, 0, second));

/** One attempt of the live connection; a code is why it failed. */
function attempt(second: number, code: string | null, restSeconds: number | null = null): Settlement {
  const claimed = { publisherId: 'contoso', leadId, offerId: 'live', trigger: 'automatic', version: 1, lease: newId() };
  const tried = { id: newId(), startedAt: at(second), durationMs: 5, stage: 'write', httpStatus: 200, exchanges: [] };
  const failed = { outcome: 'refused', code, vendorCode: null, vendorMessage: null, restSeconds };
  const next = { status: 'held', waitMs: null, code, reason: null, tries: 0, inOrder: false };
  return {
    claimed,
    result: { ...tried, ...(code === null ? { outcome: 'delivered', receipt: { truth: 'accepted' } } : failed) },
    next,
  } as unknown as Settlement;
}

const health = async () => (await db.worker.query<Record<string, unknown>>('SELECT * FROM connection_health')).rows[0];

test('failures without a wish for rest are counted as well', async () => {
  await settle(db.worker, [attempt(1, 'destination-unauthorized'), attempt(2, 'destination-unauthorized')]);
  expect(await health()).toMatchObject({
    consecutive_failures: 2,
    last_code: 'destination-unauthorized',
    last_stage: 'write',
    rest_code: null,
  });
  expect((await health())!['failing_since']).not.toBeNull();
});

test('the longest rest of a batch counts, whatever came after it', async () => {
  await settle(db.worker, [attempt(1, 'destination-busy', 120), attempt(2, 'destination-unauthorized')]);
  expect(await health()).toMatchObject({ consecutive_failures: 2, last_code: 'destination-unauthorized', rest_code: 'destination-busy' });
});

test('an episode begins with the first failure and ends with the next success', async () => {
  await settle(db.worker, [attempt(1, 'destination-unauthorized')]);
  await settle(db.worker, [attempt(2, 'destination-unauthorized')]);
  await settle(db.worker, [attempt(9, null)]);
  await settle(db.worker, [attempt(10, null)]);
  expect(await health()).toMatchObject({ consecutive_failures: 0, failing_since: null, last_code: null });
  const { rows } = await db.worker.query('SELECT offer_id, code, began_at, solved_at FROM error_episodes');
  expect(rows).toEqual([{ offer_id: 'live', code: 'destination-unauthorized', began_at: at(1), solved_at: at(9) }]);
});
