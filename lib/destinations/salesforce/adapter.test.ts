import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classify } from '#lib/errors/classify.ts';
import { networkSignatures } from '#lib/errors/network-signatures.ts';
import { DestinationRefusal } from '../refusal.ts';
import { openSession, sampleLead, startStandIn, type Answer } from '../stand-in.ts';
import { salesforceAdapter } from './adapter.ts';
import { salesforce, type SalesforceConfig } from './spec.ts';
import { standIn } from './stand-in.ts';

const clock = { now: () => new Date('2025-11-21T08:00:00.000Z') };
let vendor: Awaited<ReturnType<typeof startStandIn>>;

beforeAll(async () => {
  vendor = await startStandIn(standIn.accepts);
});
beforeEach(() => {
  vendor.answering = standIn.accepts;
  vendor.received.length = 0;
});
afterAll(() => vendor.close());

function config(changes: Partial<SalesforceConfig> = {}): SalesforceConfig {
  return salesforce.schema.parse({ ...standIn.config(''), ...changes });
}

function deliver(lead = sampleLead(), given = config()) {
  return salesforceAdapter.deliver(lead, given, openSession(vendor.origin, { hosts: [given.host] }), clock);
}

function posted() {
  return Object.fromEntries(new URLSearchParams(vendor.received[0]!.body));
}

describe('the post', () => {
  test('is the documented form, to the servlet of the host', async () => {
    await deliver();
    expect(vendor.received[0]).toMatchObject({ method: 'POST', path: '/servlet/servlet.WebToLead?encoding=UTF-8' });
    expect(vendor.received[0]!.headers).toMatchObject({
      host: 'webto.salesforce.com',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(posted()).toEqual({
      oid: '00D5g00000ABcdeEAD',
      first_name: 'Ada',
      last_name: 'Rossi',
      email: 'ada@example.com',
      phone: '+39 06 1234567',
      company: 'Esempio S.r.l.',
      title: 'CTO',
      country: 'IT',
      description: 'Wants a demo',
      lead_source: 'SPZA-PLT|contoso.analytics',
      encoding: 'UTF-8',
    });
  });

  test('of a test lead has its marker and the offer’s title as lead source, and the receipt names the marker', async () => {
    const receipt = await deliver(sampleLead({ testMarker: 'MSFT_TEST_1' }));
    expect(posted()['lead_source']).toBe('MSFT_TEST_1-MSFT_TEST_1|Contoso Analytics');
    expect(receipt).toMatchObject({ truth: 'accepted', reference: 'MSFT_TEST_1', detail: { isProcessed: 'true' } });
  });

  test('leaves out what the customer did not give and keeps every character', async () => {
    await deliver(sampleLead({ customer: { lastName: 'Ünal & Söhne +1 日本', company: '' }, description: undefined }));
    expect(posted()).toEqual({
      oid: '00D5g00000ABcdeEAD',
      last_name: 'Ünal & Söhne +1 日本',
      lead_source: 'SPZA-PLT|contoso.analytics',
      encoding: 'UTF-8',
    });
  });

  test('is cut to Salesforce’s lengths, except an e-mail address, which goes to the description', async () => {
    const long = '😀'.repeat(20_000);
    const email = `${'a'.repeat(90)}@example.com`;
    const customer = { firstName: long, lastName: long, email, phone: long, company: long, title: long, country: long };
    await deliver(sampleLead({ customer, description: 'Note' }));
    const { email: sent, ...form } = posted();
    expect(sent).toBeUndefined();
    expect(form['description']).toBe(`Note\nEmail: ${email}`);
    const lengths = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value.length]));
    expect(lengths).toMatchObject({ first_name: 40, last_name: 80, phone: 40, company: 254, title: 128, country: 80 });
    expect(Object.values(form).every((value) => value.isWellFormed())).toBe(true);
  });

  test('goes to the sandbox or the My Domain that is configured', async () => {
    vendor.answering = () => ({ status: 200 });
    await deliver(sampleLead(), config({ host: 'acme--uat.sandbox.my.salesforce.com' }));
    expect(vendor.received[0]!.headers.host).toBe('acme--uat.sandbox.my.salesforce.com');
  });
});

test.each([{}, { 'is-processed': 'true' }])('200 with headers %o is accepted, never confirmed', async (headers) => {
  vendor.answering = () => ({ status: 200, headers: headers as Record<string, string>, body: '<html></html>' });
  await expect(deliver()).resolves.toMatchObject({ truth: 'accepted' });
});

