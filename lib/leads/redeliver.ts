import { ProblemError, notFound } from '#lib/api/problem.ts';
import { database } from '#lib/db/database.ts';
import { isId } from '#lib/db/id.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';

type Row = { publisherId: string; status: DeliveryStatus; isErased: boolean; isLive: boolean };

/** What a delivery looks like when it starts anew. Who starts it anew alone takes it out of the redelivery it was part of. */
export const startAnew = `status = 'queued', lease = NULL, tries = 0, trigger = 'manual', code = NULL, reason = NULL, truth = NULL, receipt = NULL, version = NULL, updated_at = now()`;

/**
 * Delivers one lead again, whatever became of it, through the offer's live connection.
 * @throws {ProblemError} 404; 409 when its data is gone, when it is on its way at this moment, or when nothing is live to take it.
 */
export async function redeliverLead(caller: Caller, id: string): Promise<void> {
  if (!isId(id)) throw new ProblemError(notFound());
  const reach = reachOf(caller);
  await database().within(reach, async (tx) => {
    // The lock decides between this and a worker that claims the row in the same moment.
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT l.publisher_id AS "publisherId", d.status, l.erased_at IS NOT NULL AS "isErased", coalesce(o.intake_mode = 'deliver', false) AS "isLive"
      FROM publishers p JOIN leads l ON l.publisher_id = p.id AND l.id = ${id}::uuid
      JOIN deliveries d ON d.publisher_id = l.publisher_id AND d.lead_id = l.id
      LEFT JOIN offers o ON o.publisher_id = l.publisher_id AND o.id = l.offer_id
      WHERE ${reach.publisherId}::text IS NULL OR p.id = ${reach.publisherId}::text
      FOR UPDATE OF d`;
    if (!row) throw new ProblemError(notFound());
    refuse(row);
    await tx.$executeRawUnsafe(
      `UPDATE deliveries SET ${startAnew}, due_at = now(), in_order = false, state_before = NULL WHERE publisher_id = $1 AND lead_id = $2::uuid`,
      row.publisherId,
      id,
    );
    await recordAudit(tx, caller, { publisherId: row.publisherId, action: 'lead.redelivered', subject: id });
    await tx.$executeRaw`NOTIFY leads_due`;
  });
}

function refuse({ status, isErased, isLive }: Row): void {
  if (isErased) throw conflict('lead-erased', 'The lead has been erased.', 'Its personal data is gone, so there is nothing to deliver.');
  if (status === 'withheld')
    throw conflict(
      'privacy-edu',
      'The lead is withheld for privacy.',
      'Its personal data was never stored, so there is nothing to deliver.',
    );
  if (status === 'delivering')
    throw conflict('lead-delivering', 'The lead is being delivered at this moment.', 'Look again in a few seconds.');
  if (!isLive)
    throw conflict(
      'publish-required',
      'No connection of this offer is live.',
      'Publish the offer and press Go live; the lead waits until then.',
    );
}

function conflict(code: string, title: string, detail: string): ProblemError {
  return new ProblemError({ status: 409, slug: code, code, title, detail });
}
