import { database } from '#lib/db/database.ts';
import { idAt, newId } from '#lib/db/id.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import { type Caller, actorOf, reachOf } from '#lib/identity/caller.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import { type LeadCriteria, namedCriteria } from '#lib/leads/filter.ts';
import { searchReach } from '#lib/leads/list.ts';
import { matchingLeads } from '#lib/leads/log-query.ts';
import { startAnew } from '#lib/leads/redeliver.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** Without a status in the filter everything is meant that waits or was given up; who wants delivered leads again says so. */
const undelivered: DeliveryStatus[] = ['held', 'retrying', 'stored', 'failed'];

/** On their way already, or without data to send. */
export const neverRedelivered: readonly DeliveryStatus[] = ['queued', 'delivering', 'withheld'];

/** The states that a filter means, those that can never be delivered included: a dry run names them. */
export function meantStatuses({ status }: LeadCriteria): readonly DeliveryStatus[] {
  return status ?? undelivered;
}

/** What a delivery goes back to when its redelivery is cancelled. */
const stateBefore = `jsonb_build_object('status', d.status, 'dueAt', d.due_at, 'trigger', d.trigger, 'version', d.version, 'tries', d.tries,
  'code', d.code, 'reason', d.reason, 'truth', d.truth, 'receipt', d.receipt)`;

/**
 * Queues every lead that matches, to be delivered in order of receipt, and returns the redelivery's id.
 * Works through the matches in batches, oldest first, each a statement that keeps what it did: killed in between, the leads
 * taken up are delivered and the same call takes up the rest. Leads without a live connection or without data stay where they are.
 * Paused meanwhile, the rest is taken up without setting out; cancelled, the rest is left alone.
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
  const statuses = meantStatuses(criteria).filter((status) => !neverRedelivered.includes(status));
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
    // One order for every writer of deliveries, so that two of them wait instead of deadlocking. The redelivery's row is held,
    // so that a pause or cancellation comes before a batch or after it.
    const { rows } = await pool.query<{ seen: number; last: string | null; status: string }>(
      `WITH r AS MATERIALIZED (
         SELECT status FROM redeliveries WHERE publisher_id = $${bound + 3} AND id = $${bound + 2} FOR UPDATE
       ), matched AS MATERIALIZED ${matches.text}, locked AS (
         SELECT d.publisher_id, d.lead_id FROM r CROSS JOIN matched m
         JOIN deliveries d ON d.publisher_id = m.publisher_id AND d.lead_id = m.id
         JOIN leads l ON l.publisher_id = m.publisher_id AND l.id = m.id AND l.erased_at IS NULL
         JOIN offers o ON o.publisher_id = d.publisher_id AND o.id = d.offer_id AND o.intake_mode = 'deliver'
         WHERE d.status <> ALL ($${bound + 1}) AND r.status <> 'cancelled' ORDER BY d.publisher_id, d.lead_id FOR UPDATE OF d
       ), queued AS (
         UPDATE deliveries d SET state_before = ${stateBefore}, redelivery_id = $${bound + 2}, ${startAnew},
           in_order = (SELECT status FROM r) <> 'paused',
           due_at = CASE WHEN (SELECT status FROM r) <> 'paused' THEN now() END
         FROM locked k WHERE d.publisher_id = k.publisher_id AND d.lead_id = k.lead_id RETURNING 1
       ), counted AS (
         UPDATE redeliveries SET total = total + (SELECT count(*) FROM queued) WHERE publisher_id = $${bound + 3} AND id = $${bound + 2}
       )
       SELECT count(*)::int AS seen, max(id::text) AS last, (SELECT status FROM r) AS status FROM matched`,
      [...matches.values, neverRedelivered, id, owner],
    );
    await pool.query('NOTIFY leads_due');
    const { seen, last, status } = rows[0]!;
    if (seen < batchSize || last === null || status === 'cancelled') return;
    after = last;
  }
}
