import { type Reach, database } from '#lib/db/database.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { destinationOf } from './destination-of.ts';
import { lockOffer, offerKey, requireOffer } from './get-offer.ts';
import { delivers } from './intake-mode.ts';
import type { Offer, OfferChange } from './offer.ts';
import { needsDestination } from './offer-type.ts';
import { offerColumns, type View } from './offer-row.ts';

export type UpdatedOffer = { kind: 'updated'; offer: Offer } | { kind: 'not-found' } | { kind: 'destination-required' };

/** Changes title and type. A live offer that only stores leads cannot become one that must deliver them. */
export async function updateOffer(caller: Caller, reach: Reach, offerId: string, change: OfferChange, view: View): Promise<UpdatedOffer> {
  const key = offerKey(reach, offerId);
  if (!key) return { kind: 'not-found' };
  return database().within(reach, async (tx): Promise<UpdatedOffer> => {
    await lockOffer(tx, key);
    const row = await tx.offer.findUnique({ where: { publisherId_id: key }, select: offerColumns });
    if (!row) return { kind: 'not-found' };
    if (change.type && needsDestination(change.type) && row.status === 'live' && !delivers(await destinationOf(tx, row, row.liveVersion))) {
      return { kind: 'destination-required' };
    }
    const data = { ...(change.title !== undefined && { title: change.title }), ...(change.type !== undefined && { type: change.type }) };
    if (Object.keys(data).length > 0) {
      await tx.offer.update({ where: { publisherId_id: key }, data, select: { id: true } });
      await recordAudit(tx, caller, { publisherId: key.publisherId, action: 'offer.update', subject: offerId, detail: data });
    }
    return { kind: 'updated', offer: await requireOffer(tx, key, view) };
  });
}
