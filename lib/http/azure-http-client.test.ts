import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { afterAll, describe, expect, it } from 'vitest';
import { azureHttpClient } from './azure-http-client.ts';
import { createOutbound, type Outbound } from './outbound.ts';
import { serveHttp, type LocalServer } from './testing.ts';

const accountKey = Buffer.from('a very secret account key').toString('base64');
const outbounds: Outbound[] = [];
afterAll(() => Promise.all(outbounds.map((outbound) => outbound.close())));

function tableSession(server: LocalServer) {
  const outbound = createOutbound({
    hostMap: [{ host: '*.table.core.windows.net', origin: server.origin }],
    allow: [{ host: '127.0.0.1', port: server.port }],
  });
  outbounds.push(outbound);
  const session = outbound.session({ timeoutMs: 2_000, secrets: [accountKey] });
  const table = new TableClient(
    'https://contoso.table.core.windows.net',
    'MarketplaceLeads',
    new AzureNamedKeyCredential('contoso', accountKey),
    {
      httpClient: azureHttpClient(session, (request) => (request.method === 'GET' ? 'read-back' : 'deliver')),
      retryOptions: { maxRetries: 0 },
    },
  );
  return { session, table };
}

describe('an Azure SDK on the outbound client', () => {
  it('writes and reads through it, with a transcript that names purposes and no key', async () => {
    const stored: unknown[] = [];
    await using server = await serveHttp((request, response) => {
      let body = '';
      request
        .on('data', (chunk) => (body += String(chunk)))
        .on('end', () => {
          if (request.method === 'POST') stored.push(JSON.parse(body));
          response.setHeader('content-type', 'application/json');
          response.writeHead(request.method === 'POST' ? 204 : 200).end(request.method === 'POST' ? '' : JSON.stringify(stored[0]));
        });
    });
    const { session, table } = tableSession(server);
    await table.createEntity({ partitionKey: '2026-01-31', rowKey: '7', CustomerInfo: '{"FirstName":"Zoë"}' });
    await expect(table.getEntity('2026-01-31', '7')).resolves.toMatchObject({ CustomerInfo: '{"FirstName":"Zoë"}' });
    expect(
      session.exchanges.map(({ purpose, request }) => [purpose, request.method, request.headers['host'], request.headers['authorization']]),
    ).toEqual([
      ['deliver', 'POST', 'contoso.table.core.windows.net', 'SharedKeyLite …'],
      ['read-back', 'GET', 'contoso.table.core.windows.net', 'SharedKeyLite …'],
    ]);
    expect(session.exchanges[0]?.request.headers['accept-encoding']).toBe('identity');
  });

  it('gives the refusal of the service to the SDK', async () => {
    await using server = await serveHttp((_request, response) => {
      response.writeHead(409, { 'content-type': 'application/json', 'x-ms-error-code': 'EntityAlreadyExists' });
      response.end(
        JSON.stringify({
          'odata.error': { code: 'EntityAlreadyExists', message: { lang: 'en-US', value: 'The specified entity already exists.' } },
        }),
      );
    });
    await expect(tableSession(server).table.createEntity({ partitionKey: 'p', rowKey: 'r' })).rejects.toMatchObject({ statusCode: 409 });
  });

  it('lets a transport error pass unchanged, after one attempt', async () => {
    await using server = await serveHttp((request) => void request.socket.destroy());
    const { session, table } = tableSession(server);
    await expect(table.createEntity({ partitionKey: 'p', rowKey: 'r' })).rejects.toMatchObject({
      name: 'TransportError',
      code: 'UND_ERR_SOCKET',
      sent: true,
    });
    expect(session.exchanges).toHaveLength(1);
  });

  it('sends text given as bytes and refuses what it cannot send', async () => {
    const bodies: string[] = [];
    await using server = await serveHttp((request, response) => {
      request.on('data', (chunk) => bodies.push(String(chunk))).on('end', () => response.end());
    });
    const outbound = createOutbound({ allow: [{ host: '127.0.0.1', port: server.port }] });
    outbounds.push(outbound);
    const client = azureHttpClient(outbound.session({ timeoutMs: 2_000, secrets: [] }), 'deliver');
    const put = { url: server.origin, method: 'PUT' as const, headers: createHttpHeaders() };
    await client.sendRequest(createPipelineRequest({ ...put, body: new TextEncoder().encode('città') }));
    expect(bodies).toEqual(['città']);
    await expect(client.sendRequest(createPipelineRequest({ ...put, body: new Blob(['x']) }))).rejects.toThrow('Only text bodies');
    await expect(client.sendRequest(createPipelineRequest({ ...put, method: 'TRACE' }))).rejects.toThrow(
      'TRACE requests are not supported',
    );
  });
});
