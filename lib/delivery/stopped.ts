import type pg from 'pg';
import type { Claimed } from '#lib/delivery/claim.ts';
import { holdsConnection } from '#lib/delivery/pauses.ts';

/** Whether the bulk redelivery that took the delivery `d` up has been paused or cancelled, in SQL. Costs nothing where none did. */
export const isSetAside = `(d.state_before IS NOT NULL AND EXISTS (
  SELECT FROM redeliveries s WHERE s.publisher_id IN (d.publisher_id, '*') AND s.id = d.redelivery_id AND s.status IN ('paused', 'cancelled')))`;

const isStopped = `
SELECT EXISTS (SELECT FROM pauses p CROSS JOIN offers o
    LEFT JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
    WHERE o.publisher_id = $1 AND o.id = $2 AND ${holdsConnection('p', '$1', '$2', 'v.destination')})
  OR EXISTS (SELECT FROM deliveries d WHERE d.publisher_id = $1 AND d.lead_id = $3 AND ${isSetAside}) AS stopped`;

/** Whether somebody has stopped, since it was claimed, what this lead belongs to: for runs that take long. */
export async function hasBeenStopped(pool: pg.Pool, { publisherId, offerId, leadId }: Claimed): Promise<boolean> {
  const { rows } = await pool.query<{ stopped: boolean }>(isStopped, [publisherId, offerId, leadId]);
  return rows[0]!.stopped;
}
