import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { startTable } from './azure-table/azurite.ts';
import { startSandbox } from './server.ts';
import { type SandboxSettings, prepareSandbox, sandboxSettings } from './settings.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'leadport-sandbox-'));
let settings: SandboxSettings;
let receiver: { close: () => void };
let table: { close: () => Promise<void> };

beforeAll(async () => {
  settings = await prepareSandbox(dataDir, 23_000);
  [receiver, table] = await Promise.all([startSandbox(settings, { portalUrl: 'http://127.0.0.1:3000' }), startTable(dataDir, settings)]);
});

afterAll(async () => {
  receiver.close();
  await table.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const at = (path: string): string => new URL(path, settings.pageUrl).href;
const post = (name: string, body: string, headers = {}) => fetch(at(`/inbox/${name}`), { method: 'POST', body, headers });
const switchTo = (name: string, behaviour: object) => fetch(at(`/control/${name}`), { method: 'PUT', body: JSON.stringify(behaviour) });
const received = async (name: string) =>
  (await (await fetch(at(`/received/${name}`))).json()) as { total: number; items: Record<string, unknown>[] };

test('ports and secrets stay the same, and the seed can read them', () => {
  expect(JSON.stringify(sandboxSettings(dataDir))).toBe(JSON.stringify(settings));
  expect(settings.hostMap.split(',')).toContain(`hooks.example.com=${settings.pageUrl.slice(0, -1)}`);
});

test('what arrives is kept newest first, with the verdict on its signature', async () => {
  const body = '{"LeadSource":"AzureMarketplace"}';
  const now = new Date();
  const signature = new Webhook(settings.signingSecret).sign('id-1', now, body);
  const headers = { 'webhook-id': 'id-1', 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': signature };
  expect((await post('kept', body, headers)).status).toBe(200);
  await post('kept', `${body} `, headers);
  await post('kept', body);
  const { total, items } = await received('kept');
  expect(total).toBe(3);
  expect(items.map((item) => [item.sequence, item.signature])).toEqual([
    [3, 'none'],
    [2, 'invalid'],
    [1, 'valid'],
  ]);
});

test('an inbox answers as it was told, for as many requests as it was told, and others are not affected', async () => {
  await switchTo('told', { mode: '429', retryAfter: '7', times: 1 });
  const refused = await post('told', '{}');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
  expect((await post('told', '{}')).status).toBe(200);
  await switchTo('told', { mode: 'reset' });
  await expect(post('told', '{}')).rejects.toThrow();
  expect((await post('other', '{}')).status).toBe(200);
  expect((await switchTo('told', { mode: 'nonsense' })).status).toBe(422);
});

test('the page shows markup that arrived as text, in both languages', async () => {
  await post('shown', '<script>alert(1)</script>');
  const english = await (await fetch(at('/view/shown'))).text();
  expect(english).toContain('&lt;script&gt;alert(1)');
  expect(english).not.toContain('<script>alert');
  expect(await (await fetch(at('/it/view/shown'))).text()).toContain('Adesso risponde');
  expect(await (await fetch(at('/'))).text()).toContain(settings.inboxUrl('demo'));
});

test('the table service knows the account by the host name that Azure uses', async () => {
  const { name, key } = settings.account;
  const client = new TableClient(
    `http://127.0.0.1:${settings.ports.table}/${name}`,
    'MarketplaceLeads',
    new AzureNamedKeyCredential(name, key),
    {
      allowInsecureConnection: true,
    },
  );
  await client.createTable();
  await client.createEntity({ partitionKey: '2026-11-23', rowKey: 'a', LeadSource: 'AzureMarketplace' });
  const status = await new Promise((resolve, reject) => {
    const headers = { host: `${name}.table.core.windows.net`, 'x-ms-version': '2019-02-02', 'x-ms-date': new Date().toUTCString() };
    request({
      port: settings.ports.table,
      host: '127.0.0.1',
      path: '/MarketplaceLeads()',
      headers: { ...headers, authorization: 'SharedKey x:y' },
    })
      .once('response', (response) => resolve(response.statusCode))
      .once('error', reject)
      .end();
  });
  // Refused for the signature, not for an account that does not exist.
  expect(status).toBe(403);
  expect(await (await fetch(at('/table'))).text()).toContain('2026-11-23');
});

test('a vendor’s page switches faults in both languages, and shows offers, leads and calls', async () => {
  const page = async (path: string) => (await fetch(at(path))).text();
  expect(await page('/')).toContain('href="/dataverse"');
  expect(await page('/dataverse')).toContain('http://127.0.0.1:3000/offers/contoso.sales-hub');
  expect(await page('/it/marketo')).toContain('Che cosa può andare storto');
  const form = {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ on: '1', for: '123-LPT-789', locale: 'it', place: 'outage' }),
  } as const;
  const answer = await fetch(at('/vendors/marketo/faults/outage'), form);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/it/marketo?for=123-LPT-789#outage']);
  expect(await page('/it/marketo?for=123-LPT-789')).toContain('Attivo per questa connessione.');
  expect(await page('/marketo')).toContain('On for another connection.');
  await fetch(at('/vendors/marketo/faults'), { method: 'POST', body: new URLSearchParams() });
  expect(await page('/marketo')).not.toContain('On for another connection.');
});
