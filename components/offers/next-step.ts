import type { Offer } from '#lib/offers/offer.ts';
import type { Standing } from '#lib/offers/read-standing.ts';

/** What the publisher does next, in the order of the journey; `changed` and `tested` are about an offer that is live already. */
export type NextStep = 'choose' | 'publish' | 'running' | 'failed' | 'checked' | 'goLive' | 'changed' | 'tested';

/** Null when the version saved last is live and nothing newer has to be said about it. */
export function nextStepOf({ versions: { saved, tested, live } }: Pick<Offer, 'versions'>, { run, test }: Standing): NextStep | null {
  if (saved === null) return 'choose';
  if (test) return 'failed';
  if (saved === live) return null;
  const last = run?.version === saved ? run : null;
  if (last?.status === 'running') return 'running';
  if (saved === tested) return live === null ? 'goLive' : 'tested';
  if (last?.status === 'succeeded' && last.lastStep !== null) return 'checked';
  return live === null ? 'publish' : 'changed';
}
