import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonType, type Reply, startSandboxForTests } from '../testing.ts';

// What Entra ID refuses, asked over plain HTTP as anybody might: the adapters never send most of this.
let sandbox: Awaited<ReturnType<typeof startSandboxForTests>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests(23200);
});
afterAll(() => sandbox.close());

const instance = 'https://contoso-sales.crm4.dynamics.com';
const codeIn = ({ text }: Reply) => /AADSTS(\d+)/.exec(text)?.[1];

test.each([
  ['a directory that does not exist', {}, { tenant: '00000000-0000-4000-8000-000000000000' }, '90002'],
  ['a domain nobody has', {}, { tenant: 'nobody.example.com' }, '90002'],
  ['words for a directory', {}, { tenant: 'contoso' }, '900023'],
  ['any directory at all, for an application', {}, { tenant: 'organizations' }, '50059'],
  ['no grant type', { grant_type: undefined }, {}, '900144'],
  ['another grant type', { grant_type: 'authorization_code' }, {}, '70003'],
  ['an application that is not there', { client_id: '00000000-0000-4000-8000-000000000000' }, {}, '700016'],
  ['no secret', { client_secret: undefined }, {}, '7000218'],
  ['a wrong secret', { client_secret: 'wrong' }, {}, '7000215'],
  ['no scope', { scope: undefined }, {}, '900144'],
  ['a scope without .default', { scope: instance }, {}, '70011'],
  ['an environment of somebody else', { scope: 'https://fabrikam-sales.crm4.dynamics.com/.default' }, {}, '500011'],
  ['an environment of another cloud', { scope: 'https://contoso.crm.dynamics.cn/.default' }, {}, '900382'],
  ['its own environment in the wrong cloud', {}, { host: 'login.microsoftonline.us' }, '900382'],
  ['a user without a password', { grant_type: 'password', username: 'leads@contoso.onmicrosoft.com' }, {}, '900144'],
  ['a personal account', { grant_type: 'password', username: 'ada@outlook.com', password: 'x' }, {}, '50020'],
  ['an unknown user', { grant_type: 'password', username: 'ada@contoso.onmicrosoft.com', password: 'x' }, {}, '50034'],
  ['a wrong password', { grant_type: 'password', username: 'leads@contoso.onmicrosoft.com', password: 'x' }, {}, '50126'],
  [
    'a user in the directory of consumers',
    { grant_type: 'password', username: 'a@b.c', password: 'x' },
    { tenant: 'consumers' },
    '9001023',
  ],
])('refuses %s', async (_, changes, where, code) => {
  expect(codeIn(await sandbox.signIn(changes, where))).toBe(code);
});

test('refuses an expired secret with 401 and its own code', async () => {
  const reply = await sandbox.signIn({ client_secret: sandbox.settings.accounts.directories[0]!.expiredKey });
  expect([reply.status, codeIn(reply), reply.json()['error_codes']]).toEqual([401, '7000222', [7000222]]);
});

test('wants a form, posted', async () => {
  expect(codeIn(await sandbox.ask('GET', 'https://login.microsoftonline.com/x.com/oauth2/v2.0/token'))).toBe('900561');
  expect(codeIn(await sandbox.ask('POST', 'https://login.microsoftonline.com/x.com/oauth2/v2.0/token', jsonType, '{}'))).toBe('900144');
});

test('knows a directory by its domain too, and finds a user’s by theirs', async () => {
  const { domain, userName, password } = sandbox.settings.accounts.directories[0]!;
  expect((await sandbox.signIn({}, { tenant: domain })).status).toBe(200);
  const user = { grant_type: 'password', username: userName, password };
  expect((await sandbox.signIn(user, { tenant: 'organizations' })).status).toBe(200);
});
