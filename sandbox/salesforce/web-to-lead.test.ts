import { afterAll, beforeAll, expect, test } from 'vitest';
import { formType, jsonType, type Reply, startSandboxForTests } from '../testing.ts';

// What Salesforce refuses, asked over plain HTTP as anybody might: the adapters never send most of this.
let sandbox: Awaited<ReturnType<typeof startSandboxForTests>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests(23500);
});
afterAll(() => sandbox.close());

type Headers = Record<string, string>;

const post = (fields: Record<string, string>, headers: Headers = formType, host = 'webto.salesforce.com') =>
  sandbox.ask('POST', `https://${host}/servlet/servlet.WebToLead?encoding=UTF-8`, headers, new URLSearchParams(fields).toString());
const isException = ({ headers }: Reply) => /Exception/.test(String(headers['is-processed']));

test.each([
  ['no organization', { last_name: 'A' }, formType],
  ['an unknown organization', { oid: '00D000000000000', last_name: 'A' }, formType],
  ['a field that it does not have', { oid: '00D5g00000LPort', shoe_size: '42' }, formType],
  ['JSON', { oid: '00D5g00000LPort' }, jsonType],
])('says 200 and keeps nothing of %s', async (_, fields, headers) => {
  const reply = await post(fields as Record<string, string>, headers);
  expect([reply.status, isException(reply)]).toEqual([200, true]);
});

test.each(['webto.salesforce.com', 'test.salesforce.com', 'acme.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'])(
  'takes a lead at %s, and the same one twice',
  async (host) => {
    await fetch(sandbox.at('/vendors/salesforce/records'), { method: 'DELETE' });
    for (let count = 0; count < 2; count += 1)
      expect(isException(await post({ oid: '00D5g00000LPort', first_name: 'A' }, formType, host))).toBe(false);
    const { items } = (await (await fetch(sandbox.at('/vendors/salesforce/records?for=00D5g00000LPort'))).json()) as { items: object[] };
    const kept = { fields: { first_name: 'A', last_name: '[not provided]', company: '[not provided]' } };
    expect(items).toMatchObject([kept, kept]);
  },
);

test('has one address only', async () => {
  expect((await sandbox.ask('POST', 'https://webto.salesforce.com/', formType)).status).toBe(404);
  expect((await sandbox.ask('GET', 'https://webto.salesforce.com/servlet/servlet.WebToLead')).status).toBe(405);
});
