import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { sealConfig } from '#lib/delivery/connection.ts';
import { createConnectionOpener } from '#lib/delivery/connections.ts';
import { releaseHeld } from '#lib/delivery/release.ts';
import { type DeliveryWorker, startDeliveryWorker } from '#lib/delivery/worker.ts';
import { specs } from '#lib/destinations/specs.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { newLeadFromApi } from '#lib/leads/new-lead.ts';
import { storeLeads } from '#lib/leads/store.ts';

const keys = [{ id: 'k1', key: randomBytes(32) }];

let db: TestDatabase;
let receiver: Server;
let port: number;
let outbound: Outbound;
let answer: (request: IncomingMessage, response: ServerResponse, lead: { LeadId: string; OfferId: string }) => void;
let arrived: string[];
const workers: DeliveryWorker[] = [];

beforeAll(async () => {
  db = await testDatabase();
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, JSON.parse(Buffer.concat(chunks).toString())));
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  port = (receiver.address() as AddressInfo).port;
  outbound = createOutbound({ allow: [{ host: '127.0.0.1', port }] });
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso')`);
});

beforeEach(() => {
  arrived = [];
  answer = (_request, response, lead) => {
    arrived.push(lead.LeadId);
    response.writeHead(200).end();
  };
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

function work(options: { timeoutMs?: number; retrySchedule?: number[] } = {}): DeliveryWorker {
  const worker = startDeliveryWorker({
    pool: db.worker,
    outbound,
    openConnection: createConnectionOpener(db.worker, keys),
    clock: { now: () => new Date() },
    random: () => 0.5,
    timeoutMs: options.timeoutMs ?? 2_000,
    retrySchedule: () => options.retrySchedule ?? [10, 10, 10],
    pollMs: 20,
  });
  workers.push(worker);
  return worker;
}

async function liveOffer(id: string): Promise<void> {
  await db.worker.query(
    `INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, intake_mode, status, live_version) VALUES ('contoso', $1, $1, 'container', 'x', 'deliver', 'live', 1)`,
    [id],
  );
  const config = sealConfig(
    specs['https-endpoint'],
    { url: `http://127.0.0.1:${port}/${id}`, authentication: 'none' },
    { publisherId: 'contoso', offerId: id },
    keys,
  );
  await db.worker.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ('contoso', $1, 1, 'https-endpoint', $2, 'test')`,
    [id, config],
  );
}

async function receive(offer: string, count: number): Promise<string[]> {
  const leads = Array.from({ length: count }, () =>
    newLeadFromApi(
      leadInputSchema.parse({ offer: `contoso.${offer}`, source: 'AzureMarketplace', action: 'INS', customer: { firstName: 'Ann' } }),
    ),
  );
  await storeLeads(db.worker, leads);
  return leads.map((lead) => lead.id);
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

test('a lead arrives once, with its attempt, receipt and truth in the log', async () => {
  await liveOffer('plain');
  const [id] = await receive('plain', 1);
  work();
  await settled('plain', { delivered: 1 });
  expect(arrived).toEqual([id]);
  const { rows } = await db.worker.query(
    `SELECT d.truth, a.outcome, a.http_status, a.version, a.exchanges FROM deliveries d JOIN attempts a USING (publisher_id, lead_id) WHERE lead_id = $1`,
    [id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ truth: 'accepted', outcome: 'delivered', http_status: 200, version: 1 });
  expect(rows[0].exchanges[0].request.body).toContain(id);
});

test('a destination that answers 500 gets the lead again on schedule', async () => {
  await liveOffer('recovers');
  let failures = 2;
  const accept = answer;
  answer = (request, response, lead) => (failures-- > 0 ? void response.writeHead(500).end() : accept(request, response, lead));
  await receive('recovers', 1);
  work();
  await settled('recovers', { delivered: 1 });
  const { rows } = await db.worker.query(
    `SELECT outcome, http_status FROM attempts JOIN deliveries d USING (publisher_id, lead_id) WHERE d.offer_id = 'recovers' ORDER BY id`,
  );
  expect(rows).toEqual([
    { outcome: 'unknown', http_status: 500 },
    { outcome: 'unknown', http_status: 500 },
    { outcome: 'delivered', http_status: 200 },
  ]);
});

test('after the last wait of the schedule a lead is held, never dropped', async () => {
  await liveOffer('down');
  answer = (_request, response) => void response.writeHead(503).end();
  await receive('down', 1);
  work({ retrySchedule: [5, 5] });
  await settled('down', { held: 1 });
  const { rows } = await db.worker.query(`SELECT reason, code, tries FROM deliveries WHERE offer_id = 'down'`);
  expect(rows[0]).toMatchObject({ reason: 'retries-exhausted' });
  expect(rows[0].code).toBeTruthy();
});

test('refused leads are held, and a release delivers them in order of receipt', async () => {
  await liveOffer('repaired');
  answer = (_request, response) => void response.writeHead(401).end();
  const ids = await receive('repaired', 150);
  work();
  await settled('repaired', { held: 150 });
  answer = (_request, response, lead) => {
    arrived.push(lead.LeadId);
    response.writeHead(200).end();
  };
  await db.within({ publisherId: 'contoso' }, (tx) => releaseHeld(tx, { publisherId: 'contoso', offerId: 'repaired' }));
  await settled('repaired', { delivered: 150 });
  expect(arrived).toEqual(ids);
});

test('an ordered run waits behind a lead that has to be tried again', async () => {
  await liveOffer('stumbles');
  answer = (_request, response) => void response.writeHead(401).end();
  const ids = await receive('stumbles', 20);
  work({ retrySchedule: [30, 30, 30] });
  await settled('stumbles', { held: 20 });
  let stumbled = false;
  answer = (_request, response, lead) => {
    if (lead.LeadId === ids[5] && !stumbled) {
      stumbled = true;
      response.writeHead(503).end();
      return;
    }
    arrived.push(lead.LeadId);
    response.writeHead(200).end();
  };
  await db.within({ publisherId: 'contoso' }, (tx) => releaseHeld(tx, { publisherId: 'contoso', offerId: 'stumbles' }));
  await settled('stumbles', { delivered: 20 });
  expect(arrived).toEqual(ids);
});

test('two workers hand each lead over once', async () => {
  await liveOffer('shared');
  const ids = await receive('shared', 300);
  work();
  work();
  await settled('shared', { delivered: 300 });
  expect([...arrived].sort()).toEqual([...ids].sort());
});

test('a hanging destination keeps two slots and nobody else waits for it', async () => {
  await liveOffer('hangs');
  await liveOffer('well');
  const hanging: ServerResponse[] = [];
  const accept = answer;
  answer = (request, response, lead) => (lead.OfferId.endsWith('hangs') ? void hanging.push(response) : accept(request, response, lead));
  await receive('hangs', 100);
  await db.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures) VALUES ('contoso', 'hangs', 3) ON CONFLICT (publisher_id, offer_id) DO UPDATE SET consecutive_failures = 3`,
  );
  await receive('well', 100);
  work({ timeoutMs: 30_000 });
  await settled('well', { delivered: 100 });
  expect(await states('hangs')).toEqual({ delivering: 2, queued: 98 });
  for (const response of hanging) response.writeHead(200).end();
  answer = accept;
  await settled('hangs', { delivered: 100 });
});

