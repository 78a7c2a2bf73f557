import { database } from '#lib/db/database.ts';
import { isId, newId } from '#lib/db/id.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf, reachOf } from '#lib/identity/caller.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import { idAt } from '#lib/leads/id-at.ts';
import { type LeadCriteria, namedCriteria } from '#lib/leads/filter.ts';
import { searchReach } from '#lib/leads/list.ts';
import { matchingLeads } from '#lib/leads/log-query.ts';
import { startAnew } from '#lib/leads/redeliver.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** Without a status in the filter everything is meant that waits or was given up; who wants delivered leads again says so. */
const undelivered: DeliveryStatus[] = ['held', 'retrying', 'stored', 'failed'];

const never: readonly DeliveryStatus[] = ['queued', 'delivering', 'withheld'];

/**
 * Queues every lead that matches, to be delivered in order of receipt, and returns the redelivery's id.
 * Works through the matches in batches, oldest first, each a statement that keeps what it did: killed in between, the leads
 * taken up are delivered and the same call takes up the rest. Leads without a live connection or without data stay where they are.
 */
export async function redeliverMatching(caller: Caller, criteria: LeadCriteria, batchSize = 2_000): Promise<string> {
  const { publisherId } = reachOf(caller);
  const owner = publisherId ?? (criteria.offer ? parseOfferId(criteria.offer)!.publisherId : everyPublisher);
  const id = newId();
  const filter = namedCriteria(criteria);
  await database().within({ publisherId }, async (tx) => {
    await tx.redelivery.create({ data: { publisherId: owner, id, filter, startedBy: actorOf(caller) }, select: { id: true } });
    await recordAudit(tx, caller, {
      publisherId: owner,
      action: 'leads.redelivered',
      subject: id,
      detail: { ...filter, search: criteria.q !== undefined },
    });
  });
  const statuses = (criteria.status ?? undelivered).filter((status) => !never.includes(status));
  if (statuses.length > 0) await queueAll(caller, { owner, id }, { ...criteria, status: statuses }, batchSize);
  return id;
}

async function queueAll(
  caller: Caller,
  { owner, id }: { owner: string; id: string },
  criteria: LeadCriteria,
  batchSize: number,
): Promise<void> {
  const pool = database().worker;
  const { publisherId } = reachOf(caller);
  const reach = await searchReach(caller, criteria);
  for (let after = idAt(0); ;) {
    const matches = matchingLeads(publisherId, { ...criteria, after }, reach, batchSize);
    const bound = matches.values.length;
    // One order for every writer of deliveries, so that two of them wait instead of deadlocking.
    const { rows } = await pool.query<{ seen: number; last: string | null }>(
      `WITH matched AS MATERIALIZED ${matches.text}, locked AS (
         SELECT d.publisher_id, d.lead_id FROM matched m
         JOIN deliveries d ON d.publisher_id = m.publisher_id AND d.lead_id = m.id
         JOIN leads l ON l.publisher_id = m.publisher_id AND l.id = m.id AND l.erased_at IS NULL
         JOIN offers o ON o.publisher_id = d.publisher_id AND o.id = d.offer_id AND o.intake_mode = 'deliver'
         WHERE d.status <> ALL ($${bound + 1}) ORDER BY d.publisher_id, d.lead_id FOR UPDATE OF d
       ), queued AS (
         UPDATE deliveries d SET ${startAnew}, in_order = true, redelivery_id = $${bound + 2} FROM locked k
         WHERE d.publisher_id = k.publisher_id AND d.lead_id = k.lead_id RETURNING 1
       ), counted AS (
         UPDATE redeliveries SET total = total + (SELECT count(*) FROM queued) WHERE publisher_id = $${bound + 3} AND id = $${bound + 2}
       )
       SELECT count(*)::int AS seen, max(id::text) AS last FROM matched`,
      [...matches.values, never, id, owner],
    );
    await pool.query('NOTIFY leads_due');
    const { seen, last } = rows[0]!;
    if (seen < batchSize || last === null) return;
    after = last;
  }
}

export type RedeliveryView = { id: string; total: number; done: number; failed: number; status: 'running' | 'succeeded' | 'failed' };

/** How far a redelivery is, counted from its deliveries. What waits for a retry is still under way; what is held again has failed. */
export async function getRedelivery(caller: Caller, id: string): Promise<RedeliveryView | null> {
  if (!isId(id)) return null;
  const { publisherId } = reachOf(caller);
  const { rows } = await database().worker.query<{ total: number; done: number; failed: number; open: number }>(
    `SELECT r.total, c.done, c.failed, c.open FROM redeliveries r CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE status = 'delivered')::int AS done,
         count(*) FILTER (WHERE status IN ('held', 'failed', 'stored', 'withheld'))::int AS failed,
         count(*) FILTER (WHERE status IN ('queued', 'delivering', 'retrying'))::int AS open
       FROM publishers p JOIN deliveries d ON d.publisher_id = p.id AND d.redelivery_id = $1
       WHERE r.publisher_id = $3 OR p.id = r.publisher_id) c
     WHERE r.id = $1 AND ($2::text IS NULL OR r.publisher_id = $2)`,
    [id, publisherId, everyPublisher],
  );
  const [row] = rows;
  if (!row) return null;
  const { open, ...counts } = row;
  return { id, ...counts, status: open > 0 ? 'running' : counts.failed > 0 ? 'failed' : 'succeeded' };
}
