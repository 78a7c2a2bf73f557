import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { newId } from '#lib/db/id.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';
import { createOffer } from './create-offer.ts';
import { getOffer } from './get-offer.ts';
import { moveDestination } from './move-destination.ts';
import type { View } from './offer-row.ts';
import { saveDestination } from './save-destination.ts';

const view: View = { locale: 'en', now: new Date('2026-11-23T00:00:00Z'), showsIntakeUrl: true };
const caller: KeyCaller = { kind: 'key', id: newId(), role: 'publisher', publisherId: 'contoso' };
const own = { publisherId: 'contoso' };
const accountKey = `${'A'.repeat(86)}==`;
const connectionString = `DefaultEndpointsProtocol=https;AccountName=contosoleads;AccountKey=${accountKey};EndpointSuffix=core.windows.net`;
const blob = { type: 'azure-blob', config: { connectionString, containerName: 'leads' } };

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
});

afterAll(() => db.drop());

async function create(offerId: string): Promise<void> {
  const created = await createOffer(caller, own, { offerId, title: offerId, type: 'container' }, view);
  expect(created.kind).toBe('created');
}

/** An offer that has used Blob since before. */
async function createWithBlob(offerId: string): Promise<void> {
  await create(offerId);
  const saved = await saveDestination(caller, own, offerId, blob, view, { admitsLegacy: true });
  expect(saved.kind).toBe('saved');
  await db.worker.query(`UPDATE offers SET live_version = 1, status = 'live' WHERE publisher_id = 'contoso' AND id = $1`, [
    offerId.split('.')[1],
  ]);
}

test('a retired destination is refused where it was never used, in the reader’s language, and kept where it was', async () => {
  await create('contoso.fresh');
  expect(await saveDestination(caller, own, 'contoso.fresh', blob, { ...view, locale: 'it' })).toEqual({
    kind: 'invalid',
    errors: [{ path: 'type', message: 'Azure Blob è dismesso: usa Azure Table', code: 'azure-blob-retired' }],
  });
  await createWithBlob('contoso.old');
  const changed = await saveDestination(caller, own, 'contoso.old', { type: 'azure-blob', config: { containerName: 'other' } }, view);
  expect(changed).toMatchObject({
    kind: 'saved',
    offer: { destination: { config: { containerName: 'other' } }, versions: { live: 1, saved: 2 } },
  });
});

test('moving makes a draft with the same secret, which stays on the server; what is live goes on', async () => {
  await createWithBlob('contoso.mover');
  expect((await getOffer(own, 'contoso.mover', view))?.advice).toMatchObject([
    { code: 'azure-blob-retired', severity: 'warning', action: { kind: 'move' } },
  ]);
  const moved = await moveDestination(caller, own, 'contoso.mover', view);
  expect(moved).toMatchObject({
    kind: 'moved',
    offer: {
      status: 'live',
      versions: { saved: 2, live: 1 },
      destination: { type: 'azure-table', config: { connectionString: { set: true, hint: '....net' } } },
      target: 'contosoleads / MarketplaceLeads',
    },
  });
  expect(JSON.stringify(moved)).not.toContain(accountKey);
  // Pressed again, it is the same draft, though what is live is still Blob.
  expect(await moveDestination(caller, own, 'contoso.mover', view)).toMatchObject({ kind: 'moved', offer: { versions: { saved: 2 } } });
  const { rows } = await db.worker.query(`SELECT detail FROM audit_events WHERE action = 'offer.move-destination'`);
  expect(rows).toEqual([{ detail: { from: 'azure-blob', to: 'azure-table' } }]);
});

test('there is nothing to move where nothing is retired, and nothing to see of others', async () => {
  await create('contoso.plain');
  expect(await moveDestination(caller, own, 'contoso.plain', view)).toEqual({ kind: 'nothing-to-move' });
  expect(await moveDestination(caller, { publisherId: 'fabrikam' }, 'contoso.plain', view)).toEqual({ kind: 'not-found' });
});

test('a password keeps its age when another field is saved, and begins anew when it is replaced', async () => {
  await create('contoso.crm');
  const config = {
    instanceUrl: 'https://contoso.crm4.dynamics.com',
    authentication: 'office365',
    userName: 'leads@contoso.com',
    password: 'first one',
  };
  const save = (changes: Record<string, unknown>) =>
    saveDestination(caller, own, 'contoso.crm', { type: 'dynamics-365', config: { ...config, ...changes } }, view);
  await save({});
  await save({ userName: 'other@contoso.com', password: undefined });
  const later = (days: number) => ({ ...view, now: new Date(Date.now() + days * 24 * 60 * 60 * 1000 + 60_000) });
  const ages = async (days: number) =>
    (await getOffer(own, 'contoso.crm', later(days)))?.advice.filter(({ field }) => field === 'password').map(({ text }) => text);
  expect(await ages(59)).toEqual([]);
  expect(await ages(74)).toEqual(['This password was entered 74 days ago. Renew it within 16 days and enter the new one, or leads stop.']);
  const { rows } = await db.worker.query(
    `SELECT count(*)::int AS versions, count(DISTINCT secrets_since)::int AS ages FROM connection_versions WHERE offer_id = 'crm'`,
  );
  expect(rows).toEqual([{ versions: 2, ages: 1 }]);
  await save({ password: 'second one' });
  const after = await db.worker.query(`SELECT count(DISTINCT secrets_since)::int AS ages FROM connection_versions WHERE offer_id = 'crm'`);
  expect(after.rows).toEqual([{ ages: 2 }]);
});
