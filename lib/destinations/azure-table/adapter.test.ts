import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classify } from '#lib/errors/classify.ts';
import { signaturesFor } from '../catalogue.ts';
import { secretValues } from '../config.ts';
import { DestinationRefusal } from '../refusal.ts';
import { openSession, sampleLead, startStandIn, type Answer } from '../stand-in.ts';
import { azureTableAdapter } from './adapter.ts';
import { azureTable } from './spec.ts';

const clock = { now: () => new Date('2025-11-21T08:00:00.000Z') };
// The account that every Azurite has; its key is public. https://learn.microsoft.com/azure/storage/common/storage-use-azurite
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

function configFor(origin: string, accountKey = key) {
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};TableEndpoint=${origin}/${account};`,
  };
}

describe('against Azurite', () => {
  let azurite: ChildProcess;
  let origin: string;
  let table: TableClient;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const options = [
      '--tableHost',
      '127.0.0.1',
      '--tablePort',
      String(port),
      '--inMemoryPersistence',
      '--skipApiVersionCheck',
      '--disableTelemetry',
    ];
    const entry = new URL('../../../node_modules/azurite/dist/src/table/main.js', import.meta.url).pathname;
    azurite = spawn(process.execPath, [decodeURIComponent(entry), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: azurite.stdout! })) if (line.includes('successfully started')) break;
    table = new TableClient(`${origin}/${account}`, 'MarketplaceLeads', new AzureNamedKeyCredential(account, key), {
      allowInsecureConnection: true,
    });
  });
  beforeEach(() => table.deleteTable());
  afterAll(async () => {
    azurite.kill('SIGKILL');
    await once(azurite, 'close');
  });

  function session() {
    return openSession(origin, { secrets: secretValues(azureTable, configFor(origin)) });
  }

  test('the missing table is made, then the lead is written with Microsoft’s columns', async () => {
    const http = session();
    const receipt = await azureTableAdapter.deliver(sampleLead(), configFor(origin), http, clock);
    expect(receipt).toEqual({
      truth: 'confirmed',
      reference: `2025-11-20/${sampleLead().id}`,
      detail: { partitionKey: '2025-11-20', rowKey: sampleLead().id, tableMade: 'yes' },
    });
    expect(http.exchanges.map(({ purpose, response }) => [purpose, response?.status])).toEqual([
      ['deliver', 404],
      ['prepare', 201],
      ['deliver', 204],
    ]);
    const { etag, timestamp, 'odata.metadata': metadata, ...row } = await table.getEntity('2025-11-20', sampleLead().id);
    expect([etag, timestamp, metadata].every(Boolean)).toBe(true);
    expect({ ...row, CustomerInfo: JSON.parse(row['CustomerInfo'] as string) }).toEqual({
      partitionKey: '2025-11-20',
      rowKey: sampleLead().id,
      CustomerInfo: {
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
      ProductId: 'contoso.analytics',
      OfferDisplayName: 'Contoso Analytics',
      PublisherDisplayName: 'Contoso',
      Description: 'Wants a demo',
      CreatedTime: '2025-11-20T23:30:00.000Z',
    });
  });

  test('a repeated lead is one row and counts as delivered', async () => {
    await azureTableAdapter.deliver(sampleLead(), configFor(origin), session(), clock);
    const again = session();
    await expect(azureTableAdapter.deliver(sampleLead(), configFor(origin), again, clock)).resolves.toMatchObject({
      truth: 'confirmed',
      detail: { alreadyThere: 'yes' },
    });
    expect(again.exchanges.map(({ response }) => response?.status)).toEqual([409]);
    expect(await rowKeys()).toEqual([sampleLead().id]);
  });

  test('an existing table costs one request a lead', async () => {
    await table.createTable();
    const http = session();
    await azureTableAdapter.deliver(sampleLead(), configFor(origin), http, clock);
    expect(http.exchanges).toHaveLength(1);
  });

  test('the row is read back; one that has gone is a refusal', async () => {
    await azureTableAdapter.deliver(sampleLead(), configFor(origin), session(), clock);
    await expect(azureTableAdapter.readBack!(sampleLead(), configFor(origin), session(), clock)).resolves.toMatchObject({
      truth: 'confirmed',
    });
    await table.deleteEntity('2025-11-20', sampleLead().id);
    expect(await codeOf(azureTableAdapter.readBack!(sampleLead(), configFor(origin), session(), clock))).toBe('azure-table-row-missing');
  });

  test('a wrong key is refused', async () => {
    const wrong = configFor(origin, Buffer.alloc(64, 'x').toString('base64'));
    expect(await codeOf(azureTableAdapter.deliver(sampleLead(), wrong, session(), clock))).toBe('azure-table-key-refused');
  });

  test('too long texts are cut and arrive, the customer still as JSON', async () => {
    const long = '"ü😀'.repeat(15_000);
    const lead = sampleLead({ description: long, customer: { email: 'ada@example.com', company: long, title: long } });
    await azureTableAdapter.deliver(lead, configFor(origin), session(), clock);
    const row = await table.getEntity<{ CustomerInfo: string; Description: string }>('2025-11-20', lead.id);
    expect(row.Description.length).toBeGreaterThan(31_900);
    expect(row.Description.isWellFormed()).toBe(true);
    expect(JSON.parse(row.CustomerInfo)).toMatchObject({ Email: 'ada@example.com' });
  });

  test('odd characters, missing fields and test leads arrive as they are', async () => {
    const lead = sampleLead({ customer: { lastName: 'O’Brien \\ "Ünal"\n#?/' }, description: undefined, testMarker: 'MSFT_TEST_1' });
    await azureTableAdapter.deliver(lead, configFor(origin), session(), clock);
    const row = await table.getEntity('2025-11-20', lead.id);
    expect(row).toMatchObject({
      CustomerInfo: JSON.stringify({ LastName: 'O’Brien \\ "Ünal"\n#?/' }),
      LeadSource: 'AzureMarketplace',
      ActionCode: 'INS',
    });
    expect(row).not.toHaveProperty('Description');
  });

  async function rowKeys(): Promise<unknown[]> {
    const keys = [];
    for await (const row of table.listEntities()) keys.push(row.rowKey);
    return keys;
  }
});

function odata(code: string, value = 'Text.'): string {
  return JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: `${value}\nRequestId:1\nTime:2` } } });
}

const refusals: Array<[string, Answer]> = [
  ['azure-table-being-deleted', { status: 409, body: odata('TableBeingDeleted') }],
  ['azure-table-key-refused', { status: 403, body: odata('AuthenticationFailed') }],
  ['azure-table-key-refused', { status: 403 }],
  [
    'azure-table-sas-expired',
    { status: 403, body: odata('AuthenticationFailed', 'Signature not valid in the specified time frame: Start [x] - Expiry [y]') },
  ],
  ['azure-table-firewall', { status: 403, body: odata('AuthorizationFailure') }],
  ['azure-table-shared-key-off', { status: 403, headers: { 'x-ms-error-code': 'KeyBasedAuthenticationNotPermitted' } }],
  [
    'azure-table-account-disabled',
    {
      status: 403,
      body: '<?xml version="1.0"?><error xmlns="x"><code>AccountIsDisabled</code><message xml:lang="en">The specified account is disabled.</message></error>',
    },
  ],
  ['azure-table-sas-permission-missing', { status: 403, body: odata('AuthorizationPermissionMismatch') }],
  ['azure-table-sas-wrong-service', { status: 403, body: odata('AuthorizationServiceMismatch') }],
  ['azure-table-sas-wrong-resource-type', { status: 403, body: odata('AuthorizationResourceTypeMismatch') }],
  ['azure-table-sas-ip-restricted', { status: 403, body: odata('AuthorizationSourceIPMismatch') }],
  ['azure-table-sas-https-only', { status: 403, body: odata('AuthorizationProtocolMismatch') }],
  ['azure-table-value-too-long', { status: 400, body: odata('PropertyValueTooLarge') }],
  ['azure-table-row-too-large', { status: 400, body: odata('EntityTooLarge') }],
  ['azure-table-row-too-large', { status: 413 }],
  ['azure-table-too-many-columns', { status: 400, body: odata('TooManyProperties') }],
  ['azure-table-column-name-invalid', { status: 400, body: odata('PropertyNameInvalid') }],
  ['azure-table-keys-missing', { status: 400, body: odata('PropertiesNeedValue') }],
  ['azure-table-protocol-outdated', { status: 415, body: odata('JsonFormatNotSupported') }],
  ['azure-table-request-malformed', { status: 400, body: odata('InvalidInput') }],
  ['azure-table-concurrent-change', { status: 412, body: odata('UpdateConditionNotSatisfied') }],
  ['azure-table-busy', { status: 503, body: odata('ServerBusy') }],
  ['azure-table-busy', { status: 500, body: odata('OperationTimedOut') }],
  ['azure-table-table-missing', { status: 404, body: odata('TableNotFound') }],
  // A 200 is not what an insert is answered with: some other server listens there.
  ['unrecognised-response', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>' }],
];

test.each(refusals)('%s is read from %o', async (code, answer) => {
  const service = await startStandIn(() => answer);
  const delivery = azureTableAdapter.deliver(sampleLead(), configFor(service.origin), openSession(service.origin), clock);
  expect(await codeOf(delivery)).toBe(code);
  await service.close();
});

test('a row read back that is another row is a refusal', async () => {
  const service = await startStandIn(() => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"PartitionKey":"p","RowKey":"r"}',
  }));
  await expect(azureTableAdapter.readBack!(sampleLead(), configFor(service.origin), openSession(service.origin), clock)).rejects.toThrow(
    DestinationRefusal,
  );
  await service.close();
});

test('an account that does not exist is a name that does not resolve', () => {
  expect(classify({ stage: 'dns', transportCode: 'ENOTFOUND' }, signaturesFor('azure-table'))).toBe('azure-table-account-not-found');
});

async function codeOf(delivery: Promise<unknown>): Promise<string> {
  const refusal = await delivery.catch((caught: unknown) => caught);
  if (!(refusal instanceof DestinationRefusal)) throw new Error('It was not refused.', { cause: refusal });
  const { response, stage } = refusal;
  const evidence = {
    stage,
    httpStatus: response.status,
    headers: response.headers,
    body: response.body,
    ...azureTableAdapter.readError(response),
  };
  return classify(evidence, signaturesFor('azure-table'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
