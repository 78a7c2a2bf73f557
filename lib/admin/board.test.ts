import { afterAll, beforeEach, expect, test } from 'vitest';
import { readBoard } from '#lib/admin/board.ts';
import { listConnections } from '#lib/admin/connections.ts';
import { createPublisher, listPublishers } from '#lib/admin/publishers.ts';
import { readThroughput } from '#lib/admin/throughput.ts';
import { countWaiting } from '#lib/admin/waiting-leads.ts';
import { idAt, newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { pause } from '#lib/delivery/pauses.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';

let db: TestDatabase | undefined;
const now = new Date('2026-11-23T08:30:30Z');
const admin: KeyCaller = { kind: 'key', id: newId(), role: 'admin', publisherId: null };
let serial = 0;

beforeEach(async () => {
  await db?.drop();
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
  await connection('contoso', 'crm', 'dynamics-365');
  await connection('contoso', 'hook', 'https-endpoint');
  await connection('fabrikam', 'crm', 'dynamics-365');
});

afterAll(() => db?.drop());

async function connection(publisher: string, offer: string, destination: string): Promise<void> {
  await db!.worker.query(`INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed) VALUES ($1, $2, $2, 'container', 'x')`, [
    publisher,
    offer,
  ]);
  await db!.worker.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ($1, $2, 1, $3, '{}', 'user:x')`,
    [publisher, offer, destination],
  );
  await db!.worker.query(
    `UPDATE offers SET status = 'live', intake_mode = 'deliver', draft_version = 1, tested_version = 1, live_version = 1 WHERE publisher_id = $1 AND id = $2`,
    [publisher, offer],
  );
}

type LeadFacts = { publisher?: string; offer?: string; status: string; code?: string; minutesAgo: number; version?: number };

async function lead({ publisher = 'contoso', offer = 'crm', status, code, minutesAgo, version }: LeadFacts): Promise<string> {
  const at = new Date(now.getTime() - minutesAgo * 60_000);
  const id = `${idAt(at.getTime()).slice(0, -4)}${String((serial += 1)).padStart(4, '0')}`;
  await db!.worker.query(
    `INSERT INTO leads (publisher_id, id, offer_id, source, action, received_at, test_marker) VALUES ($1, $2, $3, 'S', 'A', $4, $5)`,
    [publisher, id, offer, at, version ? 'MSFT_TEST_1' : null],
  );
  await db!.worker.query(
    `INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, code, due_at, version, truth) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      publisher,
      id,
      offer,
      status,
      code,
      ['queued', 'retrying'].includes(status) ? now : null,
      version,
      status === 'delivered' ? 'confirmed' : null,
    ],
  );
  return id;
}

test('the board counts what is open, finds the oldest that waits, and names the errors with whom they hit', async () => {
  await lead({ status: 'delivered', minutesAgo: 5 });
  const oldest = await lead({ status: 'retrying', code: 'network-timeout', minutesAgo: 40 });
  await lead({ status: 'queued', publisher: 'fabrikam', minutesAgo: 10 });
  await lead({ status: 'held', code: 'dynamics-secret-expired', minutesAgo: 90 });
  await lead({ status: 'held', code: 'dynamics-secret-expired', publisher: 'fabrikam', minutesAgo: 3 });
  await lead({ status: 'held', code: 'dynamics-secret-expired', offer: 'hook', minutesAgo: 3 });
  // A test lead of a publish run counts nowhere.
  await lead({ status: 'failed', code: 'network-timeout', minutesAgo: 2, version: 1 });
  const board = await readBoard('en', now);
  expect(board.now).toEqual({ queued: 1, delivering: 0, retrying: 1, held: 3, failed: 0 });
  expect(board.oldestWaiting).toEqual({ leadId: oldest, receivedAt: '2026-11-23T07:50:30.000Z' });
  expect(board.errors).toMatchObject([
    { code: 'dynamics-secret-expired', publishers: 2, offers: 3, leads: 3 },
    { code: 'network-timeout', publishers: 1, offers: 1, leads: 1 },
  ]);
  expect(board.lastDay).toMatchObject({ received: 6, confirmed: 1, waiting: 2, held: 3, failed: 0 });
});