test('the lease of a worker that died runs out: the lead is taken again and the log says the outcome is unknown', async () => {
  await liveOffer('orphan');
  const [id] = await receive('orphan', 1);
  await db.worker.query(
    `UPDATE deliveries SET status = 'delivering', lease = gen_random_uuid(), due_at = now() - interval '1 second' WHERE lead_id = $1`,
    [id],
  );
  work();
  await settled('orphan', { delivered: 1 });
  const { rows } = await db.worker.query(`SELECT outcome, code FROM attempts WHERE lead_id = $1 ORDER BY outcome`, [id]);
  expect(rows).toEqual([
    { outcome: 'delivered', code: null },
    { outcome: 'unknown', code: 'outcome-unknown' },
  ]);
});

test('a secret never reaches the transcript', async () => {
  await liveOffer('secret');
  const config = sealConfig(
    specs['https-endpoint'],
    { url: `http://127.0.0.1:${port}/in?sig=TOPSECRETSIG`, authentication: 'bearer', bearerToken: 'TOPSECRETTOKEN' },
    { publisherId: 'contoso', offerId: 'secret' },
    keys,
  );
  await db.worker.query(`DELETE FROM connection_versions WHERE offer_id = 'secret'`);
  await db.worker.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ('contoso', 'secret', 1, 'https-endpoint', $1, 'test')`,
    [config],
  );
  await receive('secret', 1);
  work();
  await settled('secret', { delivered: 1 });
  const { rows } = await db.worker.query(
    `SELECT a::text AS everything FROM attempts a JOIN deliveries d USING (publisher_id, lead_id) WHERE d.offer_id = 'secret'`,
  );
  expect(rows[0].everything).toContain('webhook-id');
  expect(rows[0].everything).not.toMatch(/TOPSECRET/);
});
