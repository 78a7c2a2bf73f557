import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classify } from '#lib/errors/classify.ts';
import { signaturesFor } from '../catalogue.ts';
import { secretValues } from '../config.ts';
import type { OutgoingLead } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { openSession, sampleLead, startStandIn, type Answer } from '../stand-in.ts';
import { connectionOf } from '../storage-connection.ts';
import { azureBlobAdapter } from './adapter.ts';
import { headerLine, leadLine } from './csv.ts';
import { type BlobRequest, signedRequest } from './sign.ts';
import { azureBlob } from './spec.ts';

const clock = { now: () => new Date('2025-11-20T23:30:05.000Z') };
// The account that every Azurite has; its key is public. https://learn.microsoft.com/azure/storage/common/storage-use-azurite
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

function configFor(origin: string, containerName = 'leads', accountKey = key) {
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};BlobEndpoint=${origin}/${account};`,
    containerName,
  };
}

/** Another lead of the same day. */
function lead(number: number, changes: Partial<OutgoingLead> = {}): OutgoingLead {
  return sampleLead({ id: `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`, ...changes });
}

describe('against Azurite', () => {
  let azurite: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const options = ['--blobHost', '127.0.0.1', '--blobPort', String(port), '--inMemoryPersistence', '--disableTelemetry'];
    const entry = new URL('../../../node_modules/azurite/dist/src/blob/main.js', import.meta.url).pathname;
    azurite = spawn(process.execPath, [decodeURIComponent(entry), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: azurite.stdout! })) if (line.includes('successfully listens')) break;
  });
  afterAll(async () => {
    azurite.kill('SIGKILL');
    await once(azurite, 'close');
  });

  function session() {
    return openSession(origin, { secrets: secretValues(azureBlob, configFor(origin)) });
  }

  function deliver(one: OutgoingLead, container: string, http = session()) {
    return azureBlobAdapter.deliver(one, configFor(origin, container), http, clock);
  }

  /** The service itself, as a person with the key sees it. */
  function ask(request: BlobRequest) {
    return session().request(signedRequest(connectionOf(configFor(origin).connectionString, 'blob'), request, new Date()));
  }

  async function fileOf(container: string): Promise<string> {
    const { body } = await ask({ purpose: 'read-back', method: 'GET', path: `/${container}/2025-11-20.csv` });
    return body;
  }

  test('container and file are made, the header comes first, then one line per lead', async () => {
    const http = session();
    const receipt = await deliver(sampleLead(), 'first', http);
    expect(receipt).toEqual({
      truth: 'accepted',
      reference: 'first/2025-11-20.csv',
      detail: { container: 'first', file: '2025-11-20.csv', fileMade: 'yes' },
    });
    const second = session();
    await deliver(
      lead(2, { customer: { firstName: '=1+1', company: 'A "B", C\nD', phone: '+39 06 1' }, description: undefined }),
      'first',
      second,
    );
    expect((await fileOf('first')).split('\r\n')).toEqual([
      'LeadId,CreatedTime,FirstName,LastName,Email,Phone,Country,Company,Title,LeadSource,ActionCode,ProductId,OfferDisplayName,PublisherDisplayName,Description,WrittenTime',
      `${sampleLead().id},2025-11-20T23:30:00.000Z,Ada,Rossi,ada@example.com,+39 06 1234567,IT,Esempio S.r.l.,CTO,SPZA,PLT,contoso.analytics,Contoso Analytics,Contoso,Wants a demo,2025-11-20T23:30:05.000Z`,
      `${lead(2).id},2025-11-20T23:30:00.000Z,'=1+1,,,+39 06 1,,"A ""B"", C\nD",,SPZA,PLT,contoso.analytics,Contoso Analytics,Contoso,,2025-11-20T23:30:05.000Z`,
      '',
    ]);
    // Nobody else's lead stands in the transcript of this one.
    expect(JSON.stringify(second.exchanges)).not.toContain('ada@example.com');
    expect(http.exchanges.at(-1)).toMatchObject({ purpose: 'deliver', response: { status: 201 } });
  });

  test('a repeated lead is one line, however much was written since', async () => {
    await deliver(lead(1), 'repeated');
    const filler = Array.from({ length: 700 }, (_, index) => leadLine(lead(index + 10), clock.now())).join('');
    expect(filler.length).toBeGreaterThan(130_000);
    await ask({ purpose: 'deliver', method: 'PUT', path: '/repeated/2025-11-20.csv', query: { comp: 'appendblock' }, body: filler });
    await expect(deliver(lead(1), 'repeated')).resolves.toMatchObject({ truth: 'accepted', detail: { alreadyThere: 'yes' } });
    expect((await fileOfSize('repeated')).length).toBe(headerLine.length + leadLine(lead(1), clock.now()).length + filler.length);
  });

  test('leads that arrive at the same moment each get their line, and one header stands above them', async () => {
    const leads = Array.from({ length: 4 }, (_, index) => lead(index + 1));
    await Promise.all(leads.map((one) => deliver(one, 'crowd')));
    const lines = (await fileOf('crowd')).trim().split('\r\n');
    expect(lines[0]).toBe(headerLine.trim());
    expect(
      lines
        .slice(1)
        .map((line) => line.slice(0, 36))
        .sort(),
    ).toEqual(leads.map(({ id }) => id));
  });

  test('a file that somebody uploaded is not overwritten', async () => {
    await deliver(lead(1), 'taken');
    await ask({ purpose: 'deliver', method: 'DELETE', path: '/taken/2025-11-20.csv' });
    await ask({
      purpose: 'deliver',
      method: 'PUT',
      path: '/taken/2025-11-20.csv',
      headers: { 'x-ms-blob-type': 'BlockBlob' },
      body: 'mine',
    });
    expect(await codeOf(deliver(lead(2), 'taken'))).toBe('azure-blob-file-exists');
    expect(await fileOf('taken')).toBe('mine');
  });

  test('a wrong key is refused', async () => {
    const wrong = configFor(origin, 'leads', Buffer.alloc(64, 'x').toString('base64'));
    expect(await codeOf(azureBlobAdapter.deliver(sampleLead(), wrong, session(), clock))).toBe('azure-blob-key-refused');
  });

  async function fileOfSize(container: string): Promise<{ length: number }> {
    const response = await ask({ purpose: 'read-back', method: 'HEAD', path: `/${container}/2025-11-20.csv` });
    return { length: Number(response.headers['content-length']) };
  }
});

