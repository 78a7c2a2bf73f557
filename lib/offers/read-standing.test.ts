import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { newId } from '#lib/db/id.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';
import { createOffer } from './create-offer.ts';
import { getOffer } from './get-offer.ts';
import { readStanding } from './read-standing.ts';
import { saveDestination } from './save-destination.ts';

const caller: KeyCaller = { kind: 'key', id: '01900000-0000-7000-8000-000000000000', role: 'publisher', publisherId: 'contoso' };
const reach = { publisherId: 'contoso' };
const view = { locale: 'en', now: new Date(), showsIntakeUrl: false } as const;
const offerId = 'contoso.analytics';
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso')`);
  await createOffer(caller, reach, { offerId, title: 'Analytics', type: 'container' }, view);
  await saveDestination(caller, reach, offerId, { type: 'https-endpoint', config: { url: 'https://hooks.example.com/leads' } }, view);
});

afterAll(() => db.drop());

const standing = async () => readStanding(reach, (await getOffer(reach, offerId, view))!, 'en');

test('a draft that nobody tried has neither trouble nor stations', async () => {
  expect(await standing()).toEqual({ run: null, test: null, live: null, stations: [] });
});

test('a failed run is told in words, with its station and the name of the field', async () => {
  const run = newId();
  await db.worker.query(
    `INSERT INTO publish_runs (publisher_id, id, offer_id, version, status, started_by) VALUES ('contoso', $1, 'analytics', 1, 'failed', 'portal')`,
    [run],
  );
  await db.worker.query(
    `INSERT INTO publish_steps (publisher_id, run_id, position, name, status, code, stage, field)
     VALUES ('contoso', $1, 1, 'reach', 'failed', 'network-dns', 'dns', 'url')`,
    [run],
  );
  const { test: trouble, stations } = await standing();
  expect(trouble).toMatchObject({ version: 1, step: 'reach', stage: 'dns', field: 'url', fieldLabel: expect.stringMatching(/URL/) });
  expect(trouble?.title).not.toBe('network-dns');
  expect(trouble?.fix).toMatch(/./);
  expect(stations.map(({ name, status }) => [name, status])).toEqual([
    ['reach', 'failed'],
    ['deliver', 'pending'],
  ]);
});

test('held leads stop at the stage at which the connection last failed, with the field to blame', async () => {
  await db.worker.query(
    `UPDATE offers SET live_version = 1, tested_version = 1, status = 'live', intake_mode = 'deliver' WHERE publisher_id = 'contoso'`,
  );
  await db.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, failing_since, last_failure_at, last_code, last_stage)
     VALUES ('contoso', 'analytics', 3, now(), now(), 'network-dns', 'dns')`,
  );
  const { live } = await standing();
  expect(live).toMatchObject({ kind: 'live', version: 1, step: 'reach', stage: 'dns', field: 'url' });
});
