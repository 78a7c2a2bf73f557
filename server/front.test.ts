import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { type KeyScope, createApiKey } from '#lib/identity/api-key.ts';
import { hashIntakeToken } from '#lib/leads/post-intake.ts';
import { createFront } from './front.ts';

let db: TestDatabase;
let server: Server;
let url: string;
const keys = {} as Record<KeyScope, string>;
const token = 'intake-token-of-the-test-offer';

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
  await db.worker.query(
    `INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed) VALUES ('contoso', 'a', 'A', 'container', 'x'), ('fabrikam', 'b', 'B', 'container', 'x')`,
  );
  await db.worker.query(`INSERT INTO intake_tokens (hash, publisher_id, offer_id) VALUES ($1, 'contoso', 'a')`, [hashIntakeToken(token)]);
  for (const scope of ['intake', 'publisher', 'admin'] as const) {
    const { key, hash, hint } = createApiKey();
    keys[scope] = key;
    await db.worker.query(`INSERT INTO api_keys (id, scope, publisher_id, name, hash, hint) VALUES ($1, $2, $3, 'test', $4, $5)`, [
      newId(),
      scope,
      scope === 'publisher' ? 'contoso' : null,
      hash,
      hint,
    ]);
  }
  ({ server, url } = await serve(createFront(db)));
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await db.drop();
});

async function serve(front: ReturnType<typeof createFront>) {
  const made = createServer((request, response) => {
    if (!front(request, response)) response.writeHead(299).end();
  });
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return { server: made, url: `http://127.0.0.1:${(made.address() as AddressInfo).port}/api/v1` };
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const bearer = (scope: KeyScope) => ({ authorization: `Bearer ${keys[scope]}` });
const lead = (more: object = {}) => ({
  offer: 'contoso.a',
  source: 'AzureMarketplace',
  action: 'INS',
  customer: { firstName: 'Ann' },
  ...more,
});

test('no key and a wrong key are answered alike', async () => {
  const answers = await Promise.all([post('/leads', lead()), post('/leads', lead(), { authorization: 'Bearer lp_wrong' })]);
  expect(answers.map((answer) => answer.status)).toEqual([401, 401]);
  expect(await answers[0]!.text()).toBe(await answers[1]!.text());
  expect(answers[0]!.headers.get('content-type')).toBe('application/problem+json');
});

test('one bad lead alone is a 422 with dotted paths', async () => {
  const answer = await post('/leads', lead({ customer: { email: 'not an address' }, occurredAt: 'yesterday' }), bearer('intake'));
  expect(answer.status).toBe(422);
  const { errors } = (await answer.json()) as { errors: Array<{ path: string }> };
  expect(errors.map(({ path }) => path).sort()).toEqual(['customer.email', 'occurredAt']);
});

test('a batch accepts the good and rejects the bad, also when all are bad', async () => {
  const mixed = await post('/leads', { leads: [lead(), { source: 's' }, lead({ offer: 'contoso.unknown' }), lead()] }, bearer('intake'));
  expect(mixed.status).toBe(202);
  const body = (await mixed.json()) as { accepted: unknown[]; rejected: Array<{ index: number }> };
  expect([body.accepted.length, body.rejected.map(({ index }) => index)]).toEqual([2, [1, 2]]);
  const none = await post('/leads', { leads: [{}] }, bearer('intake'));
  expect(none.status).toBe(202);
});

test('NDJSON takes rows one by one', async () => {
  const answer = await post('/leads', `${JSON.stringify(lead())}\nnot json\n\n${JSON.stringify(lead())}\n`, {
    ...bearer('intake'),
    'content-type': 'application/x-ndjson',
  });
  const body = (await answer.json()) as { accepted: unknown[]; rejected: Array<{ index: number }> };
  expect([body.accepted.length, body.rejected.map(({ index }) => index)]).toEqual([2, [1]]);
});

test('sizes: 1,001 leads, a large single lead and a large request are 413, a large row is rejected', async () => {
  const large = lead({ description: 'x'.repeat(30_000), extra: { more: 'y'.repeat(50_000) } });
  expect((await post('/leads', { leads: Array.from({ length: 1001 }, () => lead()) }, bearer('intake'))).status).toBe(413);
  expect((await post('/leads', large, bearer('intake'))).status).toBe(413);
  expect((await post('/leads', 'x'.repeat(8 * 1024 * 1024 + 1), bearer('intake'))).status).toBe(413);
  const row = (await (await post('/leads', { leads: [lead(), large] }, bearer('intake'))).json()) as {
    accepted: unknown[];
    rejected: unknown[];
  };
  expect([row.accepted.length, row.rejected.length]).toEqual([1, 1]);
});

test('a publisher’s key posts to its own offers; a foreign offer reads like an unknown one', async () => {
  const answer = await post('/leads', { leads: [lead(), lead({ offer: 'fabrikam.b' }), lead({ offer: 'nobody.c' })] }, bearer('publisher'));
  const body = (await answer.json()) as { accepted: unknown[]; rejected: Array<{ errors: unknown }> };
  expect(body.accepted).toHaveLength(1);
  expect(body.rejected[0]!.errors).toEqual(body.rejected[1]!.errors);
});

test('an Idempotency-Key replays the first answer word for word, also when both come at once', async () => {
  const headers = { ...bearer('intake'), 'idempotency-key': 'order-7' };
  const answers = await Promise.all([1, 2, 3].map(() => post('/leads', lead(), headers)));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(texts).size).toBe(1);
  expect((await post('/leads', lead({ action: 'PLT' }), headers)).status).toBe(422);
  expect(await (await post('/leads', lead(), { ...headers, ...bearer('admin') })).text()).not.toBe(texts[0]);
});

