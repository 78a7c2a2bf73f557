import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { jsonType, type Reply, startSandboxForTests } from '../testing.ts';

// What Marketo refuses, asked over plain HTTP as anybody might: the adapters never send most of this.
let sandbox: Awaited<ReturnType<typeof startSandboxForTests>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests(23400);
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.clock.now = new Date('2026-11-23T08:00:00.000Z');
});

type Headers = Record<string, string>;

const base = 'https://123-LPT-456.mktorest.com';
const identity = async (changes = {}) => {
  const { clientId, clientSecret } = sandbox.settings.accounts.marketo;
  const query = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...changes });
  return sandbox.ask('GET', `${base}/identity/oauth/token?${query}`);
};
const submit = async (body: unknown, headers: Headers = {}, host = base) => {
  const authorization = `Bearer ${(await identity()).json()['access_token']}`;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return sandbox.ask('POST', `${host}/rest/v1/leads/submitForm.json`, { authorization, ...jsonType, ...headers }, text);
};
const form = (fields: object, formId: unknown = 1179) => ({
  formId,
  input: [{ leadFormFields: { email: 'ada@example.com', ...fields } }],
});
const failure = (reply: Reply) => /"code":"(\d+)"/.exec(reply.text)?.[1];

test('refuses unknown clients and wrong secrets with 401', async () => {
  expect(await identity({ client_id: 'x' })).toMatchObject({ status: 401, text: expect.stringContaining('No client with requested id') });
  expect(await identity({ client_secret: 'x' })).toMatchObject({ status: 401, text: expect.stringContaining('Bad client credentials') });
});

test('hands out the same token with fewer seconds until it ends; then 602 until there is a new one', async () => {
  const [first, start] = [(await identity()).json(), sandbox.clock.now.getTime()];
  sandbox.clock.now = new Date(start + 600_000);
  const second = (await identity()).json();
  expect(second).toMatchObject({ access_token: first['access_token'], expires_in: (first['expires_in'] as number) - 600 });
  sandbox.clock.now = new Date(start + 3_700_000);
  expect(failure(await submit(form({}), { authorization: `Bearer ${first['access_token']}` }))).toBe('602');
  expect((await submit(form({}))).json()['success']).toBe(true);
});

test.each([
  ['a token it never gave', form({}), { authorization: 'Bearer x' }, '601'],
  ['another content type', form({}), { 'content-type': 'text/plain' }, '612'],
  ['what is not JSON', '{', {}, '609'],
  ['a form that does not exist', form({}, 4711), {}, '609'],
  ['a form id in quotes', form({}, '1179'), {}, '609'],
  ['no lead', { formId: 1179, input: [] }, {}, '1003'],
  ['a lead without an address', form({ email: '' }), {}, '1002'],
  ['a field that is not on the form', form({ phone: '1' }, 1180), {}, '1006'],
  ['a value that is too long', form({ company: 'x'.repeat(256) }), {}, '1001'],
  ['null', form({ company: null }), {}, '1001'],
  ['an address with letters of the world', form({ email: 'zoë@example.com' }), {}, '1003'],
])('refuses %s, with HTTP 200', async (_, body, headers, code) => {
  const reply = await submit(body, headers as Headers);
  expect([reply.status, failure(reply)]).toEqual([200, code]);
});

test('makes one lead for one address, and reads it back', async () => {
  const first = (await submit(form({ company: 'A' }))).json()['result'] as { id: number; status: string }[];
  const again = (await submit(form({ company: 'B', email: 'ADA@example.com' }))).json()['result'] as typeof first;
  expect(again).toEqual([{ id: first[0]!.id, status: 'updated' }]);
  const authorization = `Bearer ${(await identity()).json()['access_token']}`;
  expect((await sandbox.ask('GET', `${base}/rest/v1/lead/${first[0]!.id}.json`, { authorization })).json()['result']).toMatchObject([
    { company: 'B' },
  ]);
});

test('takes a hundred calls in twenty seconds', async () => {
  sandbox.clock.now = new Date('2026-11-23T12:00:00.000Z');
  for (let count = 0; count < 100; count += 1) expect(failure(await submit(form({})))).toBeUndefined();
  expect(failure(await submit(form({})))).toBe('606');
  sandbox.clock.now = new Date('2026-11-23T12:00:20.001Z');
  expect(failure(await submit(form({})))).toBeUndefined();
});

test('knows no other subscriptions', async () => {
  expect(failure(await submit(form({}), {}, 'https://123-ABC-456.mktorest.com'))).toBe('614');
});
