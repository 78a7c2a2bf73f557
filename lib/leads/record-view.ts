import type { Transaction } from '#lib/db/database.ts';
import { idAt, newId } from '#lib/db/id.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';

/** A page that stays open asks every few seconds; within this time it is one look. */
const oneLookMs = 15 * 60_000;

/** Notes in the audit log that the caller looked at a lead, once per look. */
export async function recordView(tx: Transaction, caller: Caller, publisherId: string, leadId: string, now = Date.now()): Promise<void> {
  const actor = actorOf(caller);
  await tx.$executeRaw`
    INSERT INTO audit_events (publisher_id, id, actor, action, subject)
    SELECT ${publisherId}, ${newId()}::uuid, ${actor}, 'lead.viewed', ${leadId}
    WHERE NOT EXISTS (
      SELECT FROM audit_events
      WHERE publisher_id = ${publisherId} AND id >= ${idAt(now - oneLookMs)}::uuid AND actor = ${actor} AND action = 'lead.viewed' AND subject = ${leadId}
    )`;
}
