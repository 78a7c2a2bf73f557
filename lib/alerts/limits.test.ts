import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { seedOffers } from '#lib/leads/test-leads.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import { listAlerts } from './list-alerts.ts';
import { scanLimits } from './scan-limits.ts';

const reach = { publisherId: 'contoso' };
const oid = '00D5g00000LPlim';
/** Twenty past ten in the morning, so that a slot has just begun. */
const morning = new Date('2026-11-23T10:20:00Z');

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  await db.worker.query(`
    UPDATE offers SET live_version = NULL, status = 'draft' WHERE publisher_id <> 'contoso';
    INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by)
      SELECT 'contoso', o, 2, 'salesforce', '{"oid": "${oid}", "host": "webto.salesforce.com"}', 'portal' FROM unnest(ARRAY['live', 'draft']) o;
    UPDATE offers SET live_version = 2, draft_version = 2, status = 'live', intake_mode = 'deliver' WHERE publisher_id = 'contoso' AND id <> 'bare'`);
});

beforeEach(() => db.worker.query('DELETE FROM pace_uses; DELETE FROM alerts'));

afterAll(() => db.drop());

async function use(at: string, used: number): Promise<void> {
  await db.worker.query(
    `INSERT INTO pace_uses (publisher_id, account, allowance, slot_at, used) VALUES ('contoso', $1, 'day', $2, $3)
     ON CONFLICT (publisher_id, account, allowance, slot_at) DO UPDATE SET used = excluded.used`,
    [`salesforce:${oid}`, at, used],
  );
}

const scan = (now: Date) => db.within({ publisherId: null }, (tx) => scanLimits(tx, now));
const later = (hours: number) => new Date(morning.getTime() + hours * 3_600_000);

async function told(): Promise<Array<{ title: string; sentences: readonly string[]; isOpen: boolean }>> {
  const { items } = await listAlerts(reach, null, { limit: 10 }, { locale: 'en', zone: 'UTC' });
  return items.map(({ title, sentences, isOpen }) => ({ title, sentences, isOpen }));
}

test('a limit that today’s rate will hit is told once a day, for all offers that share the account, and over when it will not', async () => {
  await use('2026-11-23T08:00:00Z', 40);
  await scan(morning);
  expect(await told()).toEqual([]);

  await use('2026-11-23T10:00:00Z', 260);
  await scan(morning);
  await scan(later(0.1));
  // 50 an hour, 200 left.
  expect(await told()).toEqual([
    {
      title: 'draft of contoso: Salesforce takes 500 leads a day, and today will bring more',
      sentences: [
        '300 of 500 are used. At the rate of today the limit is reached at about 23 Nov 2026, 14:20 UTC.',
        'Leads after that wait until 24 Nov 2026, 09:00 UTC and then go out in order. None is lost.',
        '2 of your offers share this limit.',
      ],
      isOpen: true,
    },
  ]);

  await scan(later(7));
  expect((await told()).map(({ isOpen }) => isOpen)).toEqual([false]);
  await use('2026-11-23T17:00:00Z', 150);
  await scan(later(7.1));
  expect(await told()).toHaveLength(1);
});

test('an offer says how much of the limit is used, when it will be hit and when leads go on', async () => {
  await use('2026-11-23T10:00:00Z', 300);
  const health = async (now: Date) => (await getOffer(reach, 'contoso.live', { locale: 'en', now, showsIntakeUrl: false }))!.health;
  expect((await health(morning)).allowance).toEqual({
    used: 300,
    limit: 500,
    code: 'salesforce-daily-limit',
    exhaustedAt: '2026-11-23T14:20:00.000Z',
    resumesAt: '2026-11-24T11:00:00.000Z',
  });
  expect((await health(later(8))).allowance).toMatchObject({ used: 300, exhaustedAt: null });
  expect((await health(later(26))).allowance).toBeNull();
});
