import type pg from 'pg';
import type { Transaction } from '#lib/db/database.ts';

/** What a delivery looks like when it is freed. */
const freed = `status = 'queued', due_at = now(), in_order = true, trigger = 'release', tries = 0, code = NULL, reason = NULL, version = NULL, state_before = NULL, updated_at = now()`;

/**
 * Frees an offer's held leads, to be delivered in order of receipt. Those that wait for a retry of the repaired connection
 * come along, so that the order is right. Returns how many. Runs in the transaction that made the connection good.
 */
export async function releaseHeld(tx: Transaction, owner: { publisherId: string; offerId: string }): Promise<number> {
  const released = await tx.$executeRawUnsafe(
    // Each side of the OR is worded like the partial index that answers it.
    `UPDATE deliveries SET ${freed} WHERE publisher_id = $1 AND offer_id = $2
       AND (status = 'held' OR (status = 'retrying' AND due_at IS NOT NULL))`,
    owner.publisherId,
    owner.offerId,
  );
  if (released > 0) await tx.$executeRaw`NOTIFY leads_due`;
  return released;
}

/** The connection has just been seen working: a rest that its vendor asked for is over. */
export async function endRest(tx: Transaction, { publisherId, offerId }: { publisherId: string; offerId: string }): Promise<void> {
  await tx.connectionHealth.updateMany({
    where: { publisherId, offerId, resumeAt: { not: null } },
    data: { resumeAt: null, restCode: null },
  });
}

/**
 * Mends what a race or a crash between two steps may leave: leads held as "not live" whose offer is live.
 * Returns how many were freed.
 */
export async function releaseForgotten(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(`
    UPDATE deliveries d SET ${freed}
    FROM offers o
    WHERE o.publisher_id = d.publisher_id AND o.id = d.offer_id AND o.intake_mode = 'deliver' AND d.status = 'held' AND d.reason = 'not-live'`);
  return rowCount ?? 0;
}
