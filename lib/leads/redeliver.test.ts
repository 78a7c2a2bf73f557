import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '#lib/api/problem.ts';
import { newId } from '#lib/db/id.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { redeliverMatching } from '#lib/leads/bulk-redelivery.ts';
import { getRedelivery } from '#lib/leads/redelivery.ts';
import { eraseLead } from '#lib/leads/erase.ts';
import { redeliverLead } from '#lib/leads/redeliver.ts';
import { admin, contoso, fabrikam, seedLeads, seedOffers, setState } from '#lib/leads/test-leads.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
});

afterAll(() => db.drop());

const lead = async (more: Record<string, unknown> = {}) => (await seedLeads(db, [{ customer: { email: 'ada@example.com' }, ...more }]))[0]!;
const delivery = async (id: string) =>
  (
    await db.worker.query(
      'SELECT status, trigger, tries, truth, code, in_order, due_at <= now() AS due FROM deliveries WHERE lead_id = $1',
      [id],
    )
  ).rows[0];
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? { status: error.problem.status, code: error.problem.code } : error),
  );

test.each(['held', 'failed', 'retrying', 'stored', 'delivered', 'queued'])('a %s lead is queued again, due now', async (status) => {
  const id = await lead();
  await setState(db, id, status, status === 'held' ? { code: 'network-dns' } : {});
  await redeliverLead(contoso, id);
  expect(await delivery(id)).toMatchObject({ status: 'queued', trigger: 'manual', tries: 0, truth: null, code: null, due: true });
});

test('what has no data to deliver is refused', async () => {
  const withheld = await lead({ customer: { email: 'ada@example.edu' } });
  expect(await refusal(redeliverLead(contoso, withheld))).toEqual({ status: 409, code: 'privacy-edu' });
  const erased = await lead();
  await eraseLead(contoso, erased);
  expect(await refusal(redeliverLead(contoso, erased))).toEqual({ status: 409, code: 'lead-erased' });
});

test('a lead on its way is left alone', async () => {
  const id = await lead();
  await setState(db, id, 'delivering');
  expect(await refusal(redeliverLead(contoso, id))).toEqual({ status: 409, code: 'lead-delivering' });
});

test('without a live connection the offer has to be published first', async () => {
  expect(await refusal(redeliverLead(contoso, await lead({ offer: 'contoso.draft' })))).toEqual({ status: 409, code: 'publish-required' });
  expect(await refusal(redeliverLead(contoso, await lead({ offer: 'contoso.bare' })))).toEqual({ status: 409, code: 'publish-required' });
});

test('a stranger’s lead is as absent as none', async () => {
  const id = await lead();
  expect(await refusal(redeliverLead(fabrikam, id))).toEqual(await refusal(redeliverLead(fabrikam, newId())));
  expect(await refusal(redeliverLead(fabrikam, 'not-an-id'))).toEqual({ status: 404, code: undefined });
  await redeliverLead(admin, id);
  expect(await delivery(id)).toMatchObject({ trigger: 'manual' });
});

test('a bulk redelivery takes up what waits, in order, batch by batch, and tells how far it is', async () => {
  await db.worker.query('DELETE FROM leads');
  const ids = await seedLeads(
    db,
    Array.from({ length: 12 }, () => ({ customer: { company: 'Quay' } })),
  );
  for (const id of ids.slice(0, 9)) await setState(db, id, 'held', { code: 'network-dns' });
  await setState(db, ids[9]!, 'delivered');
  await eraseLead(contoso, ids[0]!);
  const [foreign] = await seedLeads(db, [{ offer: 'fabrikam.live' }]);
  await setState(db, foreign!, 'held');

  const id = await redeliverMatching(contoso, { code: ['network-dns'] }, 3);
  expect(await getRedelivery(contoso, id)).toMatchObject({ id, total: 8, done: 0, failed: 0, status: 'running' });
  expect(await delivery(ids[1]!)).toMatchObject({ status: 'queued', in_order: true, due: true });
  expect(await delivery(foreign!)).toMatchObject({ status: 'held' });

  for (const done of ids.slice(1, 8)) await setState(db, done, 'delivered');
  await setState(db, ids[8]!, 'held', { code: 'network-dns' });
  expect(await getRedelivery(contoso, id)).toMatchObject({ id, total: 8, done: 7, failed: 1, status: 'failed' });
  expect(await getRedelivery(fabrikam, id)).toBeNull();
  expect(await getRedelivery(admin, id)).toMatchObject({ total: 8 });
});

test('a bulk redelivery without a filter leaves delivered leads alone, unless they are asked for', async () => {
  await db.worker.query('DELETE FROM leads');
  const [delivered, held, draft] = await seedLeads(db, [{}, {}, { offer: 'contoso.draft' }]);
  await setState(db, delivered!, 'delivered');
  await setState(db, held!, 'held');
  const first = await redeliverMatching(contoso, {});
  expect(await getRedelivery(contoso, first)).toMatchObject({ total: 1 });
  expect(await delivery(draft!)).toMatchObject({ status: 'held' });
  const second = await redeliverMatching(contoso, { status: ['delivered'] });
  expect(await getRedelivery(contoso, second)).toMatchObject({ total: 1 });
  const everywhere = await redeliverMatching(admin, { status: ['held'], offer: 'fabrikam.live' });
  expect(await getRedelivery(admin, everywhere)).toMatchObject({ id: everywhere, total: 0, done: 0, failed: 0, status: 'succeeded' });
});
