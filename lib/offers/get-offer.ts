import { type Reach, type Transaction, database } from '#lib/db/database.ts';
import type { Offer } from './offer.ts';
import { type OfferId, formatOfferId, parseOfferId } from './offer-id.ts';
import { type OfferRow, type View, offerColumns, offersFromRows } from './offer-row.ts';

/** Null for an offer that is missing, malformed or somebody else's, all alike. */
export async function getOffer(reach: Reach, offerId: string, view: View): Promise<Offer | null> {
  return database().within(reach, async (tx) => {
    const row = await findOfferRow(tx, reach, offerId);
    return row && requireOffer(tx, row, view);
  });
}

/** The row behind an offer id, within reach. */
export async function findOfferRow(tx: Transaction, reach: Reach, offerId: string): Promise<OfferRow | null> {
  const key = offerKey(reach, offerId);
  return key && tx.offer.findUnique({ where: { publisherId_id: key }, select: offerColumns });
}

/** As it is now, in the transaction that may just have changed it. */
export async function requireOffer(tx: Transaction, { publisherId, id }: OfferId, view: View): Promise<Offer> {
  const row = await tx.offer.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id } }, select: offerColumns });
  const [offer] = await offersFromRows(tx, [row], view);
  if (!offer) throw new Error(`The offer ${formatOfferId(row)} was read and is gone.`);
  return offer;
}

/** Keeps changes of one offer apart until the transaction ends. */
export async function lockOffer(tx: Transaction, { publisherId, id }: OfferId): Promise<void> {
  await tx.$queryRaw`SELECT FROM offers WHERE publisher_id = ${publisherId} AND id = ${id} FOR UPDATE`;
}

/** The key of an offer id that `reach` may touch. Row-level security would say the same. */
export function offerKey(reach: Reach, offerId: string): { publisherId: string; id: string } | null {
  const key = parseOfferId(offerId);
  return key && (reach.publisherId === null || reach.publisherId === key.publisherId) ? key : null;
}
