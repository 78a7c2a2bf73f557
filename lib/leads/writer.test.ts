import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { contentFingerprint, microsoftPayloadSchema } from '#lib/leads/microsoft-payload.ts';
import { type NewLead, newLeadFromApi, newLeadFromMicrosoft } from '#lib/leads/new-lead.ts';
import { type LeadWriter, createLeadWriter } from '#lib/leads/writer.ts';

let db: TestDatabase;
let writer: LeadWriter;

beforeAll(async () => {
  db = await testDatabase();
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'Contoso'), ('fabrikam', 'Fabrikam')`);
  await db.worker.query(`INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, intake_mode) VALUES
    ('contoso', 'live', 'Live', 'container', 'x', 'deliver'), ('contoso', 'draft', 'Draft', 'container', 'x', 'hold'), ('contoso', 'bare', 'Bare', 'container', 'x', 'store')`);
  writer = createLeadWriter(db.worker, () => {});
});

afterAll(() => db.drop());

const lead = (offer: string, more: object = {}): NewLead =>
  newLeadFromApi(leadInputSchema.parse({ offer, source: 'AzureMarketplace', action: 'INS', ...more }));
const microsoft = (content: object): NewLead =>
  newLeadFromMicrosoft({ publisherId: 'contoso', id: 'live' }, microsoftPayloadSchema.parse(content), contentFingerprint(content));

test('the offer decides the first state of each lead of one batch', async () => {
  const stored = await writer.write([
    lead('contoso.live'),
    lead('contoso.draft'),
    lead('contoso.bare'),
    lead('contoso.gone'),
    lead('fabrikam.live'),
  ]);
  expect(stored.map((entry) => (entry.kind === 'stored' ? entry.status : entry.kind))).toEqual([
    'queued',
    'held',
    'stored',
    'unknown-offer',
    'unknown-offer',
  ]);
});

test('the personal data of .edu customers never reaches the database', async () => {
  const [stored] = await writer.write([
    lead('contoso.live', {
      customer: { firstName: 'Zephyrine', email: 'z@cs.example.edu' },
      description: 'call Zephyrine',
      note: 'Zephyrine',
    }),
  ]);
  expect(stored).toMatchObject({ status: 'withheld' });
  const { rows } = await db.worker.query(
    `SELECT l::text || d::text AS everything FROM leads l JOIN deliveries d ON d.lead_id = l.id WHERE l.id = $1`,
    [(stored as { id: string }).id],
  );
  expect(rows[0].everything).not.toMatch(/Zephyrine|example\.edu/);
});

test('one externalId of one offer is one lead, however often and concurrently it comes', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      writer.write([lead('contoso.live', { externalId: 'order-1' }), lead('contoso.live', { externalId: 'order-1' })]),
    ),
  );
  expect(new Set(answers.flat().map((entry) => JSON.stringify(entry))).size).toBe(1);
  const elsewhere = await writer.write([lead('contoso.bare', { externalId: 'order-1' })]);
  expect(elsewhere[0]).toMatchObject({ status: 'stored' });
});

test('equal content within ten minutes is one lead, later it is a new one', async () => {
  const content = { UserDetails: { FirstName: 'Ann' }, LeadSource: 'AzureMarketplace', ActionCode: 'INS', unknown: { a: 1 } };
  const answers = (await Promise.all(Array.from({ length: 20 }, () => writer.write([microsoft(content)])))).flat();
  expect(new Set(answers.map((entry) => (entry as { id: string }).id)).size).toBe(1);
  await db.worker.query(`UPDATE intake_fingerprints SET received_at = received_at - interval '11 minutes'`);
  const [later] = await writer.write([microsoft(content)]);
  expect((later as { id: string }).id).not.toBe((answers[0] as { id: string }).id);
});

test('a repeat is answered like the first time, whatever became of the lead since', async () => {
  const [first] = await writer.write([lead('contoso.live', { externalId: 'order-2' })]);
  await db.worker.query(`UPDATE deliveries SET status = 'delivered', truth = 'accepted', due_at = NULL WHERE lead_id = $1`, [
    (first as { id: string }).id,
  ]);
  expect(await writer.write([lead('contoso.live', { externalId: 'order-2' })])).toEqual([first]);
});

test('a thousand leads of one batch keep their order', async () => {
  const stored = await writer.write(Array.from({ length: 1000 }, (_, index) => lead('contoso.live', { externalId: `batch-${index}` })));
  const ids = stored.map((entry) => (entry as { id: string }).id);
  expect([...ids].sort()).toEqual(ids);
  const { rows } = await db.worker.query(`SELECT count(*)::int AS count FROM leads WHERE external_id LIKE 'batch-%'`);
  expect(rows[0].count).toBe(1000);
});

test('a lead the database refuses does not cost other requests theirs', async () => {
  const poisoned = { ...lead('contoso.live'), action: 'NUL\u0000' };
  const results = await Promise.allSettled([
    writer.write([lead('contoso.live')]),
    writer.write([poisoned]),
    writer.write([lead('contoso.live')]),
  ]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