test('throughput is told by the minute, without test leads', async () => {
  await lead({ status: 'delivered', minutesAgo: 0 });
  await lead({ status: 'held', minutesAgo: 0 });
  await lead({ status: 'delivered', minutesAgo: 59 });
  await lead({ status: 'delivered', minutesAgo: 61 });
  await lead({ status: 'delivered', minutesAgo: 0, version: 1 });
  const minutes = (await readThroughput(db!.worker, now))!;
  expect(minutes).toHaveLength(60);
  expect(minutes.at(-1)).toEqual({ at: '2026-11-23T08:30:00.000Z', received: 2, delivered: 1 });
  expect(minutes[0]).toEqual({ at: '2026-11-23T07:31:00.000Z', received: 1, delivered: 1 });
  expect(minutes.reduce((sum, { received }) => sum + received, 0)).toBe(3);
});

test('connections are found by state, kind and name; those that fail come to the board with what they hold', async () => {
  await db!.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, failing_since, last_code) VALUES ('fabrikam', 'crm', 4, $1, 'network-timeout')`,
    [now],
  );
  await lead({ status: 'held', publisher: 'fabrikam', minutesAgo: 3 });
  await pause(admin, { kind: 'destination', destination: 'https-endpoint' }, 'Maintenance');
  const names = async (filter: object) =>
    (await listConnections({ state: 'all', limit: 10, ...filter }, 'en')).items.map(({ offer }) => offer);
  expect(await names({})).toEqual(['contoso.crm', 'contoso.hook', 'fabrikam.crm']);
  expect(await names({ state: 'failing' })).toEqual(['fabrikam.crm']);
  await lead({ status: 'held', code: 'dynamics-secret-expired', offer: 'crm', minutesAgo: 3 });
  expect(await names({ state: 'failing' })).toEqual(['contoso.crm', 'fabrikam.crm']);
  await db!.worker.query(`UPDATE deliveries SET status = 'failed' WHERE publisher_id = 'contoso'`);
  expect(await names({ state: 'paused' })).toEqual(['contoso.hook']);
  expect(await names({ destination: 'dynamics-365' })).toEqual(['contoso.crm', 'fabrikam.crm']);
  expect(await names({ q: 'Fabri' })).toEqual(['fabrikam.crm']);
  expect(await names({ q: '%' })).toEqual([]);
  const first = await listConnections({ state: 'all', limit: 2 }, 'en');
  expect(first.nextCursor).toBe('contoso.hook');
  expect(await names({ cursor: first.nextCursor! })).toEqual(['fabrikam.crm']);
  const { sick, sickCount, pauses } = await readBoard('it', now);
  expect(sickCount).toBe(1);
  expect(sick).toMatchObject([{ offer: 'fabrikam.crm', publisher: 'Fabrikam', failures: 4, held: 1, code: 'network-timeout' }]);
  expect(sick[0]!.days).toHaveLength(14);
  expect(pauses).toMatchObject([{ kind: 'destination', destination: 'https-endpoint', reason: 'Maintenance' }]);
});

test('a pause says how many leads wait for it: on their way by that connection, that kind, or any', async () => {
  await lead({ status: 'queued', minutesAgo: 1 });
  await lead({ status: 'retrying', minutesAgo: 1, publisher: 'fabrikam' });
  await lead({ status: 'queued', minutesAgo: 1, offer: 'hook' });
  await lead({ status: 'held', minutesAgo: 1 });
  expect(await countWaiting({ kind: 'connection', offer: 'contoso.crm' })).toBe(1);
  expect(await countWaiting({ kind: 'destination', destination: 'dynamics-365' })).toBe(2);
  expect(await countWaiting({ kind: 'everything' })).toBe(3);
  expect(await countWaiting({ kind: 'connection', offer: 'nonsense' })).toBe(0);
});

test('publishers are listed with offers and leads; an id is given once', async () => {
  await lead({ status: 'delivered', minutesAgo: 1 });
  expect(await createPublisher(admin, { id: 'adatum', name: 'Adatum' })).toBe(true);
  expect(await createPublisher(admin, { id: 'adatum', name: 'Another' })).toBe(false);
  const page = await listPublishers({ limit: 2 }, now);
  expect(page).toMatchObject({
    items: [
      { id: 'adatum', name: 'Adatum', offers: 0, leads: 0 },
      { id: 'contoso', offers: 2, liveOffers: 2, leads: 1 },
    ],
    nextCursor: 'contoso',
  });
  expect((await listPublishers({ q: 'FABRI', limit: 10 }, now)).items.map(({ id }) => id)).toEqual(['fabrikam']);
});
