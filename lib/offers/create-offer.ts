import { type Reach, database } from '#lib/db/database.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { offerKey, requireOffer } from './get-offer.ts';
import { createIntakeToken, replaceIntakeToken } from './intake-token.ts';
import type { NewOffer, Offer } from './offer.ts';
import { parseOfferId } from './offer-id.ts';
import type { View } from './offer-row.ts';

export type CreatedOffer =
  { kind: 'created'; offer: Offer } | { kind: 'malformed-id' } | { kind: 'unknown-publisher' } | { kind: 'duplicate' };

/** A new draft with an intake URL of its own. `unknown-publisher` also stands for a publisher out of reach. */
export async function createOffer(caller: Caller, reach: Reach, { offerId, title, type }: NewOffer, view: View): Promise<CreatedOffer> {
  if (!parseOfferId(offerId)) return { kind: 'malformed-id' };
  const key = offerKey(reach, offerId);
  if (!key) return { kind: 'unknown-publisher' };
  const token = createIntakeToken(key);
  return database().within(reach, async (tx): Promise<CreatedOffer> => {
    const publisher = await tx.publisher.findUnique({ where: { id: key.publisherId }, select: { id: true } });
    if (!publisher) return { kind: 'unknown-publisher' };
    const data = { ...key, title, type, intakeTokenSealed: token.sealed };
    const { count } = await tx.offer.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) return { kind: 'duplicate' };
    await replaceIntakeToken(tx, key, token.hash);
    await recordAudit(tx, caller, { publisherId: key.publisherId, action: 'offer.create', subject: offerId, detail: { type } });
    return { kind: 'created', offer: await requireOffer(tx, key, view) };
  });
}
