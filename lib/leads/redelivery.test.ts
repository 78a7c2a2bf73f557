import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProblemError } from '#lib/api/problem.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import type { AttemptResult } from '#lib/delivery/attempt.ts';
import { claimDue, firstLane, type Claimed } from '#lib/delivery/claim.ts';
import { giveBack } from '#lib/delivery/give-back.ts';
import { createLeases } from '#lib/delivery/leases.ts';
import { settle } from '#lib/delivery/settle.ts';
import { redeliverMatching } from '#lib/leads/bulk-redelivery.ts';
import { eraseLead } from '#lib/leads/erase.ts';
import { redeliverLead } from '#lib/leads/redeliver.ts';
import { planRedelivery } from '#lib/leads/redelivery-plan.ts';
import {
  cancelRedelivery,
  getRedelivery,
  listRedeliveries,
  pauseRedelivery,
  restoreCancelled,
  resumeRedelivery,
} from '#lib/leads/redelivery.ts';
import { admin, contoso, fabrikam, seedLeads, seedOffers, setState } from '#lib/leads/test-leads.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
});

beforeEach(async () => {
  await db.worker.query('DELETE FROM leads');
  await db.worker.query('DELETE FROM redeliveries');
});

afterAll(() => db.drop());

async function rows(): Promise<Array<Record<string, unknown>>> {
  const { rows } = await db.worker.query(
    'SELECT status, code, truth, receipt, in_order, due_at <= now() AS due, state_before IS NULL AS free FROM deliveries ORDER BY lead_id',
  );
  return rows;
}

const claim = async (limit: number): Promise<Claimed[]> => {
  const options = { leases: createLeases(), leaseMs: 60_000, limit, after: firstLane, concurrency: {}, ahead: {}, paced: [] };
  return (await claimDue(db.worker, options)).lanes.flatMap(({ leads }) => leads);
};

const attempted = {
  id: '01900000-0000-7000-8000-0000000000ff',
  startedAt: new Date(),
  durationMs: 1,
  exchanges: [],
  stage: null,
  httpStatus: 200,
};
const refused: AttemptResult = {
  ...attempted,
  id: '01900000-0000-7000-8000-0000000000fe',
  outcome: 'refused',
  code: 'destination-failing',
  vendorCode: null,
  vendorMessage: null,
  decision: 'automatic',
  retryAfterSeconds: null,
  restSeconds: null,
};
const arrived: AttemptResult = { ...attempted, outcome: 'delivered', receipt: { truth: 'accepted' } };

async function settleOne(claimed: Claimed, status: 'delivered' | 'retrying'): Promise<void> {
  const next = { status, waitMs: status === 'retrying' ? 1 : null, code: null, reason: null, tries: 1, inOrder: false };
  await settle(db.worker, [{ claimed, result: status === 'delivered' ? arrived : refused, next }]);
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error instanceof ProblemError && error.problem.status,
  );

test('paused, nothing of it sets out; resumed, it goes on in order', async () => {
  const ids = await seedLeads(db, [{}, {}, {}]);
  for (const id of ids) await setState(db, id, 'held', { code: 'network-dns' });
  const id = await redeliverMatching(contoso, {});
  await pauseRedelivery(contoso, id);
  expect(await getRedelivery(contoso, id)).toMatchObject({ status: 'paused', total: 3, done: 0 });
  expect(await claim(10)).toEqual([]);
  await resumeRedelivery(contoso, id);
  expect((await claim(10)).map(({ leadId }) => leadId)).toEqual(ids);
});

test('what a worker had in hand when it was paused waits as well, whether it was tried or not', async () => {
  const ids = await seedLeads(db, [{}, {}, {}]);
  for (const id of ids) await setState(db, id, 'held');
  const id = await redeliverMatching(contoso, {});
  const [first, second, third] = await claim(10);
  await pauseRedelivery(contoso, id);
  await settleOne(first!, 'delivered');
  await settleOne(second!, 'retrying');
  await giveBack(db.worker, [third!], 0);
  expect(await rows()).toMatchObject([
    { status: 'delivered', free: true },
    { status: 'retrying', due: null },
    { status: 'queued', due: null },
  ]);
  expect(await getRedelivery(contoso, id)).toMatchObject({ status: 'paused', done: 1 });
  await resumeRedelivery(contoso, id);
  expect(await claim(10)).toHaveLength(2);
});

test('cancelled, what was delivered stays delivered and the rest is as it was', async () => {
  const ids = await seedLeads(db, [{}, {}, {}, {}]);
  await setState(db, ids[0]!, 'held', { code: 'network-dns', reason: 'misconfiguration' });
  await setState(db, ids[1]!, 'delivered');
  await setState(db, ids[2]!, 'failed', { code: 'portal-internal' });
  await setState(db, ids[3]!, 'held', { code: 'network-dns' });
  await db.worker.query(`UPDATE deliveries SET receipt = '{"truth":"accepted","reference":"R1"}' WHERE lead_id = $1`, [ids[1]]);
  const id = await redeliverMatching(contoso, { status: ['held', 'delivered', 'failed'] });
  expect(await rows()).toMatchObject([
    { status: 'queued' },
    { status: 'queued', truth: null, receipt: null },
    { status: 'queued' },
    { status: 'queued' },
  ]);
  await db.worker.query(`UPDATE deliveries SET due_at = now() + interval '1 hour' WHERE lead_id <> ALL ($1)`, [[ids[0], ids[3]]]);
  const [first, last] = await claim(10);
  await settleOne(first!, 'delivered');
  await cancelRedelivery(contoso, id);
  // One was under way: it ends after the cancellation and goes back as well.
  await giveBack(db.worker, [last!], 0);
  expect(await restoreCancelled()).toBe(1);
  expect(await rows()).toMatchObject([
    { status: 'delivered', free: true },
    { status: 'delivered', truth: 'accepted', receipt: { reference: 'R1' }, free: true, due: null },
    { status: 'failed', code: 'portal-internal', free: true, due: null },
    { status: 'held', code: 'network-dns', in_order: false, free: true, due: null },
  ]);
  expect(await getRedelivery(contoso, id)).toMatchObject({ status: 'cancelled', total: 4, failed: 0 });
  expect(await claim(10)).toEqual([]);
});

