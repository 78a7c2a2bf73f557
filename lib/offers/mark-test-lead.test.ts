import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { newId } from '#lib/db/id.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { createOffer } from './create-offer.ts';
import { markTestLead } from './mark-test-lead.ts';
import type { View } from './offer-row.ts';
import { saveDestination } from './save-destination.ts';

const view: View = { locale: 'en', now: new Date('2026-11-03T10:00:00Z'), showsIntakeUrl: true };
const anna = newId();
const caller = { kind: 'user', id: anna, role: 'publisher', publisherId: 'contoso' } as unknown as UserCaller;
const own = { publisherId: 'contoso' };

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
  await db.worker.query(`INSERT INTO users (id, email, name, password_hash) VALUES ($1, 'anna@contoso.example', 'Anna', 'x')`, [anna]);
  await createOffer(caller, own, { offerId: 'contoso.sales', title: 'Sales', type: 'container' }, view);
});

afterAll(() => db.drop());

async function run(type: string, config: Record<string, unknown>, status = 'succeeded'): Promise<string> {
  const saved = await saveDestination(caller, own, 'contoso.sales', { type, config }, view);
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  const id = newId();
  await db.worker.query(
    `INSERT INTO publish_runs (publisher_id, id, offer_id, version, status, marker, test_lead_id, started_by)
     VALUES ('contoso', $1, 'sales', $2, $3, 'MSFT_TEST_1', $4, 'test')`,
    [id, saved.offer.versions.saved, status, newId()],
  );
  return id;
}

test('a person finds the test lead, and may take it back; both are audited', async () => {
  const id = await run('salesforce', { oid: '00Do0000000ZHoh' });
  expect(await markTestLead(caller, own, id, true, view)).toMatchObject({
    kind: 'marked',
    offer: { health: { confirmedByHand: { runId: id, version: 1, at: '2026-11-03T10:00:00.000Z', by: 'Anna' } } },
  });
  expect(await markTestLead(caller, own, id, false, view)).toMatchObject({ kind: 'marked', offer: { health: { confirmedByHand: null } } });
  const { rows } = await db.worker.query(`SELECT action FROM audit_events WHERE action LIKE 'offer.test-lead%' ORDER BY id`);
  expect(rows.map(({ action }) => action)).toEqual(['offer.test-lead-found', 'offer.test-lead-missing']);
});

test('what one version proved says nothing about the next', async () => {
  const id = await run('salesforce', { oid: '00Do0000000ZHog' });
  await markTestLead(caller, own, id, true, view);
  const next = await saveDestination(caller, own, 'contoso.sales', { type: 'salesforce', config: { oid: '00Do0000000ZHoi' } }, view);
  expect(next).toMatchObject({ kind: 'saved', offer: { health: { confirmedByHand: null } } });
});

test('there is nothing to find where the run failed or the destination confirms by itself, and nothing of others', async () => {
  const failed = await run('salesforce', { oid: '00Do0000000ZHoj' }, 'failed');
  expect(await markTestLead(caller, own, failed, true, view)).toEqual({ kind: 'nothing-to-find' });
  const stored = await run('store-only', {});
  expect(await markTestLead(caller, own, stored, true, view)).toEqual({ kind: 'nothing-to-find' });
  const salesforce = await run('salesforce', { oid: '00Do0000000ZHok' });
  expect(await markTestLead(caller, { publisherId: 'fabrikam' }, salesforce, true, view)).toEqual({ kind: 'not-found' });
  expect(await markTestLead(caller, own, 'no-id', true, view)).toEqual({ kind: 'not-found' });
});
