import type { Offer } from '#lib/offers/offer.ts';

/** What the publisher does next, in the order of the journey. `changed` and `tested` are about an offer that is live already. */
export type NextStep = 'choose' | 'publish' | 'goLive' | 'changed' | 'tested';

/** Null when the version saved last is live. */
export function nextStepOf({ versions: { saved, tested, live } }: Pick<Offer, 'versions'>): NextStep | null {
  if (saved === null) return 'choose';
  if (saved === live) return null;
  const passed = saved === tested;
  if (live === null) return passed ? 'goLive' : 'publish';
  return passed ? 'tested' : 'changed';
}
