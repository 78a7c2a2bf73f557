import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classify } from '#lib/errors/classify.ts';
import { signaturesFor } from '../catalogue.ts';
import { parseConfig, secretValues, type Config } from '../config.ts';
import type { Tokens } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { openSession, sampleLead, startStandIn, type Answer } from '../stand-in.ts';
import { createTokenCache } from '../token-cache.ts';
import { httpsEndpointAdapter } from './adapter.ts';
import { httpsEndpoint, type HttpsEndpointConfig } from './spec.ts';

const clock = { now: () => new Date('2025-11-21T08:00:00.900Z') };
const accepted = () => ({ status: 202 });
const path = '/workflows/0f6d/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=a%2Fb+c%20d~e';
let receiver: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
  receiver = await startStandIn(accepted);
});
beforeEach(() => {
  receiver.answering = accepted;
  receiver.received.length = 0;
});
afterAll(() => receiver.close());

function config(changes: Config = {}): HttpsEndpointConfig {
  const parsed = parseConfig('https-endpoint', { url: `${receiver.origin}${path}`, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.config as HttpsEndpointConfig;
}

function deliver(changes: Config = {}, lead = sampleLead(), tokens?: Tokens) {
  const given = config(changes);
  const http = openSession(receiver.origin, { hosts: ['login.microsoftonline.com'], secrets: secretValues(httpsEndpoint, given) });
  return httpsEndpointAdapter.deliver(lead, given, http, { ...clock, ...(tokens && { tokens }) });
}

describe('the request', () => {
  test('carries Microsoft’s payload and ours after it, to the URL byte for byte as it was pasted', async () => {
    await deliver();
    const [request] = receiver.received;
    expect(request).toMatchObject({ method: 'POST', path });
    expect(request!.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': sampleLead().id });
    expect(JSON.parse(request!.body)).toEqual({
      UserDetails: {
        FirstName: 'Ada',
        LastName: 'Rossi',
        Email: 'ada@example.com',
        Phone: '+39 06 1234567',
        Country: 'IT',
        Company: 'Esempio S.r.l.',
        Title: 'CTO',
      },
      LeadSource: 'SPZA',
      ActionCode: 'PLT',
      OfferTitle: 'Contoso Analytics',
      Description: 'Wants a demo',
      LeadId: '0198c0de-0000-7000-8000-000000000001',
      OfferId: 'contoso.analytics',
      CreatedTime: '2025-11-20T23:30:00.000Z',
      Test: false,
    });
  });

  test('leaves out what the customer did not give', async () => {
    await deliver({}, sampleLead({ customer: { email: 'ada@example.com', phone: '' }, description: undefined }));
    const body = JSON.parse(receiver.received[0]!.body) as Record<string, unknown>;
    expect(body['UserDetails']).toEqual({ Email: 'ada@example.com' });
    expect(body).not.toHaveProperty('Description');
  });

  test('of a test lead says so and has the marketplace’s source and action', async () => {
    await deliver({}, sampleLead({ testMarker: 'MSFT_TEST_638000000000000000' }));
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ LeadSource: 'AzureMarketplace', ActionCode: 'INS', Test: true });
  });

  test('has no authorization and no signature unless configured', async () => {
    await deliver();
    expect(receiver.received[0]!.headers).not.toHaveProperty('authorization');
    expect(receiver.received[0]!.headers).not.toHaveProperty('webhook-signature');
  });

  test.each(['whsec_bGVhZHBvcnQtc2lnbmluZy1zZWNyZXQ=', 'bGVhZHBvcnQtc2lnbmluZy1zZWNyZXQ='])(
    'is signed so that Standard Webhooks verifies it with %s',
    async (secret) => {
      await deliver({ signingSecret: secret });
      const { headers, body } = receiver.received[0]!;
      expect(headers['webhook-timestamp']).toBe(String(Math.floor(clock.now().getTime() / 1000)));
      const signature = new Webhook(secret).sign(headers['webhook-id'] as string, clock.now(), body);
      expect(headers['webhook-signature']).toBe(signature);
    },
  );

  test('carries the bearer token', async () => {
    await deliver({ bearerToken: 'abc.DEF-123' });
    expect(receiver.received[0]!.headers.authorization).toBe('Bearer abc.DEF-123');
  });

  test('carries a token of Microsoft Entra ID, asked for with the audience’s own slash', async () => {
    receiver.answering = (request) =>
      request.path.endsWith('/token') ? { status: 200, body: '{"access_token":"from-entra"}' } : { status: 202 };
    await deliver({ directoryId: 'contoso.com', applicationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', applicationKey: 'k3y~value' });
    const [signIn, delivery] = receiver.received;
    expect(signIn).toMatchObject({ method: 'POST', path: '/contoso.com/oauth2/v2.0/token' });
    expect(signIn!.headers).toMatchObject({ host: 'login.microsoftonline.com', 'content-type': 'application/x-www-form-urlencoded' });
    expect(Object.fromEntries(new URLSearchParams(signIn!.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      client_secret: 'k3y~value',
      scope: 'https://service.flow.microsoft.com//.default',
    });
    expect(delivery!.headers.authorization).toBe('Bearer from-entra');
  });
});

describe('a token of Microsoft Entra ID', () => {
  const signIn = { directoryId: 'contoso.com', applicationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', applicationKey: 'k3y~value' };
  let asked: number;
  let valid: string;

  beforeEach(() => {
    asked = 0;
    valid = 'token-1';
    receiver.answering = ({ path: asking, headers }) => {
      if (asking.endsWith('/token')) return { status: 200, body: `{"access_token":"token-${(asked += 1)}","expires_in":3599}` };
      return { status: headers.authorization === `Bearer ${valid}` ? 202 : 401 };
    };
  });

  test('is asked for once by a connection and kept until shortly before it ends', async () => {
    let now = clock.now();
    const tokens = createTokenCache({ now: () => now });
    for (let lead = 0; lead < 3; lead += 1) await deliver(signIn, sampleLead(), tokens.of('contoso/one/1'));
    expect(asked).toBe(1);
    valid = 'token-2';
    now = new Date(now.getTime() + 55 * 60_000);
    await deliver(signIn, sampleLead(), tokens.of('contoso/one/1'));
    expect(asked).toBe(2);
  });

  test('is never another connection’s', async () => {
    const tokens = createTokenCache(clock);
    await deliver(signIn, sampleLead(), tokens.of('contoso/one/1'));
    valid = 'token-2';
    await deliver(signIn, sampleLead(), tokens.of('fabrikam/one/1'));
    expect(asked).toBe(2);
  });

  test('that was kept and is refused is renewed once, and the same lead sent again', async () => {
    const tokens = createTokenCache(clock).of('contoso/one/1');
    await deliver(signIn, sampleLead(), tokens);
    valid = 'token-2';
    receiver.received.length = 0;
    await expect(deliver(signIn, sampleLead(), tokens)).resolves.toMatchObject({ truth: 'accepted' });
    const [refused, , again] = receiver.received;
    expect(receiver.received).toHaveLength(3);
    expect(again!.headers.authorization).toBe('Bearer token-2');
    expect([again!.body, again!.headers['webhook-id']]).toEqual([refused!.body, refused!.headers['webhook-id']]);
  });

  test('that is refused again after that is a refusal', async () => {
    const tokens = createTokenCache(clock).of('contoso/one/1');
    await deliver(signIn, sampleLead(), tokens);
    valid = 'none';
    receiver.received.length = 0;
    await expect(deliver(signIn, sampleLead(), tokens)).rejects.toMatchObject({ stage: 'write', response: { status: 401 } });
    expect(receiver.received.map(({ path: asking }) => asking.endsWith('/token'))).toEqual([false, true, false]);
  });

  test('that is new and refused is not asked for again, nor kept', async () => {
    valid = 'none';
    const tokens = createTokenCache(clock).of('contoso/one/1');
    await expect(deliver(signIn, sampleLead(), tokens)).rejects.toMatchObject({ stage: 'write' });
    expect(asked).toBe(1);
    valid = 'token-2';
    await deliver(signIn, sampleLead(), tokens);
    expect(asked).toBe(2);
    expect(receiver.received).toHaveLength(4);
  });
});

test.each([200, 201, 202, 204, 299])('%i is a delivery whatever its body says', async (status) => {
  receiver.answering = () => ({ status, body: status === 204 ? undefined : '{"error":{"code":"WorkflowTriggerIsNotEnabled"}}' });
  await expect(deliver()).resolves.toMatchObject({ truth: 'accepted', detail: { status: String(status) } });
});

test('the receipt names the run when the destination does', async () => {
  receiver.answering = () => ({ status: 202, headers: { 'x-ms-workflow-run-id': '08584' } });
  await expect(deliver()).resolves.toMatchObject({ reference: '08584' });
});

function error(code: string, message = ''): string {
  return JSON.stringify({ error: { code, message } });
}

const refusals: Array<[string, Answer]> = [
  [
    'https-endpoint-flow-off',
    {
      status: 400,
      body: error(
        'WorkflowTriggerIsNotEnabled',
        "Could not execute workflow 'ae8' trigger 'manual' with state 'Disabled': trigger is not enabled.",
      ),
    },
  ],
  ['https-endpoint-flow-off', { status: 400, body: error('WorkflowTriggerIsNotEnabled', "trigger 'manual' with state 'Suspended'") }],
  ['https-endpoint-flow-deleted', { status: 400, body: error('WorkflowTriggerIsNotEnabled', "trigger 'manual' with state 'Deleted'") }],
  ['https-endpoint-flow-deleted', { status: 400, body: '400 { "code": "WorkflowTriggerIsNotEnabled", ... state \'Deleted\' }' }],
  ['https-endpoint-flow-signature-missing', { status: 401, body: error('DirectApiAuthorizationRequired') }],
  ['https-endpoint-flow-signature-missing', { status: 401, body: 'HTTP 401 DirectApiAuthorizationRequired' }],
  [
    'https-endpoint-flow-tenant-only',
    {
      status: 401,
      body: error(
        'DirectApiAuthorizationRequired',
        'The OAuth authorization scheme is required. Please add authentication scheme and try again.',
      ),
    },
  ],
  ['https-endpoint-flow-tenant-only', { status: 401, body: 'The OAuth authorization scheme is required.' }],
  [
    'https-endpoint-flow-claims-mismatch',
    { status: 401, body: error('MisMatchingOAuthClaims', 'One or more claims either missing or does not match') },
  ],
  ['https-endpoint-two-authorizations', { status: 400, body: error('DirectApiRequestHasMoreThanOneAuthorization') }],
  ['https-endpoint-flow-schema-mismatch', { status: 400, body: error('TriggerInputSchemaMismatch') }],
  [
    'https-endpoint-management-address',
    { status: 401, body: error('AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.") },
  ],
  ['https-endpoint-not-found', { status: 404, body: error('WorkflowNotFound', "The workflow 'x' could not be found.") }],
  ['https-endpoint-not-found', { status: 404 }],
  ['https-endpoint-not-found', { status: 410 }],
  ['https-endpoint-flow-too-slow', { status: 504, headers: { 'x-ms-workflow-run-id': '08' } }],
  [
    'https-endpoint-flow-too-slow',
    { status: 504, body: "httpStatusCode='504' operationName='POST/API/TRIGGERS/INVOKE/TRIGGERS/PATHS/INVOKE'" },
  ],
  ['https-endpoint-unavailable', { status: 504, body: '<html>504 Gateway Time-out</html>' }],
  ['https-endpoint-unavailable', { status: 502, body: error('NoResponse') }],
  ['https-endpoint-unavailable', { status: 503 }],
  ['https-endpoint-throttled', { status: 429, body: '<html>Too Many Requests</html>' }],
  ['https-endpoint-credentials-refused', { status: 401 }],
  ['https-endpoint-credentials-refused', { status: 403, body: '<html>Forbidden</html>' }],
  ['https-endpoint-payload-refused', { status: 422, body: '{"title":"Email is not valid"}' }],
  ['destination-failing', { status: 500, body: 'at Object.<anonymous>' }],
  ['destination-refused-lead', { status: 409 }],
  ['network-redirect', { status: 302, headers: { location: 'https://login.example.com/' } }],
];

test.each(refusals)('%s is read from %o', async (code, answer) => {
  receiver.answering = () => answer;
  expect(await refusalOf(deliver())).toBe(code);
});

test.each([
  ['https-endpoint-entra-key-refused', 401, 'AADSTS7000222: The provided client secret keys are expired.'],
  [
    'https-endpoint-entra-application-unknown',
    400,
    "AADSTS700016: Application with identifier '7c9e' was not found in the directory 'Contoso'.",
  ],
  ['https-endpoint-entra-tenant-unknown', 400, "AADSTS90002: Tenant 'contoso.example' not found."],
  ['https-endpoint-entra-sign-in-refused', 400, 'AADSTS53003: Access has been blocked by Conditional Access policies.'],
  ['https-endpoint-entra-unavailable', 503, 'AADSTS90033: A transient error has occurred.'],
])('%s is read from the sign-in’s %i', async (code, status, description) => {
  receiver.answering = () => ({ status, body: JSON.stringify({ error: 'x', error_description: description }) });
  const signIn = { directoryId: 'contoso.com', applicationId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', applicationKey: 'k3y' };
  expect(await refusalOf(deliver(signIn))).toBe(code);
});

async function refusalOf(delivery: Promise<unknown>): Promise<string> {
  const refusal = await delivery.catch((caught: unknown) => caught);
  if (!(refusal instanceof DestinationRefusal)) throw new Error('It was not refused.', { cause: refusal });
  const { response, stage } = refusal;
  const evidence = {
    stage,
    httpStatus: response.status,
    headers: response.headers,
    body: response.body,
    ...httpsEndpointAdapter.readError(response),
  };
  return classify(evidence, signaturesFor('https-endpoint'));
}
