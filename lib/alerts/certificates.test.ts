import type { TlsOptions } from 'node:tls';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { createCertificateRecorder, readCertificates } from '#lib/delivery/certificates.ts';
import { sealConfig } from '#lib/delivery/connection.ts';
import { specOf } from '#lib/destinations/specs.ts';
import { env } from '#lib/env.ts';
import { type Outbound, createOutbound } from '#lib/http/outbound.ts';
import { seedLeads, seedOffers } from '#lib/leads/test-leads.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import { listAlerts } from './list-alerts.ts';
import { scanExpiries } from './scan-expiries.ts';

const dayMs = 86_400_000;
const reach = { publisherId: 'contoso' };
const start = Math.floor(Date.now() / dayMs) * dayMs + dayMs / 2;
const at = (days: number) => new Date(start + days * dayMs);

let db: TestDatabase;
let outbound: Outbound;
let host: string;
const server = createServer((_request, response) => response.end());

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  server.setSecureContext(await certificate(20));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  host = `leads.example.com:${port}`;
  outbound = createOutbound({
    allow: [{ host: 'leads.example.com', port }],
    ca: authority!.cert,
    lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    onCertificate: createCertificateRecorder(db.worker),
  });
  const spec = specOf('https-endpoint');
  const config = sealConfig(
    spec,
    { url: `https://${host}/in`, authentication: 'none' },
    { publisherId: 'contoso', offerId: 'live' },
    env().SECRET_KEYS,
  );
  await db.worker.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by)
     VALUES ('contoso', 'live', 2, 'https-endpoint', $1, 'portal')`,
    [config],
  );
  await db.worker.query(`
    UPDATE offers SET live_version = NULL, status = 'draft' WHERE publisher_id <> 'contoso';
    UPDATE offers SET live_version = 2, draft_version = 2 WHERE publisher_id = 'contoso' AND id = 'live'`);
});

afterAll(async () => {
  await outbound.close();
  server.close();
  await db.drop();
});

type Pem = { key: string; cert: string };
let authority: Pem | undefined;

/** For leads.example.com, of a year that ends in so many days. */
async function certificate(daysLeft: number): Promise<TlsOptions> {
  authority ??= await sign('Test Authority', {
    notAfterDate: at(4_000),
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
  const altNames = [{ type: 2 as const, value: 'leads.example.com' }];
  return sign('leads.example.com', { notAfterDate: at(daysLeft), ca: authority, extensions: [{ name: 'subjectAltName', altNames }] });
}

async function sign(name: string, more: Parameters<typeof generate>[1]): Promise<Pem> {
  const made = await generate([{ name: 'commonName', value: name }], {
    algorithm: 'sha256',
    keyType: 'ec',
    notBeforeDate: at(-360),
    ...more,
  });
  return { key: made.private, cert: made.cert };
}

/** As any delivery does. */
async function deliver(): Promise<void> {
  const session = outbound.session({ timeoutMs: 5_000, secrets: [] });
  await session.request({ purpose: 'deliver', method: 'POST', url: `https://${host}/in`, body: '{}' });
}

async function told(locale: 'en' | 'it'): Promise<string[]> {
  const { items } = await listAlerts(reach, null, { limit: 50 }, { locale, zone: 'UTC' });
  return items.map(({ title, isOpen }) => `${title}${isOpen ? '' : ' (over)'}`);
}

test('the end of a server’s certificate is learnt from a delivery, told at each of its days once, and over when it is renewed', async () => {
  await seedLeads(
    db,
    Array.from({ length: 3 }, (_, index) => ({ externalId: String(index) })),
  );
  await deliver();
  await vi.waitFor(async () => expect((await readCertificates(db.worker, [host])).get(host)?.notAfter).toEqual(at(20)));

  const scan = (days: number) => scanExpiries({ db, outbound }, at(days));
  await scan(-15);
  expect(await told('en')).toEqual([]);
  await scan(0);
  await scan(1);
  expect(await told('en')).toEqual([`live of contoso: The certificate of ${host} expires in 20 days`]);
  await scan(7);
  expect(await told('it')).toEqual([
    `live of contoso: Il certificato di ${host} scade tra 13 giorni`,
    `live of contoso: Il certificato di ${host} scade tra 20 giorni (over)`,
  ]);
  const { items } = await listAlerts(reach, null, { limit: 1 }, { locale: 'en', zone: 'UTC' });
  expect(items[0]!.sentences).toEqual([expect.stringMatching(/^From then on about [\d.]+ leads a day would wait\. None is lost\.$/)]);

  const advice = async (locale: 'en' | 'it') =>
    (await getOffer(reach, 'contoso.live', { locale, now: at(7), showsIntakeUrl: false }))!.advice.map(({ text }) => text);
  expect(await advice('en')).toEqual([expect.stringMatching(`^The certificate of ${host} ends on \\d+ \\w+ \\d+\\. Renew it`)]);
  expect(await advice('it')).toEqual([expect.stringMatching(`^Il certificato di ${host} scade il \\d+ \\w+ \\d+\\. Rinnovalo`)]);

  // Renewed on the server; no lead has come since, so the look itself has to see it.
  server.setSecureContext(await certificate(390));
  await scan(8);
  expect((await told('en')).filter((title) => !title.endsWith('(over)'))).toEqual([]);
  await vi.waitFor(async () => expect(await advice('en')).toEqual([]));
});

test('a stored configuration that nobody can read keeps no other offer from being warned', async () => {
  await db.worker.query(`
    INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ('contoso', 'draft', 9, 'dynamics-365', '{}', 'portal');
    UPDATE offers SET live_version = 9, status = 'live' WHERE publisher_id = 'contoso' AND id = 'draft'`);
  await scanExpiries({ db, outbound }, at(389));
  expect(await told('en')).toContain(`live of contoso: The certificate of ${host} expires tomorrow`);
});
