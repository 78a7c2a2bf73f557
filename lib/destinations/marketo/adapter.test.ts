import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classify } from '#lib/errors/classify.ts';
import { networkSignatures } from '#lib/errors/network-signatures.ts';
import { DestinationRefusal } from '../refusal.ts';
import { createTokenCache } from '../token-cache.ts';
import { openSession, sampleLead, startStandIn, type Answer } from '../stand-in.ts';
import { marketoAdapter } from './adapter.ts';
import { marketo, type MarketoConfig } from './spec.ts';
import { standIn } from './stand-in.ts';

const clock = { now: () => new Date('2025-11-21T08:00:00.000Z') };
const signatures = [...marketoAdapter.signatures, ...networkSignatures];
let vendor: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
  vendor = await startStandIn(standIn.accepts);
});
beforeEach(() => {
  vendor.answering = standIn.accepts;
  vendor.received.length = 0;
});
afterAll(() => vendor.close());

function config(changes: Record<string, unknown> = {}): MarketoConfig {
  return marketo.schema.parse({ ...standIn.config(''), ...changes });
}

function deliver(lead = sampleLead(), given = config()) {
  return marketoAdapter.deliver(lead, given, openSession(vendor.origin, { hosts: standIn.hosts }), clock);
}

describe('the requests', () => {
  test('are a sign-in and the submission of one form with eight REST names', async () => {
    await expect(deliver()).resolves.toEqual({
      truth: 'confirmed',
      reference: '1006017',
      detail: { leadId: '1006017', munchkinId: '123-PQR-789', formId: '1179' },
    });
    const [signIn, submission] = vendor.received;
    expect(signIn).toMatchObject({ method: 'GET', body: '' });
    expect(signIn!.headers.host).toBe('123-pqr-789.mktorest.com');
    const url = new URL(signIn!.path, 'https://x.invalid');
    expect([url.pathname, Object.fromEntries(url.searchParams)]).toEqual([
      '/identity/oauth/token',
      { grant_type: 'client_credentials', client_id: config().clientId, client_secret: config().clientSecret },
    ]);
    expect(submission).toMatchObject({ method: 'POST', path: '/rest/v1/leads/submitForm.json' });
    expect(submission!.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer cdf01657-110d-4155-99a7-f984b2abc123:int',
    });
    expect(JSON.parse(submission!.body)).toEqual({
      formId: 1179,
      input: [
        {
          leadFormFields: {
            email: 'ada@example.com',
            firstName: 'Ada',
            lastName: 'Rossi',
            company: 'Esempio S.r.l.',
            phone: '+39 06 1234567',
            title: 'CTO',
            country: 'IT',
            leadSource: 'SPZA-PLT|contoso.analytics',
          },
        },
      ],
    });
  });

  test('leave out what the customer did not give and cut what is too long', async () => {
    await deliver(sampleLead({ customer: { email: 'ada@example.com', company: '😀'.repeat(200), phone: '' } }));
    const { input } = JSON.parse(vendor.received[1]!.body) as { input: [{ leadFormFields: Record<string, string> }] };
    expect(Object.keys(input[0].leadFormFields)).toEqual(['email', 'company', 'leadSource']);
    expect(input[0].leadFormFields['company']).toBe('😀'.repeat(127));
  });

  test('of a test lead carry its marker and the offer’s title as lead source', async () => {
    await deliver(sampleLead({ testMarker: 'MSFT_TEST_1' }));
    expect(vendor.received[1]!.body).toContain('"leadSource":"MSFT_TEST_1-MSFT_TEST_1|Contoso Analytics"');
  });
});

describe('a token that Marketo refuses', () => {
  test.each(['601', '602', 602])('with %s is renewed once, and the lead submitted again', async (code) => {
    let submissions = 0;
    vendor.answering = (request) =>
      request.path.startsWith('/rest/') && submissions++ === 0 ? answer({ success: false, errors: [{ code }] }) : standIn.accepts(request);
    await expect(deliver()).resolves.toMatchObject({ reference: '1006017' });
    expect(vendor.received.map(({ path }) => path.split('/')[1])).toEqual(['identity', 'rest', 'identity', 'rest']);
  });

  test('is dropped from the connection’s cache, which else saves the sign-in', async () => {
    const tools = { ...clock, tokens: createTokenCache(clock).of('contoso.analytics@1') };
    const send = () => marketoAdapter.deliver(sampleLead(), config(), openSession(vendor.origin, { hosts: standIn.hosts }), tools);
    await send();
    await send();
    let refusals = 1;
    vendor.answering = (request) =>
      request.path.startsWith('/rest/') && refusals-- > 0
        ? answer({ success: false, errors: [{ code: '602' }] })
        : standIn.accepts(request);
    await send();
    expect(vendor.received.map(({ path }) => path.split('/')[1])).toEqual(['identity', 'rest', 'rest', 'rest', 'identity', 'rest']);
  });

  test('twice is a refusal, tried again later', async () => {
    expect(await codeOf(answer({ success: false, errors: [{ code: '602', message: 'Access token expired' }] }))).toBe(
      'marketo-token-refused',
    );
    expect(vendor.received).toHaveLength(4);
  });
});

test('an update of a known person is a success like a creation', async () => {
  vendor.answering = submission(answer({ success: true, result: [{ id: 7, status: 'updated' }] }));
  await expect(deliver()).resolves.toMatchObject({ truth: 'confirmed', reference: '7' });
});

const failed = (code: string | number, message = 'Text.') => answer({ requestId: 'a#1', success: false, errors: [{ code, message }] });
const skipped = (code: string, message = 'Text.') =>
  answer({ requestId: 'a#1', success: true, result: [{ status: 'skipped', reasons: [{ code, message }] }] });