test('a refused request does not use up its Idempotency-Key', async () => {
  const headers = { ...bearer('intake'), 'idempotency-key': 'order-8' };
  expect((await post('/leads', { offer: 1 }, headers)).status).toBe(422);
  expect((await post('/leads', lead(), headers)).status).toBe(202);
});

test('the marketplace’s payload is taken in both spellings, whatever its content type', async () => {
  const upper = {
    UserDetails: { FirstName: 'Ann', Email: 'ann@example.com' },
    LeadSource: 'AzureMarketplace',
    ActionCode: 'INS',
    OfferTitle: 'A',
    Description: 'hello',
    Surprise: { kept: true },
  };
  const lower = { userDetails: { FirstName: 'Bob', Phone: 123 }, LeadSource: 'SPZA-PLT|contoso.a' };
  const ids = [];
  for (const body of [upper, lower]) {
    const answer = await post(`/intake/${token}`, body, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(202);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  const { rows } = await db.worker.query(
    `SELECT source, action, lead_source, customer, extra FROM leads WHERE id = ANY($1::uuid[]) ORDER BY id`,
    [ids],
  );
  expect(rows).toEqual([
    {
      source: 'AzureMarketplace',
      action: 'INS',
      lead_source: 'AzureMarketplace',
      customer: { firstName: 'Ann', email: 'ann@example.com' },
      extra: { Surprise: { kept: true } },
    },
    { source: 'SPZA', action: 'PLT', lead_source: 'SPZA-PLT|contoso.a', customer: { firstName: 'Bob', phone: '123' }, extra: null },
  ]);
});

test('an empty payload, a list, no JSON, a large one and a wrong token are refused', async () => {
  const statuses = [];
  for (const [path, body] of [
    [token, '{}'],
    [token, '[]'],
    [token, 'hello'],
    [token, JSON.stringify({ a: 'x'.repeat(70_000) })],
    ['an-unknown-token-of-fair-length', '{"a":1}'],
  ] as const) {
    statuses.push((await post(`/intake/${path}`, body)).status);
  }
  expect(statuses).toEqual([422, 422, 400, 413, 404]);
});

test('sorted or not, the same content within ten minutes is one lead', async () => {
  const first = await post(`/intake/${token}`, { UserDetails: { FirstName: 'Cy', LastName: 'D' }, z: 1, a: 2 });
  const second = await post(`/intake/${token}`, { a: 2, UserDetails: { LastName: 'D', FirstName: 'Cy' }, z: 1 });
  expect(await first.json()).toEqual(await second.json());
});

test('with the database away the answer is 503 with Retry-After, and nothing was accepted', async () => {
  const away = createDatabase('postgres://nobody@127.0.0.1:1/none');
  const other = await serve(createFront(away));
  const answer = await fetch(`${other.url}/intake/${token}`, { method: 'POST', body: '{"a":1}' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  other.server.close();
  other.server.closeAllConnections();
  await away.close();
});

test('other requests are left to the portal', async () => {
  expect((await fetch(`${url}/leads`)).status).toBe(299);
  expect((await post('/leads/export', {})).status).toBe(299);
});
