import { idAt, newId } from '#lib/db/id.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { type Caller, actorOf } from '#lib/identity/caller.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

/** What was looked at or taken along: an offer's pages, its case sheet, the link or the text for the customer. */
export type Looked = 'offer' | 'sheet' | 'link-copied' | 'text-copied';

/** A page that stays open or is read again within this time is one look. */
const oneLookMs = 15 * 60_000;

/** Notes in the audit log that support or an admin looked at a customer's offer, once per look. What a publisher does with its own is no look. */
export async function recordLook(caller: Caller, offerId: string, what: Looked, now = Date.now()): Promise<void> {
  const key = parseOfferId(offerId);
  if (!key || !isVisitor(caller)) return;
  await note([key.publisherId], { actor: actorOf(caller), action: 'support.look', subject: offerId, detail: { what } }, now);
}

/** The same for a page of the lead log: a line for each publisher whose leads stand on it. Its customers are named to admins. */
export async function recordLogLook(caller: Caller, rows: ReadonlyArray<{ offer: string }>, now = Date.now()): Promise<void> {
  const publishers = new Set(rows.flatMap(({ offer }) => parseOfferId(offer)?.publisherId ?? []));
  if (publishers.size === 0 || !isVisitor(caller)) return;
  await note([...publishers], { actor: actorOf(caller), action: 'support.log-read', subject: null, detail: null }, now);
}

function isVisitor(caller: Caller): boolean {
  return caller.role === 'support' || caller.role === 'admin';
}

type Look = { actor: string; action: string; subject: string | null; detail: { what: Looked } | null };

async function note(publishers: readonly string[], { actor, action, subject, detail }: Look, now: number): Promise<void> {
  const ids = publishers.map(() => newId());
  await onPlatform(
    (tx) => tx.$executeRaw`
      INSERT INTO audit_events (publisher_id, id, actor, action, subject, detail)
      SELECT p.id, p.event, ${actor}, ${action}, ${subject}, ${detail === null ? null : JSON.stringify(detail)}::jsonb
      FROM unnest(${publishers}::text[], ${ids}::uuid[]) AS p (id, event)
      WHERE NOT EXISTS (
        SELECT FROM audit_events
        WHERE publisher_id = p.id AND id >= ${idAt(now - oneLookMs)}::uuid AND actor = ${actor} AND action = ${action}
          AND subject IS NOT DISTINCT FROM ${subject}::text AND detail->>'what' IS NOT DISTINCT FROM ${detail?.what ?? null}::text
      )`,
  );
}
