import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { createApiKey } from '#lib/identity/api-key.ts';
import { seedLeads, seedOffers } from '#lib/leads/test-leads.ts';
import type { Endpoint } from './endpoint.ts';
import { leadEndpoints } from './leads.ts';
import { redeliveryEndpoints } from './redeliveries.ts';
import { serve } from './serve.ts';

let db: TestDatabase;
let mine: string;
let theirs: string;
const keys: Record<string, string> = {};

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  [mine, theirs] = (await seedLeads(db, [{ customer: { email: 'ada@example.com', firstName: 'Ada' } }, { offer: 'fabrikam.live' }])) as [
    string,
    string,
  ];
  for (const [name, scope, publisherId] of [
    ['contoso', 'publisher', 'contoso'],
    ['admin', 'admin', null],
    ['another admin', 'admin', null],
    ['intake', 'intake', null],
  ] as const) {
    const { key, hash, hint } = createApiKey();
    await db.worker.query('INSERT INTO api_keys (id, scope, publisher_id, name, hash, hint) VALUES ($1, $2, $3, $4, $5, $6)', [
      newId(),
      scope,
      publisherId,
      name,
      hash,
      hint,
    ]);
    keys[name] = key;
  }
});

afterAll(() => db.drop());

const endpoints: readonly Endpoint[] = [...leadEndpoints, ...redeliveryEndpoints];

// What any of these routes may answer; each test looks at its own part.
type Answer = Record<string, unknown> & { id: string; items: unknown[]; errors: Array<{ path: string }> };

async function call(
  who: string | null,
  method: string,
  path: string,
  query = '',
  params: Record<string, string> = {},
  body?: unknown,
): Promise<{ status: number; body: Answer }> {
  const endpoint = endpoints.find((one) => one.method === method && one.path === path)!;
  const headers = {
    ...(who && { authorization: `Bearer ${keys[who]}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const request = new Request(`http://127.0.0.1/api/v1${path}${query}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = await serve(endpoint)(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text || 'null') as Answer };
}

test('a row has the members of the contract, and the customer for those who may see it', async () => {
  const { status, body } = await call('contoso', 'GET', '/leads');
  expect(status).toBe(200);
  expect(body.nextCursor).toBeNull();
  expect(body.items).toEqual([
    {
      id: mine,
      offer: 'contoso.live',
      source: 'AzureMarketplace',
      action: 'INS',
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
      test: false,
      status: 'queued',
      truth: null,
      code: null,
      destination: 'https-endpoint',
      lastAttemptAt: null,
      nextAttemptAt: expect.any(String),
      customer: { firstName: 'Ada', email: 'ada@example.com' },
    },
  ]);
});

test('wrong filter values are 422 by name', async () => {
  const { status, body } = await call('contoso', 'GET', '/leads', '?status=lost&limit=0&status=held');
  expect(status).toBe(422);
  expect(body.errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['status.0', 'limit']));
});

test('a stranger’s offer is an empty list', async () => {
  expect((await call('contoso', 'GET', '/leads', '?offer=fabrikam.live')).body).toEqual({ items: [], nextCursor: null });
});

test.each([
  ['GET', '/leads/{id}'],
  ['DELETE', '/leads/{id}'],
  ['POST', '/leads/{id}/redeliver'],
  ['GET', '/redeliveries/{id}'],
])('%s %s answers alike for what is foreign, missing and malformed', async (method, path) => {
  const foreign = await call('contoso', method, path, '', { id: theirs });
  expect(foreign.status).toBe(404);
  expect(await call('contoso', method, path, '', { id: newId() })).toEqual(foreign);
  expect(await call('contoso', method, path, '', { id: 'x' })).toEqual(foreign);
});

test('every route refuses nobody with 401 and an intake key with 403', async () => {
  for (const { method, path } of endpoints) {
    expect((await call(null, method, path, '', { id: mine })).status).toBe(401);
    expect((await call('intake', method, path, '', { id: mine })).status).toBe(403);
  }
});

test('a bulk redelivery by filter can be followed; a misspelt filter widens nothing', async () => {
  const { status, body } = await call('contoso', 'POST', '/redeliveries', '', {}, { filter: { status: 'held', test: false } });
  expect(status).toBe(202);
  expect((await call('contoso', 'GET', '/redeliveries/{id}', '', { id: body.id })).body).toMatchObject({
    id: body.id,
    total: 0,
    done: 0,
    failed: 0,
    status: 'succeeded',
  });
  expect((await call('contoso', 'POST', '/redeliveries', '', {}, { filter: { state: 'held' } })).status).toBe(422);
});

test('a lead is redelivered, erased by address, and then no longer redelivered', async () => {
  expect(await call('contoso', 'POST', '/leads/{id}/redeliver', '', { id: mine })).toMatchObject({
    status: 202,
    body: { status: 'queued' },
  });
  expect(await call('admin', 'POST', '/erasures', '', {}, { email: 'ADA@example.com' })).toEqual({ status: 200, body: { erased: 1 } });
  expect(await call('contoso', 'POST', '/leads/{id}/redeliver', '', { id: mine })).toMatchObject({
    status: 409,
    body: { code: 'lead-erased' },
  });
  expect((await call('contoso', 'GET', '/leads/{id}', '?lang=it', { id: mine })).body).toMatchObject({
    customer: null,
    erasedAt: expect.any(String),
  });
  expect(await call('contoso', 'DELETE', '/leads/{id}', '', { id: mine })).toEqual({ status: 204, body: null });
});

test('a page of the log is a look of the portal’s own people at each publisher on it, once, and none of a publisher at its own', async () => {
  const looksOf = async (name: string) =>
    (
      await db.worker.query<{ publisher: string }>(
        `SELECT e.publisher_id AS publisher FROM audit_events e JOIN api_keys k ON e.actor = 'key:' || k.id
         WHERE e.action = 'support.log-read' AND k.name = $1 ORDER BY 1`,
        [name],
      )
    ).rows.map(({ publisher }) => publisher);
  await call('contoso', 'GET', '/leads');
  expect(await looksOf('contoso')).toEqual([]);
  const admin = 'another admin';
  await call(admin, 'GET', '/leads', '?offer=nobody.nothing');
  expect(await looksOf(admin)).toEqual([]);
  await call(admin, 'GET', '/leads', '?offer=contoso.live');
  expect(await looksOf(admin)).toEqual(['contoso']);
  await call(admin, 'GET', '/leads');
  await call(admin, 'GET', '/leads');
  expect(await looksOf(admin)).toEqual(['contoso', 'fabrikam']);
});