test('a lead that somebody redelivers alone leaves the redelivery it was part of', async () => {
  const [one] = await seedLeads(db, [{}]);
  await setState(db, one!, 'held');
  const id = await redeliverMatching(contoso, {});
  await pauseRedelivery(contoso, id);
  await redeliverLead(contoso, one!);
  await cancelRedelivery(contoso, id).catch(() => {});
  expect(await rows()).toMatchObject([{ status: 'queued', due: true }]);
});

test('what is over cannot be paused, and a stranger’s is as absent as none', async () => {
  const [one] = await seedLeads(db, [{}]);
  await setState(db, one!, 'held');
  const id = await redeliverMatching(contoso, {});
  expect(await refusal(pauseRedelivery(fabrikam, id))).toBe(404);
  expect(await refusal(cancelRedelivery(fabrikam, id))).toBe(404);
  await setState(db, one!, 'delivered');
  expect(await refusal(pauseRedelivery(contoso, id))).toBe(409);
  expect(await refusal(resumeRedelivery(contoso, id))).toBe(409);
  expect(await listRedeliveries(fabrikam, {})).toEqual({ items: [], nextCursor: null });
});

test('the list pages through, the latest first', async () => {
  const ids = [await redeliverMatching(contoso, {}), await redeliverMatching(contoso, { offer: 'contoso.live' })];
  const first = await listRedeliveries(contoso, { limit: 1 });
  expect(first.items).toMatchObject([{ id: ids[1], filter: { offer: 'contoso.live' } }]);
  const second = await listRedeliveries(admin, { limit: 1, cursor: first.nextCursor! });
  expect(second).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null });
});

test('a dry run counts, names what is left out, and changes nothing', async () => {
  const ids = await seedLeads(db, [
    {},
    {},
    { offer: 'contoso.draft' },
    { customer: { email: 'a@b.edu' } },
    { customer: { email: 'x@y.com' } },
  ]);
  await setState(db, ids[0]!, 'held');
  await setState(db, ids[1]!, 'failed');
  await eraseLead(contoso, ids[4]!);
  const before = await rows();
  const plan = await planRedelivery(contoso, {}, 'en');
  expect(plan).toMatchObject({ count: 2, isCapped: false });
  expect(Object.fromEntries(plan.excluded.map(({ reason, count }) => [reason, count]))).toEqual({ erased: 1, withheld: 1, 'not-live': 1 });
  expect(plan.oldest).toMatch(/^\d{4}-/);
  expect(await rows()).toEqual(before);
  expect(await planRedelivery(fabrikam, {}, 'en')).toEqual({ count: 0, oldest: null, heldAgain: [], excluded: [], isCapped: false });
});

test('a dry run warns of leads that would be held again, until a test lead has arrived', async () => {
  const ids = await seedLeads(db, [{}, {}]);
  for (const id of ids) await setState(db, id, 'held', { code: 'network-dns' });
  await db.worker.query('DELETE FROM connection_health');
  // Nothing has failed since, but nothing has arrived either.
  expect((await planRedelivery(contoso, {}, 'en')).heldAgain).toMatchObject([{ count: 2, code: 'network-dns' }]);
  await fails('network-dns', '1 hour');
  const [warning] = (await planRedelivery(contoso, {}, 'it')).heldAgain;
  expect(warning).toMatchObject({ offer: 'contoso.live', code: 'network-dns', count: 2 });
  expect(warning!.title).not.toBe((await planRedelivery(contoso, {}, 'en')).heldAgain[0]!.title);
  // What ends by itself holds nobody.
  await fails('destination-failing', '1 hour');
  expect((await planRedelivery(contoso, {}, 'en')).heldAgain).toEqual([]);
  await fails('network-dns', '1 hour');
  await db.worker.query(
    `INSERT INTO publish_runs (publisher_id, id, offer_id, version, status, started_by, finished_at) VALUES ('contoso', $1, 'live', 1, 'succeeded', 'portal', now())`,
    ['01900000-0000-7000-8000-0000000000aa'],
  );
  expect(await planRedelivery(contoso, {}, 'en')).toMatchObject({ count: 2, heldAgain: [] });
});

async function fails(code: string, ago: string): Promise<void> {
  await db.worker.query(
    `INSERT INTO connection_health (publisher_id, offer_id, consecutive_failures, last_code, last_failure_at) VALUES ('contoso', 'live', 3, $1, now() - $2::interval)
     ON CONFLICT (publisher_id, offer_id) DO UPDATE SET last_code = $1, consecutive_failures = 3, last_failure_at = excluded.last_failure_at`,
    [code, ago],
  );
}
