import type { Reach } from '#lib/db/database.ts';
import { formatOfferId, parseOfferId } from '#lib/offers/offer-id.ts';
import { countingZone, dayStart, slotEdges } from './calendar.ts';
import { inSnapshot } from './snapshot.ts';

/** Leads of one day: received, and how many of them wait for the publisher now. */
export type TrendDay = { from: string; received: number; held: number };

/** What each of these offers received in the last days, today included, oldest day first; by offer id. Without test leads. */
export async function offerTrends(
  reach: Reach,
  offerIds: readonly string[],
  { days = 14, zone: reader = 'UTC', now = new Date() }: { days?: number; zone?: string; now?: Date } = {},
): Promise<Map<string, TrendDay[]>> {
  const zone = countingZone(reader, now);
  const stretch = { from: dayStart(now, zone, 1 - days), to: dayStart(now, zone, 1) };
  const { edges } = slotEdges(stretch, zone, 'day');
  const offers = offerIds.map(parseOfferId).filter((offer) => offer !== null);
  const rows = await inSnapshot(reach, stretch, now, ({ counts, query }) =>
    query<{ publisherId: string; offerId: string; slot: number; received: number; held: number }>(
      `SELECT c.publisher_id AS "publisherId", c.offer_id AS "offerId", width_bucket(hour, $7::timestamptz[]) - 1 AS slot,
         sum(count)::int AS received, coalesce(sum(count) FILTER (WHERE status = 'held'), 0)::int AS held
       FROM ${counts} JOIN unnest($8::text[], $9::text[]) AS wanted (publisher_id, offer_id) ON wanted.publisher_id = c.publisher_id AND wanted.offer_id = c.offer_id
       WHERE NOT test GROUP BY 1, 2, 3`,
      [edges, offers.map(({ publisherId }) => publisherId), offers.map(({ id }) => id)],
    ),
  );
  const trends = new Map(
    offerIds.map((id) => [id, edges.slice(0, -1).map((from) => ({ from: from.toISOString(), received: 0, held: 0 }))]),
  );
  for (const { publisherId, offerId, slot, received, held } of rows) {
    const day = trends.get(formatOfferId({ publisherId, id: offerId }))?.[slot];
    if (day) Object.assign(day, { received, held });
  }
  return trends;
}
