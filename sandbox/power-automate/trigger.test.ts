import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonType, type Reply, startSandboxForTests } from '../testing.ts';

// What Power Automate refuses, asked over plain HTTP as anybody might: the adapters never send most of this.
let sandbox: Awaited<ReturnType<typeof startSandboxForTests>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests(23600);
});
afterAll(() => sandbox.close());

type Headers = Record<string, string>;
const instance = 'https://contoso-sales.crm4.dynamics.com';

const flow = () => sandbox.settings.flowUrl('tests');
const without = (name: string) => {
  const url = new URL(flow());
  url.searchParams.delete(name);
  return url.href;
};
const bearer = async (scope: string) => ({ authorization: `Bearer ${(await sandbox.signIn({ scope })).json()['access_token']}` });
const post = (url: string, body: unknown, headers: Headers = {}) =>
  sandbox.ask('POST', url, { ...jsonType, ...headers }, JSON.stringify(body));
const code = (reply: Reply) => (reply.json()['error'] as { code: string }).code;

test('refuses a lost signature, another one, and a missing version', async () => {
  expect(code(await post(without('sig'), {}))).toBe('DirectApiAuthorizationRequired');
  expect(code(await post(flow().replace('sig=', 'sig=A'), {}))).toBe('DirectApiAuthorizationRequired');
  expect(code(await post(without('api-version'), {}))).toBe('MissingApiVersionParameter');
  expect(code(await post(flow(), {}, await bearer('https://service.flow.microsoft.com//.default')))).toBe(
    'DirectApiRequestHasMoreThanOneAuthorization',
  );
});

test('takes a token for Power Automate, and for nothing else', async () => {
  const url = sandbox.settings.protectedFlowUrl('tests');
  expect(await post(url, {}, await bearer('https://service.flow.microsoft.com//.default'))).toMatchObject({ status: 202, text: '' });
  expect(code(await post(url, {}, await bearer(`${instance}/.default`)))).toBe('MisMatchingOAuthClaims');
});

test.each([
  ['null for a text', { Description: null }, jsonType],
  ['null for the customer', { UserDetails: null }, jsonType],
  ['null inside the customer', { UserDetails: { Email: null } }, jsonType],
  ['a number for a text', { UserDetails: { Phone: 5 } }, jsonType],
  ['a list', [], jsonType],
  ['text', {}, { 'content-type': 'text/plain' }],
])('refuses %s', async (_, body, headers) => {
  const reply = await post(flow(), body, headers as Headers);
  expect([reply.status, code(reply)]).toEqual([400, 'TriggerInputSchemaMismatch']);
});

test('knows no other flows and no other methods', async () => {
  expect(code(await post('https://prod-1.westeurope.logic.azure.com/workflows/x/triggers/manual/paths/invoke', {}))).toBe(
    'WorkflowNotFound',
  );
  expect((await sandbox.ask('GET', flow())).status).toBe(405);
});
