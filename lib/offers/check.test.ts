import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { createConnectionOpener } from '#lib/delivery/connections.ts';
import { env } from '#lib/env.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';
import { prepareJobs } from '#lib/jobs/boss.ts';
import { createOffer } from './create-offer.ts';
import { performPublish } from './publish-job.ts';
import { type PublishRun, getPublishRun, startCheck } from './publish-run.ts';
import { recheckFailing } from './recheck.ts';
import { saveDestination } from './save-destination.ts';

const caller: KeyCaller = { kind: 'key', id: '01900000-0000-7000-8000-000000000000', role: 'publisher', publisherId: 'contoso' };
const reach = { publisherId: 'contoso' };
const view = { locale: 'en', now: new Date(), showsIntakeUrl: true } as const;
const guid = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';

let db: TestDatabase;
let vendor: Server;
let outbound: Outbound;
let asked: string[];
let signsIn: boolean;
let now: Date;
let nextOffer = 0;

beforeAll(async () => {
  vendor = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => {
      const body = signsIn
        ? { access_token: 'token', expires_in: 3599 }
        : { error: 'invalid_request', error_description: 'AADSTS90002: Tenant not found.', error_codes: [90002] };
      response.writeHead(signsIn ? 200 : 400, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
  vi.stubEnv('OUTBOUND_ALLOW', new URL(origin).host);
  vi.stubEnv('OUTBOUND_HOST_MAP', `login.microsoftonline.com=${origin},contoso.crm4.dynamics.com=${origin}`);
  db = await testDatabase();
  await prepareJobs(db.url);
  outbound = createOutbound({ allow: env().OUTBOUND_ALLOW, hostMap: env().OUTBOUND_HOST_MAP });
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso')`);
});

beforeEach(() => {
  asked = [];
  signsIn = true;
  now = new Date();
});

afterAll(async () => {
  await outbound.close();
  vendor.close();
  vendor.closeAllConnections();
  await db.drop();
});

const tools = () => ({
  db,
  outbound,
  openConnection: createConnectionOpener(db.worker, env().SECRET_KEYS),
  clock: { now: () => now },
  timeoutMs: 2_000,
});

async function offer(host = 'contoso.crm4.dynamics.com'): Promise<string> {
  const offerId = `contoso.offer-${(nextOffer += 1)}`;
  await createOffer(caller, reach, { offerId, title: 'An offer', type: 'container' }, view);
  const config = {
    instanceUrl: `https://${host}`,
    authentication: 'azureAD',
    directoryId: guid,
    applicationId: guid,
    applicationKey: 'key',
  };
  const saved = await saveDestination(caller, reach, offerId, { type: 'dynamics-365', config }, view);
  expect(saved.kind).toBe('saved');
  return offerId;
}

async function check(offerId: string, stage: string | null): Promise<PublishRun> {
  const started = await startCheck(caller, reach, offerId, stage, now);
  if (started.kind !== 'started') throw new Error(JSON.stringify(started));
  await performPublish(tools(), { publisherId: 'contoso', runId: started.id });
  return (await getPublishRun(reach, started.id))!;
}

const statuses = (run: PublishRun) => Object.fromEntries(run.steps.map(({ name, status }) => [name, status]));

/** An offer that is live and whose leads are held with a failure at `stage`. */
async function holding(stage: string): Promise<string> {
  const offerId = await offer();
  const id = offerId.slice('contoso.'.length);
  await db.worker.query(`UPDATE offers SET live_version = 1, status = 'live', intake_mode = 'deliver' WHERE id = $1`, [id]);
  await db.worker.query(
    `WITH l AS (INSERT INTO leads (publisher_id, id, offer_id, source, action) VALUES ('contoso', gen_random_uuid(), $1, 'S', 'A') RETURNING id),
     d AS (INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, code, reason) SELECT 'contoso', id, $1, 'held', 'some-code', 'misconfiguration' FROM l)
     INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, stage, code, exchanges)
     SELECT 'contoso', id, gen_random_uuid(), 'automatic', 1, now(), 1, 'refused', $2, 'some-code', '[]' FROM l`,
    [id, stage],
  );
  await db.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, failing_since, last_success_at, last_success_version, last_failure_at, last_code, last_stage)
     VALUES ('contoso', $1, 1, $2, $2::timestamptz - interval '10 minutes', 1, $2, 'some-code', $3)`,
    [id, now, stage],
  );
  return offerId;
}

const stateOf = async (offerId: string) =>
  (await db.worker.query<{ status: string }>('SELECT status FROM deliveries WHERE offer_id = $1', [offerId.slice(8)])).rows[0]?.status;

test('a check of the sign-in signs in, knocks where it would write, and writes nothing', async () => {
  const offerId = await offer();
  const run = await check(offerId, 'token');
  expect(run).toMatchObject({ status: 'succeeded', lastStep: 'sign-in', testLead: null });
  expect(statuses(run)).toMatchObject({
    configuration: 'succeeded',
    reach: 'succeeded',
    'sign-in': 'succeeded',
    deliver: 'skipped',
    live: 'skipped',
  });
  expect(asked).toEqual([`POST /${guid}/oauth2/v2.0/token`]);
  const { rows } = await db.worker.query('SELECT tested_version, status FROM offers WHERE id = $1', [offerId.slice(8)]);
  expect(rows).toEqual([{ tested_version: null, status: 'draft' }]);
  expect((await db.worker.query('SELECT FROM leads WHERE offer_id = $1', [offerId.slice(8)])).rowCount).toBe(0);
});

test('a check that fails names the station, and the next one without a stage goes there again', async () => {
  const offerId = await offer();
  signsIn = false;
  const run = await check(offerId, 'sign-in');
  expect(run.steps.find(({ status }) => status === 'failed')).toMatchObject({
    name: 'sign-in',
    stage: 'token',
    code: expect.stringContaining('dynamics-365'),
  });
  signsIn = true;
  expect(await check(offerId, null)).toMatchObject({ status: 'succeeded', lastStep: 'sign-in' });
});

test('a check of the way there says nothing to anybody', async () => {
  const run = await check(await offer(), 'dns');
  expect(run).toMatchObject({ status: 'succeeded', lastStep: 'reach' });
  expect(asked).toEqual([]);
});

test('a stage that only a lead can prove is a whole run', async () => {
  expect(await check(await offer(), 'write')).toMatchObject({ lastStep: null, testLead: { marker: expect.stringMatching(/^MSFT_TEST_/) } });
});

test('a passed check of the live version frees leads that nothing else held', async () => {
  const signIn = await holding('token');
  expect(await check(signIn, null)).toMatchObject({ status: 'succeeded', lastStep: 'sign-in' });
  expect(await stateOf(signIn)).toBe('queued');
  const write = await holding('write');
  await check(write, 'token');
  expect(await stateOf(write)).toBe('held');
});

test('an outage of the sign-in is noticed to be over without anybody’s doing', async () => {
  const offerId = await holding('token');
  signsIn = false;
  expect(await recheckFailing(tools())).toBe(0);
  expect(asked).toEqual([]);
  now = new Date(now.getTime() + 61_000);
  expect(await recheckFailing(tools())).toBe(0);
  expect(asked).toHaveLength(1);
  expect(await stateOf(offerId)).toBe('held');
  signsIn = true;
  expect(await recheckFailing(tools())).toBe(0);
  now = new Date(now.getTime() + 121_000);
  expect(await recheckFailing(tools())).toBe(1);
  expect(await stateOf(offerId)).toBe('queued');
});
