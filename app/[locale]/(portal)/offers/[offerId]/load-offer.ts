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

/** The offer of this page and who looks at it, read once per request. What is missing and what is somebody else's look the same. */
export const loadOffer = cache(async (offerId: string): Promise<{ offer: Offer; user: UserCaller; mayEdit: boolean }> => {
  const user = await requireUser(`/offers/${offerId}`);
  const mayEdit = mayChange(user);
  const offer = await getOffer(reachOf(user), offerId, { locale: await getLocale(), now: new Date(), showsIntakeUrl: mayEdit });
  if (!offer) notFound();
  await recordLook(user, offerId, 'offer');
  return { offer, user, mayEdit };
});