const processed = (value: string): Answer => ({ status: 200, headers: { 'is-processed': value } });

const refusals: Array<[string, Answer]> = [
  ['salesforce-organization-id', processed('true Exception:common.exception.SalesforceGenericException')],
  ['salesforce-refused', processed('true Exception:common.exception.SomethingElse')],
  ['salesforce-refused', processed('false')],
  ['salesforce-unreachable', { status: 503, body: '<html>Down for Maintenance</html>' }],
  ['salesforce-unreachable', { status: 500, headers: { 'is-processed': 'true' } }],
  ['salesforce-unreachable', { status: 429 }],
  ['salesforce-host-unknown', { status: 404, body: '<html>URL No Longer Exists</html>' }],
  ['salesforce-host-unknown', { status: 301, headers: { location: 'https://acme.my.salesforce.com/' } }],
  [
    'salesforce-required-field',
    { status: 400, body: '[{"message":"Required fields are missing: [LastName]","errorCode":"REQUIRED_FIELD_MISSING"}]' },
  ],
  ['salesforce-duplicate-rule', { status: 400, body: '[{"message":"Use one of these records?","errorCode":"DUPLICATES_DETECTED"}]' }],
  ['salesforce-validation-rule', { status: 400, body: '[{"message":"Text.","errorCode":"FIELD_CUSTOM_VALIDATION_EXCEPTION"}]' }],
  ['salesforce-field-invalid', { status: 400, body: '[{"message":"Text.","errorCode":"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"}]' }],
  ['salesforce-lead-converted', { status: 400, body: '[{"message":"Text.","errorCode":"CANNOT_UPDATE_CONVERTED_LEAD"}]' }],
];

test.each(refusals)('%s is read from %o', async (code, answer) => {
  vendor.answering = () => answer;
  expect(await refusalOf(deliver())).toBe(code);
});

test('the stand-in refuses another organization and a form that lacks its encoding', async () => {
  expect(await refusalOf(deliver(sampleLead(), config({ oid: '00D000000000001' })))).toBe('salesforce-organization-id');
});

// What never comes over the wire: e-mails to the Default Lead Creator, pages of Setup, logs of other integrations.
test.each([
  ['salesforce-web-to-lead-off', 'Your lead could not be created. Reason: Online Lead/Case Capture is disabled.'],
  ['salesforce-default-owner-missing', 'Reason: The default Online Lead/Case user is not set.'],
  ['salesforce-default-owner-permissions', 'The Default Lead Creator must have the "Modify All Data" and "Send Email" permissions.'],
  ['salesforce-instance-host', 'POST https://na15.salesforce.com/servlet/servlet.WebToLead?encoding=UTF-8'],
  ['salesforce-daily-limit', 'Your organization has exceeded its daily Web-to-Lead limit.'],
  ['salesforce-recaptcha', 'Web-to-Lead: the reCAPTCHA response was missing, lead not created'],
  ['salesforce-duplicate-rule', 'Salesforce could not create this lead. Reason: You’re creating a duplicate record.'],
  ['salesforce-not-provided', 'Company: [not provided]'],
  ['salesforce-accepted-unconfirmed', 'HTTP/1.1 200 OK\nIs-Processed: true\n'],
  ['salesforce-tls-outdated', 'UNSUPPORTED_CLIENT: TLS 1.0 has been disabled in this organization. (salesforce)'],
  ['unrecognised-response', 'A duplicate record was found in table orders.'],
])('%s is read from a text', (code, body) => {
  const pasted = { isNamed: false, isBare: false, text: body };
  expect(classify({ body, pasted }, [...salesforceAdapter.signatures, ...networkSignatures])).toBe(code);
});

async function refusalOf(delivery: Promise<unknown>): Promise<string> {
  const refusal = await delivery.catch((caught: unknown) => caught);
  if (!(refusal instanceof DestinationRefusal)) throw new Error('It was not refused.', { cause: refusal });
  const { response, stage } = refusal;
  const { status: httpStatus, headers, body } = response;
  const evidence = { stage, httpStatus, headers, body, ...salesforceAdapter.readError(response) };
  return classify(evidence, [...salesforceAdapter.signatures, ...networkSignatures]);
}
