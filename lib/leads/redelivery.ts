import { ProblemError, notFound } from '#lib/api/problem.ts';
import { database } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';

export type RedeliveryStatus = 'running' | 'paused' | 'succeeded' | 'failed' | 'cancelled';

export type RedeliveryView = {
  id: string;
  total: number;
  done: number;
  failed: number;
  status: RedeliveryStatus;
  /** The filter's names and values, without what was searched for. */
  filter: Record<string, string>;
  startedAt: string;
};

export type RedeliveryPage = { items: RedeliveryView[]; nextCursor: string | null };

/** How far a redelivery is, counted from its deliveries. What waits for a retry is still under way; what is held again has failed. */
export async function getRedelivery(caller: Caller, id: string): Promise<RedeliveryView | null> {
  if (!isId(id)) return null;
  await restoreCancelled(id);
  const { rows } = await database().worker.query<Row>(`${counted} WHERE r.id = $1 AND ($2::text IS NULL OR r.publisher_id = $2)`, [
    id,
    reachOf(caller).publisherId,
  ]);
  await noteEnded(rows);
  return rows[0] ? view(rows[0]) : null;
}

/** Redeliveries, the latest first. Those of many publishers are above them and shown to admins and support only. */
export async function listRedeliveries(
  caller: Caller,
  { limit = 20, cursor, open = false }: { limit?: number; cursor?: string; open?: boolean },
): Promise<RedeliveryPage> {
  const { rows } = await database().worker.query<Row>(
    `${counted} WHERE ($1::text IS NULL OR r.publisher_id = $1) AND ($2::uuid IS NULL OR r.id < $2)
       AND ($4 = false OR r.status IN ('running', 'paused')) ORDER BY r.id DESC LIMIT $3`,
    [reachOf(caller).publisherId, cursor ?? null, limit + 1, open],
  );
  await noteEnded(rows);
  const items = rows.slice(0, limit).map(view);
  return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
}

/** What has not set out yet waits; what is under way is finished. */
export async function pauseRedelivery(caller: Caller, id: string): Promise<void> {
  await change(caller, id, { from: 'running', to: 'paused', action: 'redelivery.pause' });
}

/** Goes on where it was, in order. */
export async function resumeRedelivery(caller: Caller, id: string): Promise<void> {
  await change(caller, id, { from: 'paused', to: 'running', action: 'redelivery.resume' });
  await database().worker.query('NOTIFY leads_due');
}

/** What was delivered stays delivered; everything else goes back to the state it had. What is under way is finished first. */
export async function cancelRedelivery(caller: Caller, id: string): Promise<void> {
  await change(caller, id, { from: 'running or paused', to: 'cancelled', action: 'redelivery.cancel' });
  await restoreCancelled(id);
}

type Change = { from: 'running' | 'paused' | 'running or paused'; to: 'running' | 'paused' | 'cancelled'; action: string };

/** @throws {ProblemError} 404; 409 when it is not in the state that the change begins with. */
async function change(caller: Caller, id: string, { from, to, action }: Change): Promise<void> {
  const redelivery = await getRedelivery(caller, id);
  if (!redelivery) throw new ProblemError(notFound());
  if (redelivery.status === to) return;
  if (!from.split(' or ').includes(redelivery.status)) throw new ProblemError(overAlready(redelivery.status));
  const { publisherId } = reachOf(caller);
  await database().within({ publisherId }, async (tx) => {
    const row = await tx.redelivery.findFirstOrThrow({ where: { id }, select: { publisherId: true } });
    const { count } = await tx.redelivery.updateMany({
      where: { publisherId: row.publisherId, id, status: { in: from.split(' or ') } },
      data: { status: to, finishedAt: to === 'cancelled' ? new Date() : null },
    });
    if (count === 0) return;
    await setDue(tx.$executeRawUnsafe.bind(tx), id, to === 'running');
    await recordAudit(tx, caller, { publisherId: row.publisherId, action, subject: id });
  });
}

// What is set aside is not in order: it would keep the offer's other leads waiting.
/** Of a redelivery, those that it took up and that are still to go, by the index of their publisher. */
const ofRedelivery = `d.publisher_id = p.id AND d.redelivery_id = $1::uuid AND d.state_before IS NOT NULL AND d.status IN ('queued', 'retrying')`;

