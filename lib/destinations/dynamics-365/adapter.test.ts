import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classify } from '#lib/errors/classify.ts';
import { entryOf, signaturesFor } from '../catalogue.ts';
import { parseConfig, secretValues, type Config } from '../config.ts';
import type { OutgoingLead, Tools } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { openSession, sampleLead, startStandIn, type Answer, type Answering } from '../stand-in.ts';
import { createTokenCache } from '../token-cache.ts';
import { dynamics365Adapter } from './adapter.ts';
import { dynamics365, type Dynamics365Config } from './spec.ts';
import { createVendor, dataverseRefusal, entraRefusal, standIn } from './stand-in.ts';

const clock = { now: () => new Date('2025-11-21T08:00:00.000Z') };
const hosts = ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn', 'contoso.crm4.dynamics.com'];
let vendor: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
  vendor = await startStandIn(createVendor());
});
beforeEach(() => {
  vendor.answering = createVendor();
  vendor.received.length = 0;
});
afterAll(() => vendor.close());

function configOf(changes: Config = {}): Dynamics365Config {
  const parsed = parseConfig('dynamics-365', {
    ...standIn.config(vendor.origin),
    instanceUrl: 'https://contoso.crm4.dynamics.com',
    ...changes,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.config as Dynamics365Config;
}

type Trial = { changes?: Config; lead?: OutgoingLead; tools?: Tools; extraHosts?: string[] };

async function hand({ changes, lead = sampleLead(), tools = clock, extraHosts = [] }: Trial = {}) {
  const config = configOf(changes);
  const http = openSession(vendor.origin, { hosts: [...hosts, ...extraHosts], secrets: secretValues(dynamics365, config) });
  const receipt = await dynamics365Adapter.deliver(lead, config, http, tools);
  const proof = await dynamics365Adapter.readBack!(lead, config, http, tools);
  return { ...receipt, ...proof, detail: { ...receipt.detail, ...proof.detail } };
}

/** Signs in as usual; every call to the environment gets this answer. */
function environment(answer: Answer): Answering {
  const asUsual = createVendor();
  return (request) => (request.path.endsWith('/token') ? asUsual(request) : answer);
}

describe('the requests', () => {
  test('are a sign-in, an upsert under the lead’s own id, and a read of that record', async () => {
    await hand({ tools: { ...clock, tokens: createTokenCache(clock).of('contoso.analytics@1') } });
    const [signIn, write, read, ...more] = vendor.received;
    expect(more).toEqual([]);
    expect(signIn).toMatchObject({ method: 'POST', path: '/1b4e28ba-2fa1-11d2-883f-0016d3cca427/oauth2/v2.0/token' });
    expect(signIn!.headers).toMatchObject({ host: 'login.microsoftonline.com', 'content-type': 'application/x-www-form-urlencoded' });
    expect(Object.fromEntries(new URLSearchParams(signIn!.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      client_secret: 'kEy~8Q.for-the-contract-tests-only',
      scope: 'https://contoso.crm4.dynamics.com/.default',
    });
    expect(write).toMatchObject({ method: 'PATCH', path: '/api/data/v9.2/leads(0198c0de-0000-7000-8000-000000000001)' });
    const documented = {
      host: 'contoso.crm4.dynamics.com',
      authorization: 'Bearer token-of-the-contract-tests',
      accept: 'application/json',
      'odata-maxversion': '4.0',
      'odata-version': '4.0',
      'if-none-match': 'null',
    };
    expect(write!.headers).toMatchObject({ ...documented, 'content-type': 'application/json; charset=utf-8' });
    expect(JSON.parse(write!.body)).toEqual({
      subject: 'SPZA-PLT|contoso.analytics',
      firstname: 'Ada',
      lastname: 'Rossi',
      emailaddress1: 'ada@example.com',
      telephone1: '+39 06 1234567',
      companyname: 'Esempio S.r.l.',
      jobtitle: 'CTO',
      address1_country: 'IT',
      description: 'Wants a demo',
      leadsourcecode: 8,
    });
    expect(read).toMatchObject({
      method: 'GET',
      path: '/api/data/v9.2/leads(0198c0de-0000-7000-8000-000000000001)?$select=leadid,subject',
    });
    expect(read!.headers).toMatchObject(documented);
    expect(read!.headers).not.toHaveProperty('content-type');
  });

  test('of an Office 365 user carry the password grant and Microsoft’s public client', async () => {
    const user = { authentication: 'office365', userName: 'leads@contoso.onmicrosoft.com', password: 'P4ss word' };
    await hand({ changes: { ...user, directoryId: '', applicationId: '', applicationKey: '' } });
    expect(vendor.received[0]!.path).toBe('/organizations/oauth2/v2.0/token');
    expect(Object.fromEntries(new URLSearchParams(vendor.received[0]!.body))).toEqual({
      grant_type: 'password',
      client_id: '51f81489-12ee-4a9e-aaae-a2591f45987d',
      username: 'leads@contoso.onmicrosoft.com',
      password: 'P4ss word',
      scope: 'https://contoso.crm4.dynamics.com/.default',
    });
  });

  test.each([
    ['https://contoso.crm9.dynamics.com', 'login.microsoftonline.com'],
    ['https://contoso.crm.microsoftdynamics.us', 'login.microsoftonline.us'],
    ['https://contoso.crm.appsplatform.us', 'login.microsoftonline.us'],
    ['https://contoso.crm.dynamics.cn', 'login.partner.microsoftonline.cn'],
  ])('for %s sign in at %s', async (instanceUrl, host) => {
    await hand({ changes: { instanceUrl }, extraHosts: [new URL(instanceUrl).host] });
    expect(vendor.received[0]!.headers.host).toBe(host);
  });

  test('of a test lead carry its marker and the offer’s title', async () => {
    await hand({ lead: sampleLead({ testMarker: 'MSFT_TEST_638000000000000000' }) });
    const write = vendor.received.find(({ method }) => method === 'PATCH')!;
    expect(JSON.parse(write.body)).toMatchObject({
      subject: 'MSFT_TEST_638000000000000000-MSFT_TEST_638000000000000000|Contoso Analytics',
    });
  });

  test('leave out what the customer did not give, and cut what is too long between characters', async () => {
    await hand({
      lead: sampleLead({
        customer: { firstName: `${'a'.repeat(49)}😀`, lastName: 'b'.repeat(51), phone: '' },
        description: 'c'.repeat(2001),
      }),
    });
    const write = vendor.received.find(({ method }) => method === 'PATCH')!;
    expect(JSON.parse(write.body)).toEqual({
      subject: 'SPZA-PLT|contoso.analytics',
      firstname: 'a'.repeat(49),
      lastname: 'b'.repeat(50),
      description: 'c'.repeat(2000),
      leadsourcecode: 8,
    });
  });
});

describe('the receipt', () => {
  test('is confirmed under the record’s id, also when the lead is there already', async () => {
    await hand();
    await expect(hand()).resolves.toMatchObject({ truth: 'confirmed', reference: sampleLead().id });
  });

  test('is confirmed when an overlapping attempt made the record first', async () => {
    const asUsual = createVendor();
    vendor.answering = asUsual;
    await hand();
    vendor.answering = (request) =>
      request.method === 'PATCH'
        ? dataverseRefusal(412, '0x80040237', 'A record with matching key values already exists.')
        : asUsual(request);
    await expect(hand()).resolves.toMatchObject({ truth: 'confirmed', detail: { alreadyThere: 'yes' } });
  });

  test('is only accepted when the role may write leads but not read them', async () => {
    const asUsual = createVendor();
    vendor.answering = (request) =>
      request.method === 'GET'
        ? dataverseRefusal(403, '0x80040220', 'Principal user (Id=1, type=8) is missing prvReadLead privilege')
        : asUsual(request);
    await expect(hand()).resolves.toMatchObject({ truth: 'accepted', detail: { readBack: 'not permitted' } });
  });

  test.each([
    [403, '0x80040220', 'Principal user (Id=1, type=8) is missing prvReadAccount privilege'],
    [403, '0x80040888', 'prvReadLead'],
    [404, '0x80040217', 'lead With Id = 1 Does Not Exist'],
  ])('fails on any other refusal: %i %s %s', async (status, code, message) => {
    const asUsual = createVendor();
    vendor.answering = (request) => (request.method === 'GET' ? dataverseRefusal(status, code, message) : asUsual(request));
    await expect(hand()).rejects.toMatchObject({ stage: 'read-back', response: { status } });
  });
});

describe('the token', () => {
  test('is asked for once for many leads, and by its connection alone', async () => {
    const cache = createTokenCache(clock);
    const first = { ...clock, tokens: cache.of('contoso.analytics@1') };
    await Promise.all([hand({ tools: first }), hand({ tools: first })]);
    await hand({ tools: { ...clock, tokens: cache.of('contoso.other@1') } });
    expect(vendor.received.filter(({ path }) => path.endsWith('/token'))).toHaveLength(2);
  });

  test('is renewed once when the environment refuses one that was kept', async () => {
    const tools = { ...clock, tokens: createTokenCache(clock).of('contoso.analytics@1') };
    await tools.tokens.take(async () => ({ value: 'revoked', expiresInSeconds: 3600 }));
    await expect(hand({ tools })).resolves.toMatchObject({ truth: 'confirmed' });
    expect(vendor.received.map(({ method }) => method)).toEqual(['PATCH', 'POST', 'PATCH', 'GET']);
  });

  test('is not asked for twice when a fresh one is refused', async () => {
    vendor.answering = environment({ status: 401 });
    await expect(hand()).rejects.toMatchObject({ stage: 'user' });
    expect(vendor.received.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  });
});

async function codeOf(trial: Trial = {}): Promise<{ code: string; stage: string }> {
  const refusal = await hand(trial).catch((caught: unknown) => caught);
  if (!(refusal instanceof DestinationRefusal)) throw new Error('It was not refused.', { cause: refusal });
  const { response, stage } = refusal;
  const read = dynamics365Adapter.readError(response);
  return {
    stage,
    code: classify(
      { stage, httpStatus: response.status, headers: response.headers, body: response.body, ...read },
      signaturesFor('dynamics-365'),
    ),
  };
}

test.each<[string, Config]>([
  ['dynamics-365-tenant-not-found', { directoryId: '1b4e28ba-2fa1-11d2-883f-0016d3cca428' }],
  ['dynamics-365-application-not-found', { applicationId: '1b4e28ba-2fa1-11d2-883f-0016d3cca428' }],
  ['dynamics-365-client-secret-invalid', { applicationKey: 'wrong' }],
  ['dynamics-365-user-credentials-invalid', { authentication: 'office365', userName: 'leads@contoso.onmicrosoft.com', password: 'wrong' }],
])('%s is what a strict vendor’s answer to %o says', async (code, changes) => {
  expect(await codeOf({ changes })).toEqual({ code, stage: 'token' });
});

test.each<[string, number, number, string]>([
  ['dynamics-365-tenant-not-found', 400, 90002, "Tenant 'x' not found."],
  [
    'dynamics-365-tenant-id-malformed',
    400,
    900023,
    "Specified tenant identifier 'x' is neither a valid DNS name, nor a valid external domain.",
  ],
  ['dynamics-365-tenant-id-missing', 400, 50059, 'No tenant-identifying information found.'],
  ['dynamics-365-tenant-other-cloud', 400, 900382, 'Confidential Client is not supported in Cross Cloud request.'],
  ['dynamics-365-tenant-blocked', 400, 5000225, 'This tenant has been blocked due to inactivity.'],
  ['dynamics-365-application-id-placeholder', 400, 700016, "Application with identifier '<client id>' was not found in the directory 'x'."],
  ['dynamics-365-application-disabled', 400, 7000112, 'Application is disabled.'],
  ['dynamics-365-client-secret-expired', 401, 7000222, 'The provided client secret keys are expired.'],
  ['dynamics-365-client-secret-missing', 401, 7000218, 'x'],
  ['dynamics-365-client-secret-invalid', 401, 70002, 'Error validating credentials. AADSTS50012: Invalid client secret is provided.'],
  ['dynamics-365-public-client', 400, 700025, 'Client is public.'],
  ['dynamics-365-consent-missing', 400, 65001, 'x'],
  ['dynamics-365-scope-invalid', 400, 70011, 'The scope https://x.crm.dynamics.com/read is not valid.'],
  ['dynamics-365-instance-url-missing', 400, 70011, 'The scope /.default is not valid.'],
  ['dynamics-365-instance-url-missing-scheme', 400, 70011, 'The scope x.crm4.dynamics.com/.default is not valid.'],
  [
    'dynamics-365-instance-url-not-in-tenant',
    400,
    500011,
    'The resource principal named https://x.crm.dynamics.com was not found in the tenant named x.',
  ],
  [
    'dynamics-365-instance-url-marketing-page',
    400,
    500011,
    'The resource principal named https://dynamics.microsoft.com was not found in the tenant named x.',
  ],
  [
    'dynamics-365-instance-url-doubled-scheme',
    400,
    500011,
    'The resource principal named https://https://x.crm.dynamics.com was not found in the tenant named x.',
  ],
  ['dynamics-365-user-not-found', 400, 50034, 'x'],
  ['dynamics-365-personal-account', 400, 50020, "User account from identity provider 'live.com' does not exist in tenant."],
  ['dynamics-365-user-disabled', 400, 50057, 'x'],
  ['dynamics-365-user-locked-out', 400, 50053, 'x'],
  ['dynamics-365-password-changed', 400, 50055, 'x'],
  ['dynamics-365-no-cloud-password', 400, 50056, 'x'],
  ['dynamics-365-mfa-required', 400, 50076, 'x'],
  ['dynamics-365-conditional-access', 400, 53003, 'x'],
  ['dynamics-365-federated-sign-in', 400, 50107, 'x'],
  ['dynamics-365-entra-unavailable', 503, 90033, 'x'],
  ['dynamics-365-entra-throttled', 429, 90055, 'x'],
])('%s is read from the sign-in’s %i AADSTS%i: %s', async (code, status, number, sentence) => {
  vendor.answering = () => entraRefusal(status, 'x', number, sentence);
  expect(await codeOf()).toEqual({ code, stage: 'token' });
});

test.each<[string, string, Answer]>([
  ['dynamics-365-user-not-member', 'user', dataverseRefusal(403, '0x80072560', 'A felhasználó nem a szervezet tagja.')],
  ['dynamics-365-environment-user-disabled', 'user', dataverseRefusal(400, '0x80040225', 'The specified user is disabled.')],
  ['dynamics-365-app-access-restricted', 'user', dataverseRefusal(403, '0x80095ffc', 'x')],
  ['dynamics-365-no-security-role', 'role', dataverseRefusal(403, '0x80040220', 'The user with id 1 has not been assigned any roles.')],
  ['dynamics-365-missing-privilege', 'role', dataverseRefusal(403, '0x80040220', 'Principal user is missing prvCreateLead privilege')],
  ['dynamics-365-column-security', 'field-permission', dataverseRefusal(403, '0x8004F507', 'x')],
  ['dynamics-365-environment-disabled', 'write', dataverseRefusal(403, '0x8004a104', 'x')],
  ['dynamics-365-table-not-found', 'write', dataverseRefusal(404, '0x80060888', "Resource not found for the segment 'leads'.")],
  [
    'dynamics-365-unknown-column',
    'write',
    dataverseRefusal(400, '0x0', "An undeclared property 'jobtitle' which only has property annotations"),
  ],
  [
    'dynamics-365-field-too-long',
    'write',
    dataverseRefusal(400, '', "The length of the 'jobtitle' attribute of the 'lead' entity exceeded the maximum allowed length of '20'."),
  ],
  ['dynamics-365-invalid-argument', 'write', dataverseRefusal(400, '0x80040203', 'x')],
  ['dynamics-365-plugin-rejected', 'write', dataverseRefusal(400, '0x80040265', 'Leads need a region.')],
  ['dynamics-365-duplicate-detected', 'write', dataverseRefusal(412, '0x80040333', 'x')],
  ['dynamics-365-already-delivered', 'write', dataverseRefusal(412, '0x80040237', 'A record with matching key values already exists.')],
  [
    'dynamics-365-throttled',
    'write',
    dataverseRefusal(429, '0x80072322', 'Number of requests exceeded the limit.', { 'retry-after': '27' }),
  ],
  ['dynamics-365-timed-out', 'write', { status: 504 }],
  ['dynamics-365-sign-in-failed', 'user', { status: 401 }],
  ['dynamics-365-user-not-member', 'write', { status: 403, body: '<html>Forbidden</html>' }],
  ['dynamics-365-instance-url-wrong', 'write', { status: 404, body: '<html>not found</html>' }],
  ['destination-failing', 'write', { status: 500, body: 'at Microsoft.Crm' }],
  ['network-redirect', 'write', { status: 302, headers: { location: 'https://login.example.com/' } }],
])('%s is read from the environment’s answer at %s: %o', async (code, stage, answer) => {
  vendor.answering = environment(answer);
  expect(await codeOf()).toEqual({ code, stage });
});

test('a record that is gone right after it was written is not a success', async () => {
  const asUsual = createVendor();
  vendor.answering = (request) =>
    request.method === 'GET' ? dataverseRefusal(404, '0x80040217', 'lead Does Not Exist') : asUsual(request);
  expect(await codeOf()).toEqual({ code: 'dynamics-365-record-missing', stage: 'read-back' });
});

test('every code a test above expects is one of the catalogue', () => {
  for (const code of Object.keys(dynamics365Adapter.errors)) expect(entryOf(code).destination).toBe('dynamics-365');
});
