import type { Transaction } from '#lib/db/database.ts';
import { newId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';
import { idAt } from '#lib/leads/id-at.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** What was looked at or taken along: an offer's pages, its case sheet, the link or the text for the customer. */
export type Looked = 'offer' | 'sheet' | 'link-copied' | 'text-copied';

/** A page that stays open or is read again within this time is one look. */
const oneLookMs = 15 * 60_000;

/** Notes in the audit log that support or an admin looked at a customer's offer, once per look. What a publisher does with its own is no look. */
export async function recordLook(caller: Caller, offerId: string, what: Looked, now = Date.now()): Promise<void> {
  const key = parseOfferId(offerId);
  if (!key || (caller.role !== 'support' && caller.role !== 'admin')) return;
  await onPlatform((tx) => note(tx, actorOf(caller), key.publisherId, offerId, what, now));
}

async function note(tx: Transaction, actor: string, publisherId: string, subject: string, what: Looked, now: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_events (publisher_id, id, actor, action, subject, detail)
    SELECT ${publisherId}, ${newId()}::uuid, ${actor}, 'support.look', ${subject}, jsonb_build_object('what', ${what}::text)
    WHERE NOT EXISTS (
      SELECT FROM audit_events
      WHERE publisher_id = ${publisherId} AND id >= ${idAt(now - oneLookMs)}::uuid AND actor = ${actor} AND action = 'support.look'
        AND subject = ${subject} AND detail->>'what' = ${what}
    )`;
}
