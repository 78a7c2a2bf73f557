import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { jsonType, startSandboxForTests } from '../testing.ts';

// What Dataverse refuses, asked over plain HTTP as anybody might: the adapters never send most of this.
let sandbox: Awaited<ReturnType<typeof startSandboxForTests>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests(23300);
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.clock.now = new Date('2026-11-23T08:00:00.000Z');
});

type Headers = Record<string, string>;
const instance = 'https://contoso-sales.crm4.dynamics.com';

const id = '0198c0de-0000-7000-8000-00000000000a';
const token = async () => `Bearer ${(await sandbox.signIn()).json()['access_token']}`;
const odata = async (): Promise<Headers> => ({
  authorization: await token(),
  'odata-version': '4.0',
  'odata-maxversion': '4.0',
  ...jsonType,
});
const url = `${instance}/api/data/v9.2/leads(${id})`;
const patch = async (record: object, headers: Headers = {}) =>
  sandbox.ask('PATCH', url, { ...(await odata()), ...headers }, JSON.stringify(record));

test('refuses no token, a forged one, one for another environment, and one that has expired', async () => {
  const { authorization, ...rest } = await odata();
  const status = async (given: Headers, where = url) => (await sandbox.ask('GET', where, { ...rest, ...given })).status;
  expect(await status({})).toBe(401);
  expect(await status({ authorization: `${authorization!.slice(0, -3)}abc` })).toBe(401);
  expect(await status({ authorization: authorization! }, url.replace('contoso-sales', 'contoso-finance'))).toBe(401);
  expect(await status({ authorization: authorization! }, url.replace('contoso-sales', 'fabrikam-sales'))).toBe(401);
  expect(await status({ authorization: authorization! })).toBe(404);
  sandbox.clock.now = new Date(sandbox.clock.now.getTime() + 3_600_000);
  expect(await status({ authorization: authorization! })).toBe(401);
});

test('refuses missing headers and other content types', async () => {
  expect((await patch({ subject: 'x' }, { 'odata-version': '3.0' })).status).toBe(400);
  expect((await patch({ subject: 'x' }, { 'content-type': 'text/plain' })).status).toBe(415);
});

test.each([
  ['an unknown column', { new_budget: 'x' }, '0x80048d19'],
  ['a name of every object', { constructor: 'x' }, '0x80048d19'],
  ['a number for a text', { subject: 5 }, '0x80048d19'],
  ['a text that is too long', { firstname: 'x'.repeat(51) }, '0x80044331'],
  ['an option that is none', { leadsourcecode: 99 }, '0x80048408'],
])('refuses %s', async (_, record, code) => {
  const reply = await patch(record);
  expect([reply.status, reply.json()['error']]).toMatchObject([400, { code }]);
});

test('makes a lead under its own id, writes it again, and reads it back', async () => {
  const headers = await odata();
  expect((await sandbox.ask('GET', url, headers)).status).toBe(404);
  const made = await patch({ subject: 'A', lastname: 'Rossi' });
  expect([made.status, made.headers['odata-entityid']]).toEqual([204, url]);
  await patch({ subject: 'B' });
  expect((await sandbox.ask('GET', `${url}?$select=subject`, headers)).json()).toMatchObject({ leadid: id, subject: 'B' });
  const kept = (await (await fetch(sandbox.at('/vendors/dataverse/records'))).json()) as { items: object[] };
  expect(kept.items).toMatchObject([{ id, times: 2, fields: { subject: 'B', lastname: 'Rossi' } }]);
  expect((await patch({ subject: 'C' }, { 'if-none-match': '*' })).status).toBe(412);
});

test('describes the lead table: lengths by type of column, levels for all, and no property that the type lacks', async () => {
  const headers = await odata();
  const attributes = `${instance}/api/data/v9.2/EntityDefinitions(LogicalName='lead')/Attributes`;
  const ask = async (path: string) => sandbox.ask('GET', attributes + path, headers);
  const memos = await ask('/Microsoft.Dynamics.CRM.MemoAttributeMetadata?$select=LogicalName,MaxLength');
  expect(memos.json()['value']).toEqual([{ LogicalName: 'description', MaxLength: 2_000, MetadataId: expect.any(String) }]);
  const filter = encodeURIComponent("RequiredLevel/Value eq Microsoft.Dynamics.CRM.AttributeRequiredLevel'ApplicationRequired'");
  expect((await ask(`?$select=LogicalName&$filter=${filter}`)).json()['value']).toMatchObject([
    { '@odata.type': '#Microsoft.Dynamics.CRM.StringAttributeMetadata', LogicalName: 'subject' },
    { LogicalName: 'lastname' },
  ]);
  expect((await ask('?$select=LogicalName,MaxLength')).status).toBe(400);
  expect((await ask('?$filter=MaxLength')).status).toBe(400);
});

test('says who asks, knows no other tables, and no other environments', async () => {
  const headers = await odata();
  expect((await sandbox.ask('GET', `${instance}/api/data/v9.2/WhoAmI`, headers)).json()).toHaveProperty('UserId');
  expect((await sandbox.ask('GET', `${instance}/api/data/v9.2/accounts`, headers)).json()['error']).toMatchObject({ code: '0x80060888' });
  expect((await sandbox.ask('GET', 'https://nobody.crm4.dynamics.com/api/data/v9.2/WhoAmI', headers)).status).toBe(404);
});
