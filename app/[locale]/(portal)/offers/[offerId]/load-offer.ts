import 'server-only';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { type UserCaller, mayChange, reachOf } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { getOffer } from '#lib/offers/get-offer.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { type Standing, readStanding } from '#lib/offers/read-standing.ts';
import { titleStateOf } from '#lib/offers/title-state.ts';
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
const findOffer = cache(async (offerId: string): Promise<Omit<Loaded, 'offer'> & { offer: Offer | null }> => {
  const user = await requireUser(`/offers/${offerId}`);
  const mayEdit = mayChange(user);
  const offer = await getOffer(reachOf(user), offerId, { locale: await getLocale(), now: new Date(), showsIntakeUrl: mayEdit });
  if (offer) await recordLook(user, offerId, 'offer');
  return { offer, user, mayEdit };
});

/** For the head of every page of the offer and the stations on the first, read once per request. */
export const loadStanding = cache(async (offerId: string): Promise<Standing> => {
  const { offer, user } = await loadOffer(offerId);
  return readStanding(reachOf(user), offer, await getLocale());
});

/** The title of one of the offer's pages, with how the offer stands; for the first page without a name of its own. */
export async function offerTitle(offerId: string, page: 'intake' | 'preview' | 'history' | 'settings' | null): Promise<{ title: string }> {
  const { offer } = await findOffer(offerId);
  if (!offer) return { title: (await getTranslations('shell.notFound'))('pageTitle') };
  const t = await getTranslations('offers');
  const { test } = await loadStanding(offerId);
  const state = titleStateOf(offer, test !== null);
  return { title: [page && t(`tabs.${page}`), offer.title, t(`titleState.${state}`)].filter(Boolean).join(' · ') };
}
