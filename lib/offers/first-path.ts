import { type Reach, database } from '#lib/db/database.ts';
import type { Offer } from './offer.ts';

/** The way of a new publisher to its first lead: each station is behind it or not. */
export type FirstPath = { offerId: string | null; created: boolean; connected: boolean; live: boolean };

/** How far the offer that came furthest is; null once a real lead has arrived, since then the log says it better. */
export async function firstPathOf(reach: Reach, offers: ReadonlyArray<Pick<Offer, 'offerId' | 'versions'>>): Promise<FirstPath | null> {
  if (reach.publisherId === null || (await hasLeads(reach.publisherId))) return null;
  const furthest = offers.toSorted((one, other) => distance(other) - distance(one))[0];
  return {
    offerId: furthest?.offerId ?? null,
    created: furthest !== undefined,
    connected: (furthest?.versions.saved ?? null) !== null,
    live: (furthest?.versions.live ?? null) !== null,
  };
}

function distance({ versions: { saved, tested, live } }: Pick<Offer, 'versions'>): number {
  return [saved, tested, live].filter((version) => version !== null).length;
}

async function hasLeads(publisherId: string): Promise<boolean> {
  const { rows } = await database().worker.query(
    'SELECT 1 FROM leads WHERE publisher_id = $1 AND test_marker IS NULL ORDER BY id DESC LIMIT 1',
    [publisherId],
  );
  return rows.length > 0;
}
