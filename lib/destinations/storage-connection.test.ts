import { describe, expect, test } from 'vitest';
import { parseConfig, secretValues } from './config.ts';
import { readConnectionString } from './storage-connection.ts';
import { azureTable } from './azure-table/spec.ts';

const key = Buffer.alloc(64, 'k').toString('base64');
const whole = `DefaultEndpointsProtocol=https;AccountName=contosoleads;AccountKey=${key};EndpointSuffix=core.windows.net`;
const sas = 'sv=2022-11-02&ss=t&srt=co&sp=rwac&se=2027-01-01T00:00:00Z&sig=a%2Fb%3D';

describe('a connection string', () => {
  test('as the portal shows it is read; keys keep their equals signs', () => {
    expect(readConnectionString(whole, 'table')).toEqual({
      accountName: 'contosoleads',
      endpoint: 'https://contosoleads.table.core.windows.net',
      credential: { kind: 'key', key },
    });
  });

  test.each([
    [
      'in another order, spelling and spacing',
      ` accountkey=${key} ;; ACCOUNTNAME=contosoleads;`,
      'https://contosoleads.table.core.windows.net',
    ],
    ['with endpoints of other services', `${whole};BlobEndpoint=https://b.example/;TableEndpoint=https://t.example/`, 'https://t.example'],
    ['of another cloud', whole.replace('windows.net', 'usgovcloudapi.net'), 'https://contosoleads.table.core.usgovcloudapi.net'],
    [
      'of an emulator',
      `DefaultEndpointsProtocol=http;AccountName=dev1;AccountKey=${key};TableEndpoint=http://127.0.0.1:10002/dev1;`,
      'http://127.0.0.1:10002/dev1',
    ],
  ])('%s is read', (_, text, endpoint) => {
    expect(readConnectionString(text, 'table')).toMatchObject({ endpoint, credential: { kind: 'key', key } });
  });

  test('with a shared access signature takes the account from the endpoint', () => {
    const text = `TableEndpoint=https://contosoleads.table.core.windows.net/;SharedAccessSignature=?${sas}`;
    expect(readConnectionString(text, 'table')).toEqual({
      accountName: 'contosoleads',
      endpoint: 'https://contosoleads.table.core.windows.net',
      credential: { kind: 'sas', token: sas },
    });
  });

  test.each([
    ['', /Fill in Connection string/],
    ['hello', /not a connection string/],
    ['{"connectionString":"x"}', /not a connection string/],
    ['UseDevelopmentStorage=true', /emulator on your own computer/],
    [whole.replace(/AccountName=\w+;/, ''), /AccountName= is missing/],
    [whole.replace(/AccountKey=[^;]+;/, ''), /AccountKey= is missing/],
    [whole.replace('==;', ';'), /AccountKey is cut off/],
    [whole.replace(key, 'c2hvcnQ='), /AccountKey is cut off/],
    [whole.replace('contosoleads', 'Contoso_Leads'), /3 to 24 characters/],
    [whole.replace('https', 'ftp'), /must be https/],
    [`${whole};TableEndpoint=contoso`, /TableEndpoint is not a complete address/],
    [`${whole};TableEndpoint=https://user@contoso.com`, /TableEndpoint is not a complete address/],
    ['TableEndpoint=https://contosoleads.table.core.windows.net;SharedAccessSignature=sv=2022', /has no sig=/],
  ])('%s is refused', (connectionString, message) => {
    expect(parseConfig('azure-table', { connectionString })).toEqual({
      ok: false,
      errors: [expect.objectContaining({ path: 'connectionString', message: expect.stringMatching(message) })],
    });
  });

  test('gives away neither key nor signature in its target', () => {
    expect(azureTable.target({ connectionString: whole })).toBe('contosoleads / MarketplaceLeads');
    expect(secretValues(azureTable, { connectionString: whole })).toEqual([whole, key]);
  });
});

describe('advice', () => {
  const now = new Date('2025-11-21T00:00:00Z');
  const withSas = (token: string) =>
    azureTable.advise({ connectionString: `AccountName=contosoleads;SharedAccessSignature=${token}` }, now);

  test('has nothing to say about a healthy connection string', () => {
    expect(azureTable.advise({ connectionString: whole }, now)).toEqual([]);
    expect(withSas(sas)).toEqual([]);
  });

  test('knows the misprint of the old guide', () => {
    expect(azureTable.advise({ connectionString: whole.replace('core.windows.net', 'core.screens.net') }, now)).toMatchObject([
      { code: 'azure-table-account-not-found', severity: 'error', field: 'connectionString' },
    ]);
  });

  test.each([
    [sas.replace('sp=rwac', 'sp=r'), 'azure-table-sas-permission-missing', 'error'],
    [sas.replace('ss=t', 'ss=b'), 'azure-table-sas-wrong-service', 'error'],
    [sas.replace('srt=co', 'srt=s'), 'azure-table-sas-wrong-resource-type', 'error'],
    [`${sas}&tn=other`, 'azure-table-sas-permission-missing', 'error'],
    [`${sas}&sip=10.0.0.1`, 'azure-table-sas-ip-restricted', 'warning'],
    [sas.replace('2027', '2025'), 'azure-table-sas-expired', 'error'],
    [sas.replace('2027-01-01', '2025-12-01'), 'azure-table-sas-expired', 'warning'],
  ])('%s: %s as %s', (token, code, severity) => {
    expect(withSas(token)).toMatchObject([{ code, severity }]);
  });
});
