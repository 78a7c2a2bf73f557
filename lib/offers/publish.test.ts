import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { createConnectionOpener } from '#lib/delivery/connections.ts';
import { env } from '#lib/env.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';
import { prepareJobs } from '#lib/jobs/boss.ts';
import { createOffer } from '#lib/offers/create-offer.ts';
import { goLive } from '#lib/offers/go-live.ts';
import { sendPreviewLead } from '#lib/offers/preview-lead.ts';
import { performPublish } from '#lib/offers/publish-job.ts';
import { type PublishRun, getPublishRun, startPublish } from '#lib/offers/publish-run.ts';
import { saveDestination } from '#lib/offers/save-destination.ts';

const caller: KeyCaller = { kind: 'key', id: '01900000-0000-7000-8000-000000000000', role: 'publisher', publisherId: 'contoso' };
const reach = { publisherId: 'contoso' };
const view = { locale: 'en', now: new Date(), showsIntakeUrl: true } as const;

let db: TestDatabase;
let receiver: Server;
let outbound: Outbound;
let status: number;
let bodies: Array<Record<string, unknown>>;
let nextOffer = 0;

beforeAll(async () => {
  receiver = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  vi.stubEnv('OUTBOUND_ALLOW', `127.0.0.1:${port}`);
  db = await testDatabase();
  await prepareJobs(db.url);
  outbound = createOutbound({ allow: env().OUTBOUND_ALLOW });
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
});

beforeEach(() => {
  status = 200;
  bodies = [];
});

afterAll(async () => {
  await outbound.close();
  receiver.close();
  receiver.closeAllConnections();
  await db.drop();
});

async function offer(type: 'container' | 'saas-contact-me' = 'container'): Promise<string> {
  const offerId = `contoso.offer-${(nextOffer += 1)}`;
  await createOffer(caller, reach, { offerId, title: 'An offer', type }, view);
  return offerId;
}

async function configure(offerId: string, path = 'in'): Promise<void> {
  const { port } = receiver.address() as AddressInfo;
  const saved = await saveDestination(
    caller,
    reach,
    offerId,
    { type: 'https-endpoint', config: { url: `http://127.0.0.1:${port}/${path}` } },
    view,
  );
  expect(saved.kind).toBe('saved');
}

async function publish(offerId: string): Promise<PublishRun> {
  const started = await startPublish(caller, reach, offerId, new Date());
  if (started.kind !== 'started') throw new Error(JSON.stringify(started));
  await perform(started.id);
  return (await getPublishRun(reach, started.id))!;
}

function perform(runId: string, way: Outbound = outbound): Promise<void> {
  const openConnection = createConnectionOpener(db.worker, env().SECRET_KEYS);
  return performPublish(
    { db, outbound: way, openConnection, clock: { now: () => new Date() }, timeoutMs: 2_000 },
    { publisherId: 'contoso', runId },
  );
}

const statuses = (run: PublishRun) => Object.fromEntries(run.steps.map((step) => [step.name, step.status]));

test('a run delivers the test lead and names every station', async () => {
  const offerId = await offer();
  await configure(offerId);
  const run = await publish(offerId);
  expect(run.status).toBe('succeeded');
  expect(statuses(run)).toEqual({
    configuration: 'succeeded',
    reach: 'succeeded',
    'sign-in': 'skipped',
    deliver: 'succeeded',
    'read-back': 'skipped',
    preview: 'succeeded',
    live: 'pending',
  });
  expect(run.testLead!.marker).toMatch(/^MSFT_TEST_\d{18}$/);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toMatchObject({
    Test: true,
    LeadId: run.testLead!.leadId,
    LeadSource: 'AzureMarketplace',
    ActionCode: 'INS',
    UserDetails: { FirstName: run.testLead!.marker, Phone: '1234567890', Country: 'US' },
  });
});

test('a failed run names the station, the code and the field, and leaves what is live alone', async () => {
  const offerId = await offer();
  await configure(offerId, 'first');
  await publish(offerId);
  expect(await goLive(caller, reach, offerId, new Date())).toMatchObject({ kind: 'live' });
  await configure(offerId, 'second');
  status = 401;
  const run = await publish(offerId);
  expect(run.status).toBe('failed');
  expect(run.steps.find((step) => step.status === 'failed')).toMatchObject({
    name: 'deliver',
    code: 'https-endpoint-credentials-refused',
    field: 'authentication',
  });
  expect(await goLive(caller, reach, offerId, new Date())).toEqual({ kind: 'refused', code: 'publish-required' });
  const { rows } = await db.worker.query(`SELECT status, live_version, intake_mode FROM offers WHERE id = $1`, [offerId.slice(8)]);
  expect(rows[0]).toEqual({ status: 'live', live_version: 1, intake_mode: 'deliver' });
});

