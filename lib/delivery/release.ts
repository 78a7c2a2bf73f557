import type pg from 'pg';
import type { Transaction } from '#lib/db/database.ts';

/**
 * Frees an offer's held leads, to be delivered in order of receipt. Those that wait for a retry of the repaired connection
 * come along, so that the order is right. Returns how many. Runs in the transaction that made the connection good.
 */
export async function releaseHeld(tx: Transaction, owner: { publisherId: string; offerId: string }): Promise<number> {
  const released = await tx.$executeRaw`
    UPDATE deliveries SET status = 'queued', due_at = now(), in_order = true, trigger = 'release', tries = 0, code = NULL, reason = NULL, version = NULL, updated_at = now()
    WHERE publisher_id = ${owner.publisherId} AND offer_id = ${owner.offerId}
      AND (status = 'held' OR (status = 'retrying' AND due_at IS NOT NULL))`;
  if (released > 0) await tx.$executeRaw`NOTIFY leads_due`;
  return released;
}

/**
 * Mends what a race or a crash between two steps may leave: leads held as "not live" whose offer is live.
 * Returns how many were freed.
 */
export async function releaseForgotten(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(`
    UPDATE deliveries d SET status = 'queued', due_at = now(), in_order = true, trigger = 'release', tries = 0, code = NULL, reason = NULL, updated_at = now()
    FROM offers o
    WHERE o.publisher_id = d.publisher_id AND o.id = d.offer_id AND o.intake_mode = 'deliver' AND d.status = 'held' AND d.reason = 'not-live'`);
  return rowCount ?? 0;
}
