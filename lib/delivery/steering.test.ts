import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { readCircumstances } from '#lib/delivery/circumstances.ts';
import { type Claimed, claimDue, firstLane } from '#lib/delivery/claim.ts';
import { sealConfig } from '#lib/delivery/connection.ts';
import { createConnectionOpener } from '#lib/delivery/connections.ts';
import { createLeases } from '#lib/delivery/leases.ts';
import { pacedTypes } from '#lib/delivery/pace.ts';
import { listPauses, pause, resume } from '#lib/delivery/pauses.ts';
import { createDeadLeaseFinder, showPresence } from '#lib/delivery/presence.ts';
import { type DeliveryWorker, startDeliveryWorker } from '#lib/delivery/worker.ts';
import { type DestinationType, specs } from '#lib/destinations/specs.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { newLeadFromApi } from '#lib/leads/new-lead.ts';
import { storeLeads } from '#lib/leads/store.ts';

const keys = [{ id: 'k1', key: randomBytes(32) }];
const admin: Caller = { kind: 'key', id: '01900000-0000-7000-8000-00000000000c', role: 'admin', publisherId: null };

let db: TestDatabase;
let receiver: Server;
let port: number;
let outbound: Outbound;
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let arrived: string[];
const workers: DeliveryWorker[] = [];