test('an instance that does not resolve fails at reach, though the sign-in before it worked', async () => {
  const offerId = await offer();
  const config = {
    instanceUrl: 'https://contoso-sale.crm4.dynamics.com',
    directoryId: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
    applicationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    applicationKey: 'kEy~8Q.value-of-a-key',
  };
  expect(await saveDestination(caller, reach, offerId, { type: 'dynamics-365', config }, view)).toMatchObject({ kind: 'saved' });
  const entra = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"access_token":"t","expires_in":3599}');
  });
  await new Promise<void>((resolve) => entra.listen(0, '127.0.0.1', resolve));
  const { port } = entra.address() as AddressInfo;
  const halfWay = createOutbound({
    allow: [{ host: '127.0.0.1', port }],
    hostMap: [{ host: 'login.microsoftonline.com', origin: `http://127.0.0.1:${port}` }],
    lookup: () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })),
  });
  const started = await startPublish(caller, reach, offerId, new Date());
  if (started.kind !== 'started') throw new Error(JSON.stringify(started));
  await perform(started.id, halfWay);
  const run = (await getPublishRun(reach, started.id))!;
  await halfWay.close();
  entra.close();
  expect(run.steps.find(({ status }) => status === 'failed')).toMatchObject({ name: 'reach', stage: 'dns' });
  expect(statuses(run)).toMatchObject({ 'sign-in': 'succeeded', deliver: 'pending', 'read-back': 'pending' });
  expect(run.status).toBe('failed');
});

test('only one run of an offer at a time', async () => {
  const offerId = await offer();
  await configure(offerId);
  const answers = await Promise.all([startPublish(caller, reach, offerId, new Date()), startPublish(caller, reach, offerId, new Date())]);
  expect(answers.map((answer) => (answer.kind === 'refused' ? answer.code : answer.kind)).sort()).toEqual(['publish-running', 'started']);
});

test('going live needs a run of exactly the saved version', async () => {
  const offerId = await offer();
  await configure(offerId, 'one');
  expect(await goLive(caller, reach, offerId, new Date())).toEqual({ kind: 'refused', code: 'publish-required' });
  await publish(offerId);
  await configure(offerId, 'two');
  expect(await goLive(caller, reach, offerId, new Date())).toEqual({ kind: 'refused', code: 'publish-required' });
});

test('offers that exist to be contacted need a destination that receives', async () => {
  const offerId = await offer('saas-contact-me');
  expect(await startPublish(caller, reach, offerId, new Date())).toEqual({ kind: 'refused', code: 'destination-required' });
  await saveDestination(caller, reach, offerId, { type: 'store-only', config: {} }, view);
  expect(await startPublish(caller, reach, offerId, new Date())).toEqual({ kind: 'refused', code: 'destination-required' });
});

test('a re-test of the live version frees its held leads', async () => {
  const offerId = await offer();
  await configure(offerId);
  await publish(offerId);
  await goLive(caller, reach, offerId, new Date());
  const id = offerId.slice(8);
  await db.worker.query(
    `INSERT INTO leads (publisher_id, id, offer_id, source, action) VALUES ('contoso', gen_random_uuid(), $1, 's', 'a')`,
    [id],
  );
  await db.worker.query(
    `INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, code, reason) SELECT publisher_id, id, offer_id, 'held', 'destination-unauthorized', 'misconfiguration' FROM leads WHERE offer_id = $1 AND test_marker IS NULL`,
    [id],
  );
  const run = await publish(offerId);
  expect(statuses(run).live).toBe('succeeded');
  const { rows } = await db.worker.query(
    `SELECT d.status, in_order, code FROM deliveries d JOIN leads l ON l.id = d.lead_id WHERE d.offer_id = $1 AND test_marker IS NULL`,
    [id],
  );
  expect(rows).toEqual([{ status: 'queued', in_order: true, code: null }]);
});

test('a run whose worker died is done again with the same test lead', async () => {
  const offerId = await offer();
  await configure(offerId);
  const started = await startPublish(caller, reach, offerId, new Date());
  const runId = (started as { id: string }).id;
  const broken = { ...db, within: () => Promise.reject(new Error('connection lost')) };
  const openConnection = createConnectionOpener(db.worker, env().SECRET_KEYS);
  await expect(
    performPublish(
      { db: broken, outbound, openConnection, clock: { now: () => new Date() }, timeoutMs: 2_000 },
      { publisherId: 'contoso', runId },
    ),
  ).rejects.toThrow('connection lost');
  await perform(runId);
  await perform(runId);
  expect((await getPublishRun(reach, runId))?.status).toBe('succeeded');
  expect(bodies).toHaveLength(1);
});

test('preview leads need a tested version and carry the button’s action', async () => {
  const offerId = await offer();
  await configure(offerId);
  expect(await sendPreviewLead(caller, reach, offerId, 'contact-me', new Date())).toEqual({ kind: 'refused', code: 'publish-required' });
  await publish(offerId);
  const sent = await sendPreviewLead(caller, reach, offerId, 'contact-me', new Date());
  const { rows } = await db.worker.query(
    `SELECT l.source, l.action, d.status, d.version, d.trigger FROM leads l JOIN deliveries d ON d.lead_id = l.id WHERE l.id = $1`,
    [(sent as { id: string }).id],
  );
  expect(rows).toEqual([{ source: 'SPZA', action: 'PLT', status: 'queued', version: 1, trigger: 'preview' }]);
});

test('another publisher finds neither the offer nor the run', async () => {
  const offerId = await offer();
  await configure(offerId);
  const run = await publish(offerId);
  const foreign = { publisherId: 'fabrikam' };
  expect(await startPublish(caller, foreign, offerId, new Date())).toEqual({ kind: 'not-found' });
  expect(await goLive(caller, foreign, offerId, new Date())).toEqual({ kind: 'not-found' });
  expect(await getPublishRun(foreign, run.id)).toBeNull();
});
