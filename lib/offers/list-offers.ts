import { type Reach, database } from '#lib/db/database.ts';
import type { Offer } from './offer.ts';
import { formatOfferId, parseOfferId } from './offer-id.ts';
import { type View, offerColumns, offersFromRows } from './offer-row.ts';

export type OfferPage = { items: Offer[]; nextCursor: string | null };

/** Offers by id. `cursor` is the id of the last one on the page before; one that is no offer id starts at the beginning. */
export async function listOffers(
  reach: Reach,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  view: View,
): Promise<OfferPage> {
  const after = cursor === undefined ? null : parseOfferId(cursor);
  return database().within(reach, async (tx) => {
    const rows = await tx.offer.findMany({
      where: {
        ...(reach.publisherId !== null && { publisherId: reach.publisherId }),
        ...(after && { OR: [{ publisherId: { gt: after.publisherId } }, { publisherId: after.publisherId, id: { gt: after.id } }] }),
      },
      orderBy: [{ publisherId: 'asc' }, { id: 'asc' }],
      take: limit + 1,
      select: offerColumns,
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { items: await offersFromRows(tx, shown, view), nextCursor: last ? formatOfferId(last) : null };
  });
}
