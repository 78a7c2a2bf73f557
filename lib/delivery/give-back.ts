import type pg from 'pg';
import type { Claimed } from '#lib/delivery/claim.ts';
import { isSetAside } from '#lib/delivery/stopped.ts';

/**
 * Returns deliveries that were claimed and not tried, to be taken again in `waitMs`. Their tries are not counted. Those of a
 * redelivery that somebody stopped meanwhile are not taken again until it goes on.
 */
export async function giveBack(pool: pg.Pool, untried: readonly Claimed[], waitMs: number): Promise<void> {
  if (untried.length === 0) return;
  await pool.query(
    `UPDATE deliveries d SET status = 'queued', due_at = CASE WHEN NOT ${isSetAside} THEN now() + make_interval(secs => $4) END, lease = NULL,
       in_order = d.in_order AND NOT ${isSetAside}, updated_at = now()
     FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS u (publisher_id, lead_id, lease)
     WHERE d.publisher_id = u.publisher_id AND d.lead_id = u.lead_id AND d.lease = u.lease`,
    [
      untried.map((claimed) => claimed.publisherId),
      untried.map((claimed) => claimed.leadId),
      untried.map((claimed) => claimed.lease),
      waitMs / 1000,
    ],
  );
}
