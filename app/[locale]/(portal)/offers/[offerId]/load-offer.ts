import 'server-only';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { type UserCaller, mayChange, reachOf } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { recordLook } from '#lib/support/record-look.ts';

export type OfferParams = Promise<{ offerId: string }>;

type Loaded = { offer: Offer; user: UserCaller; mayEdit: boolean };

/** The offer of this page and who looks at it. What is missing and what is somebody else's look the same. */
export async function loadOffer(offerId: string): Promise<Loaded> {
  const { offer, ...rest } = await findOffer(offerId);
  if (!offer) notFound();
  return { offer, ...rest };
}

/** The same, read once per request, and null for one that is not there: making a title must not end in a 404 without any. */
export const findOffer = cache(async (offerId: string): Promise<Omit<Loaded, 'offer'> & { offer: Offer | null }> => {
  const user = await requireUser(`/offers/${offerId}`);
  const mayEdit = mayChange(user);
  const offer = await getOffer(reachOf(user), offerId, { locale: await getLocale(), now: new Date(), showsIntakeUrl: mayEdit });
  if (offer) await recordLook(user, offerId, 'offer');
  return { offer, user, mayEdit };
});