const refusals: Array<[string, Answer]> = [
  ['marketo-access-denied', failed('603', 'Access denied')],
  ['marketo-timeout', failed('604', 'Request time-out')],
  ['marketo-method', failed('605')],
  ['marketo-rate-limit', failed('606')],
  ['marketo-rate-limit', failed(606)],
  ['marketo-daily-quota', failed('607')],
  ['marketo-busy', failed('608')],
  ['marketo-form-not-found', failed('609', 'Invalid JSON')],
  ['marketo-address-wrong', failed('610')],
  ['marketo-busy', failed('611')],
  ['marketo-content-type', failed('612')],
  ['marketo-subscription-unreachable', failed('614')],
  ['marketo-concurrency-limit', failed('615')],
  ['marketo-required-field', failed('701', 'email cannot be blank')],
  ['marketo-feature-off', failed('703')],
  ['marketo-busy', failed('713')],
  ['marketo-busy', failed('502', 'Bad Gateway')],
  ['marketo-address-wrong', failed('500', 'Internal Server error')],
  ['marketo-lookup-too-broad', failed('1003', 'Too many results match the filter')],
  ['marketo-json-invalid', failed('1003', 'Leads not specified')],
  ['marketo-request-invalid', failed('1003', 'Invalid data')],
  ['marketo-unknown-code', failed('9999', 'Something new')],
  ['marketo-value-invalid', skipped('1001')],
  ['marketo-required-field', skipped('1002')],
  ['marketo-lead-not-found', skipped('1004')],
  ['marketo-lead-exists', skipped('1005')],
  ['marketo-form-field-missing', skipped('1006', "Field 'leadSource' not found")],
  ['marketo-multiple-leads', skipped('1007')],
  ['marketo-partition-denied', skipped('1008')],
  ['marketo-partition-required', skipped('1009')],
  ['marketo-partition-conflict', skipped('1010')],
  ['marketo-lookup-field', skipped('1011')],
  ['marketo-cookie-invalid', skipped('1012')],
  ['marketo-program-not-found', skipped('1013')],
  ['marketo-import-queue', skipped('1016')],
  ['marketo-crm-sync', skipped('1018')],
  ['marketo-lead-status', skipped('1037')],
  ['marketo-form-field-missing', answer({ success: true, result: [{ status: 'skipped' }] })],
  // A record that failed may carry an id, and no status.
  ['marketo-unknown-code', answer({ success: true, result: [{ id: 3525, reasons: [{ code: '501', message: 'Bad' }] }] })],
  ['unrecognised-response', answer({ success: true, result: [] })],
  ['unrecognised-response', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>' }],
  ['marketo-lead-too-large', { status: 413 }],
  ['marketo-uri-too-long', { status: 414 }],
  ['marketo-access-denied', { status: 403, body: '<html>Forbidden</html>' }],
  ['marketo-busy', { status: 503 }],
];

test.each(refusals)('%s is read from the submission’s %o', async (code, given) => {
  expect(await codeOf(given)).toBe(code);
});

const signInRefusals: Array<[string, Answer]> = [
  ['marketo-credentials-refused', answer({ error: 'invalid_client', error_description: 'Bad client credentials' }, 401)],
  ['marketo-credentials-refused', answer({ error: 'unauthorized', error_description: 'Bad client credentials' }, 401)],
  ['marketo-client-unknown', answer({ error: 'invalid_client', error_description: 'No client with requested id: x' }, 401)],
  // Some gateways turn every answer into a 200.
  ['marketo-client-unknown', answer({ error: 'unauthorized', error_description: 'No client with requested id: x' })],
  ['marketo-credentials-refused', { status: 401 }],
  ['marketo-address-wrong', { status: 404, body: '<html>Not Found</html>' }],
  ['marketo-access-denied', failed('603')],
  ['marketo-busy', { status: 502 }],
  ['unrecognised-response', answer({ access_token: '' })],
];

test.each(signInRefusals)('%s is read from the sign-in’s %o', async (code, given) => {
  vendor.answering = () => given;
  expect(await refusalOf(deliver())).toBe(code);
});

test('the stand-in refuses what Marketo refuses', async () => {
  expect(await refusalOf(deliver(sampleLead({ customer: { lastName: 'Rossi' } })))).toBe('marketo-required-field');
  expect(await refusalOf(deliver(sampleLead(), config({ formId: '7' })))).toBe('marketo-form-not-found');
  expect(await refusalOf(deliver(sampleLead(), config({ clientSecret: 'other' })))).toBe('marketo-credentials-refused');
  expect(await refusalOf(deliver(sampleLead(), config({ clientId: 'other' })))).toBe('marketo-client-unknown');
});

function answer(body: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Signs in well, then answers the submission. */
function submission(given: Answer) {
  return (request: Parameters<typeof standIn.accepts>[0]) => (request.path.startsWith('/rest/') ? given : standIn.accepts(request));
}

async function codeOf(given: Answer): Promise<string> {
  vendor.answering = submission(given);
  return refusalOf(deliver());
}

async function refusalOf(delivery: Promise<unknown>): Promise<string> {
  const refusal = await delivery.catch((caught: unknown) => caught);
  if (!(refusal instanceof DestinationRefusal)) throw new Error('It was not refused.', { cause: refusal });
  const { response, stage } = refusal;
  const { status: httpStatus, headers, body } = response;
  return classify({ stage, httpStatus, headers, body, ...marketoAdapter.readError(response) }, signatures);
}
