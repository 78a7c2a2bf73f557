import { request as forward } from 'node:http';
import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';
import type { Inbox, Received, Reply } from '../fixtures/receiver.ts';
import { connectionString } from '../fixtures/storage-account.ts';
import { expect, test } from '../fixtures/story.ts';

// The storage service is Azurite: a server nobody here wrote.
function tableOf(port: number, account: { name: string; key: string }): TableClient {
  const credential = new AzureNamedKeyCredential(account.name, account.key);
  return new TableClient(`http://127.0.0.1:${port}/${account.name}`, 'MarketplaceLeads', credential, { allowInsecureConnection: true });
}

async function rows(table: TableClient, offerId: string): Promise<Array<Record<string, unknown>>> {
  const found = [];
  for await (const row of table.listEntities({ queryOptions: { filter: `ProductId eq '${offerId}'` } }))
    found.push(row as Record<string, unknown>);
  return found;
}

test('a lead becomes an entity with Microsoft’s columns and keys; the table is made when missing', async ({
  intake,
  publisher,
  shared,
}) => {
  const account = shared.accounts[0]!;
  const table = tableOf(shared.tablePort, account);
  await table.deleteTable();
  const { offerId, title } = await publisher.createOffer();
  await publisher.save(offerId, { type: 'azure-table', config: { connectionString: connectionString(account) } });
  const run = await publisher.publish(offerId);
  expect(run.status, JSON.stringify(run.steps)).toBe('succeeded');
  expect(Object.fromEntries(run.steps.map(({ name, status }) => [name, status]))).toMatchObject({
    reach: 'succeeded',
    deliver: 'succeeded',
    'read-back': 'succeeded',
  });
  const { marker, leadId } = run.testLead;
  expect(await rows(table, offerId)).toEqual([
    expect.objectContaining({
      rowKey: leadId,
      LeadSource: 'AzureMarketplace',
      ActionCode: 'INS',
      Description: marker,
      CustomerInfo: expect.stringContaining(`${marker}@test.com`),
    }),
  ]);
  await publisher.api.post(`/offers/${offerId}/go-live`);

  const id = await intake.post(offerId, { source: 'SPZA', action: 'PLT', description: 'Call me' });
  const delivered = await publisher.leadWhen(id, 'delivered');
  expect(delivered.delivery).toMatchObject({ truth: 'confirmed', receipt: expect.anything() });
  const entity = await table.getEntity<Record<string, unknown>>(delivered.receivedAt.slice(0, 10), id);
  const { etag: _etag, timestamp: _timestamp, 'odata.metadata': _metadata, ...columns } = entity;
  expect(columns).toEqual({
    partitionKey: delivered.receivedAt.slice(0, 10),
    rowKey: id,
    CustomerInfo: expect.any(String),
    LeadSource: 'SPZA',
    ActionCode: 'PLT',
    ProductId: offerId,
    OfferDisplayName: title,
    PublisherDisplayName: expect.any(String),
    Description: 'Call me',
    CreatedTime: delivered.receivedAt,
  });
  expect(JSON.parse(columns.CustomerInfo as string)).toEqual({
    FirstName: 'Ada',
    LastName: 'Lovelace',
    Email: 'ada@example.com',
    Phone: '+44 20 7946 0018',
    Country: 'GB',
    Company: 'Analytical Engines',
    Title: 'Countess',
  });
});

test('a lead whose first answer was lost is one row: EntityAlreadyExists counts as delivered', async ({
  intake,
  publisher,
  receiver,
  shared,
  ownAccount,
}) => {
  const inbox = receiver.inbox(`${ownAccount.name}.table.core.windows.net`);
  inbox.script = passOn(shared.tablePort);
  const { offerId } = await publisher.createOffer();
  await publisher.takeLive(offerId, { type: 'azure-table', config: { connectionString: connectionString(ownAccount) } });
  loseNextAnswer(inbox, shared.tablePort);
  const delivered = await publisher.leadWhen(await intake.post(offerId), 'delivered');
  expect(delivered.attempts).toHaveLength(2);
  expect(delivered.delivery.truth).toBe('confirmed');
  expect((await rows(tableOf(shared.tablePort, ownAccount), offerId)).map(({ rowKey }) => rowKey)).toContain(delivered.id);
  expect(await rows(tableOf(shared.tablePort, ownAccount), offerId)).toHaveLength(2);

  expect((await publisher.api.post(`/leads/${delivered.id}/redeliver`)).status).toBe(202);
  await expect.poll(async () => (await publisher.lead(delivered.id)).attempts.length).toBe(3);
  await publisher.leadWhen(delivered.id, 'delivered');
  expect(await rows(tableOf(shared.tablePort, ownAccount), offerId)).toHaveLength(2);
});

test('a wrong key fails the run with its diagnosis at the field; the right key repairs', async ({ publisher, shared }) => {
  const account = shared.accounts[0]!;
  const { offerId } = await publisher.createOffer();
  const wrong = connectionString({ ...account, key: Buffer.alloc(64, 1).toString('base64') });
  await publisher.save(offerId, { type: 'azure-table', config: { connectionString: wrong } });
  const run = await publisher.publish(offerId);
  expect(run.status).toBe('failed');
  expect(run.steps.find(({ status }) => status === 'failed')).toMatchObject({
    name: 'deliver',
    code: expect.stringMatching(/^azure-table-/),
    field: 'connectionString',
  });
  await publisher.takeLive(offerId, { type: 'azure-table', config: { connectionString: connectionString(account) } });
});

/** Hands a request to Azurite as it came and gives its answer back. */
function passOn(port: number): (received: Received) => Promise<Reply> {
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const outgoing = forward({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
}

function loseNextAnswer(inbox: Inbox, port: number): void {
  const pass = passOn(port);
  const next = inbox.received.length;
  inbox.script = async (received, index) => {
    const reply = await pass(received);
    return index === next ? 'reset' : reply;
  };
}