function setDue(execute: (sql: string, ...values: unknown[]) => Promise<number>, id: string, isDue: boolean): Promise<number> {
  // Locked in the order of every writer of deliveries.
  return execute(
    `UPDATE deliveries d SET due_at = ${isDue ? 'now()' : 'NULL'}, in_order = ${isDue}, updated_at = now() FROM (
       SELECT d.publisher_id, d.lead_id FROM publishers p JOIN deliveries d ON ${ofRedelivery} ORDER BY 1, 2 FOR UPDATE OF d) k
     WHERE d.publisher_id = k.publisher_id AND d.lead_id = k.lead_id`,
    id,
  );
}

/**
 * Gives what a cancelled redelivery still has the state back that it had. Again whenever somebody looks, and once a minute for
 * all (without `id`), since a delivery that was under way at that moment ends later.
 */
export async function restoreCancelled(id: string | null = null): Promise<number> {
  const { rowCount } = await database().worker.query(
    `UPDATE deliveries d SET status = b.status, due_at = CASE WHEN b.status = 'retrying' THEN greatest(b."dueAt", now()) END,
       trigger = CASE WHEN b.status = 'retrying' THEN b.trigger ELSE 'automatic' END, version = b.version, tries = b.tries, code = b.code,
       reason = b.reason, truth = b.truth, receipt = b.receipt, in_order = false, lease = NULL, state_before = NULL, updated_at = now()
     FROM (
       SELECT d.publisher_id, d.lead_id, d.state_before FROM redeliveries r JOIN publishers p ON r.publisher_id IN (p.id, '${everyPublisher}')
       JOIN deliveries d ON d.publisher_id = p.id AND d.redelivery_id = r.id AND d.state_before IS NOT NULL AND d.status IN ('queued', 'retrying')
       WHERE r.status = 'cancelled' AND ($1::uuid IS NULL AND r.finished_at > now() - interval '1 day' OR r.id = $1)
       ORDER BY d.publisher_id, d.lead_id FOR UPDATE OF d
     ) k CROSS JOIN LATERAL jsonb_to_record(k.state_before)
       AS b (status text, "dueAt" timestamptz, trigger text, version int, tries int, code text, reason text, truth text, receipt jsonb)
     WHERE d.publisher_id = k.publisher_id AND d.lead_id = k.lead_id`,
    [id],
  );
  return rowCount ?? 0;
}

type Row = {
  id: string;
  total: number;
  done: number;
  failed: number;
  open: number;
  status: string;
  filter: Record<string, string>;
  startedAt: Date;
};

const counted = `
  SELECT r.id, r.total, r.status, r.filter, r.started_at AS "startedAt", c.* FROM redeliveries r CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE d.status = 'delivered')::int AS done,
      count(*) FILTER (WHERE d.status IN ('held', 'failed', 'stored', 'withheld'))::int AS failed,
      count(*) FILTER (WHERE d.status IN ('queued', 'delivering', 'retrying'))::int AS open
    FROM publishers p JOIN deliveries d ON d.publisher_id = p.id AND d.redelivery_id = r.id
    WHERE r.publisher_id = '${everyPublisher}' OR p.id = r.publisher_id) c`;

function view({ open, startedAt, status, ...row }: Row): RedeliveryView {
  const { id, total, done, failed, filter } = row;
  const base = { id, total, done, failed, filter, startedAt: startedAt.toISOString() };
  if (status === 'paused' && open > 0) return { ...base, status };
  // Of a cancelled one only what it delivered counts; the rest is as it was before.
  if (status === 'cancelled') return { ...base, failed: 0, status };
  return { ...base, status: open > 0 ? 'running' : failed > 0 ? 'failed' : 'succeeded' };
}

/** So that whoever asks for those under way need not count the old ones. Between two batches of a new one nothing may be open either. */
async function noteEnded(rows: readonly Row[]): Promise<void> {
  const ended = rows.filter(
    ({ status, open, startedAt }) => status === 'running' && open === 0 && Date.now() - startedAt.getTime() > 60_000,
  );
  if (ended.length === 0) return;
  await database().worker.query(
    `UPDATE redeliveries r SET status = e.status, finished_at = now() FROM unnest($1::uuid[], $2::text[]) AS e (id, status), publishers p
     WHERE r.publisher_id IN (p.id, '${everyPublisher}') AND r.id = e.id AND r.status = 'running'`,
    [ended.map(({ id }) => id), ended.map((row) => view(row).status)],
  );
}

function overAlready(status: string) {
  const title = `The redelivery is ${status === 'cancelled' ? 'cancelled' : status === 'paused' ? 'paused' : 'not waiting any more'}.`;
  return { status: 409, slug: 'redelivery-over', code: 'redelivery-over', title };
}
