import { offerTypes, type OfferType } from '#lib/offers/offer-type.ts';

/** A stored type that has words; null for one that a later release brought and an earlier one reads. */
export function knownOfferType(type: string): OfferType | null {
  return offerTypes.find((known) => known === type) ?? null;
}