function xml(code: string, message = 'Text.'): string {
  return `\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}\nRequestId:1\nTime:2</Message></Error>`;
}

const refusals: Array<[string, Answer]> = [
  ['azure-blob-key-refused', { status: 403, body: xml('AuthenticationFailed') }],
  ['azure-blob-key-refused', { status: 403 }],
  [
    'azure-blob-sas-expired',
    { status: 403, body: xml('AuthenticationFailed', 'Signature not valid in the specified time frame: Start [x]') },
  ],
  ['azure-blob-authorization-malformed', { status: 400, headers: { 'x-ms-error-code': 'InvalidAuthenticationInfo' } }],
  ['azure-blob-firewall', { status: 403, body: xml('AuthorizationFailure') }],
  [
    'azure-blob-shared-key-off',
    { status: 403, body: '{"error":{"code":"KeyBasedAuthenticationNotPermitted","message":"No.\\nRequestId:1"}}' },
  ],
  ['azure-blob-permission-missing', { status: 403, body: xml('AuthorizationPermissionMismatch') }],
  ['azure-blob-account-disabled', { status: 403, body: xml('AccountIsDisabled') }],
  ['azure-blob-container-missing', { status: 404, body: xml('ContainerNotFound') }],
  ['azure-blob-container-being-deleted', { status: 409, body: xml('ContainerBeingDeleted') }],
  ['azure-blob-container-name', { status: 400, body: xml('InvalidResourceName') }],
  ['azure-blob-file-missing', { status: 404 }],
  ['azure-blob-file-leased', { status: 412, body: xml('LeaseIdMissing') }],
  ['azure-blob-concurrent-change', { status: 412, body: xml('ConditionNotMet') }],
  ['azure-blob-immutable', { status: 409, body: xml('BlobImmutableDueToPolicy') }],
  ['azure-blob-day-full', { status: 409, body: xml('BlockCountExceedsLimit') }],
  ['azure-blob-request-malformed', { status: 400, body: xml('InvalidQueryParameterValue') }],
  ['azure-blob-busy', { status: 503, body: xml('ServerBusy') }],
  ['azure-blob-busy', { status: 500, body: xml('OperationTimedOut') }],
  // A whole page is not what a range is answered with: some other server listens there.
  ['unrecognised-response', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>' }],
];

test.each(refusals)('%s is read from %o', async (code, answer) => {
  const service = await startStandIn(() => answer);
  expect(await codeOf(azureBlobAdapter.deliver(sampleLead(), configFor(service.origin), openSession(service.origin), clock))).toBe(code);
  await service.close();
});

test('somebody who is always faster is waited for, not written over', async () => {
  const service = await startStandIn(({ method }) =>
    method === 'GET'
      ? { status: 206, headers: { 'content-range': 'bytes 0-0/900', 'last-modified': 'Thu, 20 Nov 2025 08:00:00 GMT' }, body: 'L' }
      : { status: 412, body: xml('AppendPositionConditionNotMet') },
  );
  expect(await codeOf(azureBlobAdapter.deliver(sampleLead(), configFor(service.origin), openSession(service.origin), clock))).toBe(
    'azure-blob-file-contended',
  );
  // Nothing was written since the lead came, so nothing is read.
  expect(service.received.filter(({ method }) => method === 'GET').every(({ headers }) => headers['x-ms-range'] === 'bytes=0-0')).toBe(
    true,
  );
  await service.close();
});

test('a shared access signature travels in the query, and the account needs no key', async () => {
  const service = await startStandIn(({ method }) => ({ status: method === 'GET' ? 416 : 201 }));
  const connectionString = `BlobEndpoint=${service.origin}/contosoleads;SharedAccessSignature=sv=2022-11-02&sp=racw&sig=a%2Fb%3D`;
  await azureBlobAdapter.deliver(sampleLead(), { connectionString, containerName: 'leads' }, openSession(service.origin), clock);
  const [, append] = service.received;
  expect(append).toMatchObject({ path: '/contosoleads/leads/2025-11-20.csv?comp=appendblock&sv=2022-11-02&sp=racw&sig=a%2Fb%3D' });
  expect(append!.headers).toMatchObject({ 'x-ms-blob-condition-appendpos': '0' });
  expect(append!.headers['authorization']).toBeUndefined();
  await service.close();
});

test('a container name is checked before any call, the string must be one', () => {
  const check = (containerName: string) => azureBlob.schema.safeParse(configFor('http://127.0.0.1:1', containerName)).success;
  expect(['leads', 'a-b-3', 'marketplaceleadcontainer'].map(check)).toEqual([true, true, true]);
  expect(['ab', 'Leads', 'a--b', '-ab', 'a_b', 'https://x/leads', 'x'.repeat(64)].map(check)).toEqual(Array(7).fill(false));
});

test('the advice says that Blob is over, and what a signature lacks', () => {
  const advise = (connectionString: string) => azureBlob.advise({ connectionString, containerName: 'leads' }, clock.now());
  const sas = (rest: string) => `BlobEndpoint=https://contosoleads.blob.core.windows.net;SharedAccessSignature=sv=1&sig=x&${rest}`;
  expect(advise(configFor('https://a.example').connectionString)).toMatchObject([
    { code: 'azure-blob-retired', severity: 'warning', action: { kind: 'move' } },
  ]);
  expect(advise(sas('ss=t&srt=co&sp=racw')).map(({ code }) => code)).toEqual(['azure-blob-retired', 'azure-blob-permission-missing']);
  expect(advise(sas('ss=bt&srt=co&sp=racw&se=2025-11-25T00:00:00Z')).map(({ code }) => code)).toEqual([
    'azure-blob-retired',
    'azure-blob-sas-expired',
  ]);
  expect(
    advise(`DefaultEndpointsProtocol=https;AccountName=contosoleads;AccountKey=${key};EndpointSuffix=core.screens.net`)[1],
  ).toMatchObject({ code: 'azure-blob-account-not-found', severity: 'error', field: 'connectionString' });
});

async function codeOf(delivery: Promise<unknown>): Promise<string> {
  const refusal = await delivery.catch((caught: unknown) => caught);
  if (!(refusal instanceof DestinationRefusal)) throw new Error('It was not refused.', { cause: refusal });
  const { response, stage } = refusal;
  const { status: httpStatus, headers, body } = response;
  return classify({ stage, httpStatus, headers, body, ...azureBlobAdapter.readError(response) }, signaturesFor('azure-blob'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
