import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { createConnectionOpener } from '#lib/delivery/connections.ts';
import { env } from '#lib/env.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import { serveHttp } from '#lib/http/testing.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';
import { prepareJobs } from '#lib/jobs/boss.ts';
import { createOffer } from './create-offer.ts';
import { getOffer } from './get-offer.ts';
import { goLive } from './go-live.ts';
import { inspectNext } from './inspect.ts';
import { performPublish } from './publish-job.ts';
import { getPublishRun, startPublish } from './publish-run.ts';
import { saveDestination } from './save-destination.ts';

const caller: KeyCaller = { kind: 'key', id: '01900000-0000-7000-8000-000000000000', role: 'publisher', publisherId: 'contoso' };
const reach = { publisherId: 'contoso' };
const guid = '1b4e28ba-2fa1-11d2-883f-0016d3cca427';
const dayMs = 24 * 60 * 60_000;

let db: TestDatabase;
let vendor: Awaited<ReturnType<typeof serveHttp>>;
let outbound: Outbound;
let companyLength: number;
let tellsDefinitions: boolean;
let looks: number;
let now: Date;
let nextOffer = 0;

beforeAll(async () => {
  vendor = await serveHttp((request, response) => {
    const url = request.url!;
    const id = /leads\(([^)]+)\)/.exec(url)?.[1];
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    request.resume().on('end', () => {
      if (url.endsWith('/token')) return answer(200, { access_token: 'token', expires_in: 3599 });
      if (!url.includes('EntityDefinitions')) return request.method === 'GET' ? answer(200, { leadid: id }) : response.writeHead(204).end();
      looks += 1;
      if (!tellsDefinitions) return answer(403, { error: { code: '0x80040220', message: 'missing prvReadEntity privilege' } });
      return answer(200, { value: url.includes('String') ? [{ LogicalName: 'companyname', MaxLength: companyLength }] : [] });
    });
  });
  vi.stubEnv('OUTBOUND_ALLOW', new URL(vendor.origin).host);
  vi.stubEnv('OUTBOUND_HOST_MAP', `login.microsoftonline.com=${vendor.origin},contoso.crm4.dynamics.com=${vendor.origin}`);
  db = await testDatabase();
  await prepareJobs(db.url);
  outbound = createOutbound({ allow: env().OUTBOUND_ALLOW, hostMap: env().OUTBOUND_HOST_MAP });
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso')`);
});

beforeEach(async () => {
  [companyLength, tellsDefinitions, looks, now] = [100, true, 0, new Date()];
  await db.worker.query(`DELETE FROM inspections; DELETE FROM pauses; UPDATE offers SET live_version = NULL, status = 'draft'`);
});

afterAll(async () => {
  await outbound.close();
  await vendor[Symbol.asyncDispose]();
  await db.drop();
});

const tools = () => ({
  db,
  outbound,
  openConnection: createConnectionOpener(db.worker, env().SECRET_KEYS),
  clock: { now: () => now },
  timeoutMs: 5_000,
});
const view = () => ({ locale: 'en', now, showsIntakeUrl: true }) as const;
const adviceOf = async (offerId: string) => (await getOffer(reach, offerId, view()))!.advice;
const later = (days: number) => (now = new Date(now.getTime() + days * dayMs + 1));

async function save(offerId: string, applicationKey = 'kEy~8Q.for-the-tests-only'): Promise<void> {
  const config = {
    instanceUrl: 'https://contoso.crm4.dynamics.com',
    authentication: 'azureAD',
    directoryId: guid,
    applicationId: guid.replace('1', '2'),
    applicationKey,
  };
  expect((await saveDestination(caller, reach, offerId, { type: 'dynamics-365', config }, view())).kind).toBe('saved');
}

async function publish(offerId: string): Promise<void> {
  const started = await startPublish(caller, reach, offerId, new Date());
  if (started.kind !== 'started') throw new Error(JSON.stringify(started));
  await performPublish(tools(), { publisherId: 'contoso', runId: started.id });
  expect((await getPublishRun(reach, started.id))!.status).toBe('succeeded');
}

async function liveOffer(): Promise<string> {
  const offerId = `contoso.looked-${(nextOffer += 1)}`;
  await createOffer(caller, reach, { offerId, title: 'An offer', type: 'container' }, view());
  await save(offerId);
  await publish(offerId);
  await goLive(caller, reach, offerId, now);
  return offerId;
}

test('a publish that succeeds says what longer leads will meet; the next one, after the fix, takes it back', async () => {
  companyLength = 40;
  const offerId = await liveOffer();
  expect(await adviceOf(offerId)).toMatchObject([
    {
      code: 'dynamics-365-column-shortened',
      severity: 'warning',
      field: null,
      helpUrl: expect.stringContaining('/errors/dynamics-365-column-shortened'),
      text: expect.stringContaining('companyname takes 40 characters instead of 100'),
      since: now.toISOString(),
      fix: expect.arrayContaining([expect.stringContaining('make.powerapps.com')]),
    },
  ]);
  companyLength = 100;
  await publish(offerId);
  expect(await adviceOf(offerId)).toEqual([]);
});

test('a live connection is looked at once a day, and what stays keeps its beginning', async () => {
  const offerId = await liveOffer();
  expect(await inspectNext(tools())).toBe(false);
  companyLength = 40;
  later(1);
  const first = now.toISOString();
  expect(await inspectNext(tools())).toBe(true);
  expect(await inspectNext(tools())).toBe(false);
  later(1);
  expect(await inspectNext(tools())).toBe(true);
  expect(await adviceOf(offerId)).toMatchObject([{ since: first }]);
});

test('two workers make one look', async () => {
  await liveOffer();
  later(1);
  expect((await Promise.all([inspectNext(tools()), inspectNext(tools())])).filter(Boolean)).toHaveLength(1);
});

test('who may not read the table is told nothing, and asked again tomorrow', async () => {
  tellsDefinitions = false;
  const offerId = await liveOffer();
  expect(looks).toBe(1);
  expect(await adviceOf(offerId)).toEqual([]);
  expect(await inspectNext(tools())).toBe(false);
});

test('the last word of a vendor that tells nothing any more holds for a week', async () => {
  companyLength = 40;
  const offerId = await liveOffer();
  tellsDefinitions = false;
  later(6);
  expect(await inspectNext(tools())).toBe(true);
  expect(await adviceOf(offerId)).toHaveLength(1);
  later(2);
  expect(await adviceOf(offerId)).toEqual([]);
});

test.each([
  ['fails', `UPDATE connection_health SET consecutive_failures = 1`],
  ['rests', `UPDATE connection_health SET resume_at = '2999-01-01'`],
  ['is paused', `INSERT INTO pauses (publisher_id, kind, subject, created_by) VALUES ('*', 'destination', 'dynamics-365', 'test')`],
])('a connection that %s is left alone', async (_, trouble) => {
  const offerId = await liveOffer();
  const id = offerId.split('.')[1];
  await db.worker.query(`INSERT INTO connection_health (publisher_id, offer_id) VALUES ('contoso', $1) ON CONFLICT DO NOTHING`, [id]);
  await db.worker.query(trouble);
  later(1);
  expect(await inspectNext(tools())).toBe(false);
});

test('only versions in use are remembered', async () => {
  const offerId = await liveOffer();
  await save(offerId, 'another-key-for-the-tests');
  await publish(offerId);
  await goLive(caller, reach, offerId, now);
  await publish(offerId);
  const { rows } = await db.worker.query('SELECT version FROM inspections WHERE offer_id = $1', [offerId.split('.')[1]]);
  expect(rows).toEqual([{ version: 2 }]);
});
