import type { OfferHealth } from '#lib/offers/offer.ts';

const soonMs = 60 * 60_000;

/** Whether the live version is a likely cause: the failure began within an hour of it, and no lead waited before it. */
export function beganWithVersion({ failingSince, heldSince }: Pick<OfferHealth, 'failingSince' | 'heldSince'>, changedAt: string): boolean {
  if (failingSince === null) return false;
  const changed = Date.parse(changedAt);
  const after = Date.parse(failingSince) - changed;
  return after >= 0 && after <= soonMs && (heldSince === null || Date.parse(heldSince) >= changed);
}