beforeAll(async () => {
  db = await testDatabase();
  receiver = createServer((request, response) => {
    request.resume().on('end', () => {
      arrived.push(request.url!);
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  port = (receiver.address() as AddressInfo).port;
  outbound = createOutbound({ allow: [{ host: '127.0.0.1', port }] });
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso')`);
});

beforeEach(async () => {
  arrived = [];
  answer = (response) => void response.writeHead(200).end();
  await db.worker.query('DELETE FROM leads');
  await db.worker.query('DELETE FROM offers');
  await db.worker.query('DELETE FROM connection_health');
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

afterAll(async () => {
  await outbound.close();
  receiver.closeAllConnections();
  receiver.close();
  await db.drop();
});

function work(): void {
  const openConnection = createConnectionOpener(db.worker, keys);
  const clock = { now: () => new Date() };
  const options = { outbound, openConnection, clock, random: () => 0.5, timeoutMs: 2_000, retrySchedule: () => [10, 10, 10], pollMs: 20 };
  workers.push(startDeliveryWorker({ pool: db.worker, ...options }));
}

async function liveOffer(id: string, type: DestinationType = 'https-endpoint', config?: Record<string, unknown>): Promise<void> {
  await db.worker.query(
    `INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, intake_mode, status, live_version) VALUES ('contoso', $1, $1, 'container', 'x', 'deliver', 'live', 1)`,
    [id],
  );
  const given = config ?? { url: `http://127.0.0.1:${port}/${id}`, authentication: 'none' };
  const sealed = sealConfig(specs[type], given, { publisherId: 'contoso', offerId: id }, keys);
  await db.worker.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ('contoso', $1, 1, $2, $3, 'test')`,
    [id, type, sealed],
  );
}

async function receive(offer: string, count: number): Promise<string[]> {
  const lead = { offer: `contoso.${offer}`, source: 'AzureMarketplace', action: 'INS', customer: { firstName: 'Ann' } };
  const leads = Array.from({ length: count }, () => newLeadFromApi(leadInputSchema.parse(lead)));
  await storeLeads(db.worker, leads);
  return leads.map(({ id }) => id);
}

async function states(offer: string): Promise<Record<string, number>> {
  const { rows } = await db.worker.query<{ status: string; count: number }>(
    `SELECT status, count(*)::int AS count FROM deliveries WHERE offer_id = $1 GROUP BY 1`,
    [offer],
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

const settled = (offer: string, expected: Record<string, number>) =>
  vi.waitFor(async () => expect(await states(offer)).toEqual(expected), { timeout: 15_000, interval: 30 });

async function claim(leases = createLeases()): Promise<Claimed[]> {
  const options = { leases, leaseMs: 60_000, limit: 1_000, after: firstLane, concurrency: { salesforce: 600, marketo: 600 }, ahead: {} };
  return (await claimDue(db.worker, { ...options, paced: pacedTypes })).lanes.flatMap(({ leads }) => leads);
}

const around = async (offerId: string) => (await readCircumstances([{ publisherId: 'contoso', offerId }], 'en')).get(`contoso.${offerId}`)!;

test('429 with Retry-After rests the whole connection while others flow, and the rest is told', async () => {
  await liveOffer('throttled');
  await liveOffer('well');
  answer = (response, { url }) =>
    void (url === '/throttled' ? response.writeHead(429, { 'retry-after': '600' }) : response.writeHead(200)).end();
  await receive('throttled', 1);
  work();
  await settled('throttled', { retrying: 1 });
  await receive('throttled', 5);
  await receive('well', 5);
  await settled('well', { delivered: 5 });
  expect(await states('throttled')).toEqual({ retrying: 1, queued: 5 });
  expect(arrived.filter((url) => url === '/throttled')).toHaveLength(1);
  const { rest } = await around('throttled');
  expect(Date.parse(rest!.until) - Date.now()).toBeGreaterThan(590_000);
  expect(rest!.title).toBeTruthy();
});

test('a rest is never longer than a day', async () => {
  await liveOffer('forever');
  answer = (response) => void response.writeHead(503, { 'retry-after': '999999' }).end();
  await receive('forever', 1);
  work();
  await settled('forever', { retrying: 1 });
  expect(Date.parse((await around('forever')).rest!.until) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
});

test.each([
  { kind: 'connection', offer: 'contoso.stopped' },
  { kind: 'destination', destination: 'https-endpoint' },
  { kind: 'everything' },
] as const)('a pause of a $kind keeps leads waiting, and they go on in order', async (subject) => {
  await liveOffer('stopped');
  expect(await pause(admin, subject, 'Maintenance')).toBe(true);
  const ids = await receive('stopped', 3);
  expect(await claim()).toEqual([]);
  expect(await listPauses()).toMatchObject([{ ...subject, reason: 'Maintenance' }]);
  expect((await around('stopped')).paused).toMatchObject({ kind: subject.kind, reason: 'Maintenance' });
  expect(await resume(admin, subject)).toBe(true);
  expect(await resume(admin, subject)).toBe(false);
  expect((await claim()).map(({ leadId }) => leadId)).toEqual(ids);
  const { rows } = await db.worker.query(
    `SELECT action FROM audit_events WHERE action LIKE 'delivery.%' ORDER BY at DESC, id DESC LIMIT 2`,
  );
  expect(rows).toEqual([{ action: 'delivery.resume' }, { action: 'delivery.pause' }]);
});

test('a pause of one connection leaves the others alone; what does not exist cannot be paused', async () => {
  await liveOffer('stopped');
  await liveOffer('other');
  await pause(admin, { kind: 'connection', offer: 'contoso.stopped' }, null);
  await receive('stopped', 1);
  const [other] = await receive('other', 1);
  expect((await claim()).map(({ leadId }) => leadId)).toEqual([other]);
  await resume(admin, { kind: 'connection', offer: 'contoso.stopped' });
  expect(await pause(admin, { kind: 'connection', offer: 'contoso.nobody' }, null)).toBe(false);
});

test('a Salesforce organisation gets 500 leads in 24 hours over all its connections; the rest waits and says why', async () => {
  const oid = '00Do0000000ZHog';
  await liveOffer('one', 'salesforce', { oid, host: 'webto.salesforce.com' });
  await liveOffer('two', 'salesforce', { oid, host: 'webto.salesforce.com' });
  await db.worker.query(
    `INSERT INTO pace_uses VALUES ('contoso', $1, 'day', date_trunc('hour', now()) - interval '2 hours', 497), ('contoso', $1, 'day', now() - interval '2 days', 400)`,
    [`salesforce:${oid}`],
  );
  await receive('one', 5);
  await receive('two', 5);
  expect(await claim()).toHaveLength(3);
  expect(await claim()).toHaveLength(0);
  const { rest } = await around('one');
  expect(rest).toMatchObject({ code: 'salesforce-daily-limit' });
  // When the 497 are a day old, counted by the hour.
  expect(Date.parse(rest!.until) - Date.now()).toBeGreaterThan(21 * 3_600_000);
  await db.worker.query('DELETE FROM pace_uses');
});

test('connections to one Marketo subscription share what it takes at once and in 20 seconds', async () => {
  const config = { munchkinId: '123-PQR-789', formId: '1', clientId: 'c', clientSecret: 's' };
  await liveOffer('one', 'marketo', config);
  await liveOffer('two', 'marketo', config);
  await liveOffer('free', 'marketo', { ...config, munchkinId: '999-XYZ-999' });
  await receive('one', 20);
  await receive('two', 20);
  await receive('free', 2);
  const claimed = await claim();
  expect(claimed.filter(({ offerId }) => offerId === 'free')).toHaveLength(2);
  expect(claimed.filter(({ offerId }) => offerId === 'one').length + claimed.filter(({ offerId }) => offerId === 'two').length).toBe(5);
  expect(new Set(claimed.map(({ offerId }) => offerId)).size).toBe(3);
  const { rows } = await db.worker.query(
    `SELECT allowance, sum(used)::int AS used FROM pace_uses WHERE account = 'marketo:123-PQR-789' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual([
    { allowance: 'calls', used: 5 },
    { allowance: 'day', used: 5 },
  ]);
  await db.worker.query('DELETE FROM pace_uses');
});

test('what a dead worker had in hand is due at once; a live one keeps its own', async () => {
  await liveOffer('orphan');
  await receive('orphan', 2);
  const leases = createLeases();
  const presence = showPresence(db.worker, leases, () => {});
  await vi.waitFor(() => expect(presence.isHeld).toBe(true));
  expect(await claim(leases)).toHaveLength(2);
  const free = createDeadLeaseFinder(db.worker, 0);
  expect(await free()).toBe(0);
  await presence.stop();
  await vi.waitFor(async () => expect(await free()).toBe(2), { timeout: 5_000 });
  expect(await claim()).toHaveLength(2);
  const { rows } = await db.worker.query(`SELECT outcome, code FROM attempts`);
  expect(rows).toEqual([
    { outcome: 'unknown', code: 'outcome-unknown' },
    { outcome: 'unknown', code: 'outcome-unknown' },
  ]);
});

test('a worker whose session has just broken is given time to come back', async () => {
  await liveOffer('orphan');
  await receive('orphan', 1);
  await claim();
  const free = createDeadLeaseFinder(db.worker, 60_000);
  await free();
  expect(await free()).toBe(0);
});
