import type { Reach } from '#lib/db/database.ts';
import type { LeadCriteria } from '#lib/leads/filter.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';
import { type Step, countingZone, dayStart, slotEdges } from './calendar.ts';
import { countConditions } from './criteria.ts';
import { inSnapshot } from './snapshot.ts';

/** Leads of one slot of time: how many, and how many of them need the publisher or have failed. */
export type HistogramBar = { from: string; to: string; count: number; held: number; failed: number };

export type LeadHistogram = { step: Step; zone: string; bars: HistogramBar[] };

const usualDays = 30;

/**
 * How the log's leads spread over time: its range, or the last thirty days without one. Null where the counts cannot know: they
 * hold no names to search. Ends of the range are rounded outwards to the hour, or to the day where a bar is one.
 */
export async function leadHistogram(
  reach: Reach,
  { q, from, to, ...criteria }: LeadCriteria,
  readerZone: string,
  now = new Date(),
): Promise<LeadHistogram | null> {
  if (q !== undefined || isStrange(reach, criteria.offer)) return null;
  const zone = countingZone(readerZone, now);
  const end = to && to < dayStart(now, zone, 1) ? to : dayStart(now, zone, 1);
  const begin = from ?? dayStart(end, zone, -usualDays);
  if (begin >= end) return null;
  const { step, edges } = slotEdges({ from: begin, to: end }, zone);
  const rows = await inSnapshot(reach, { from: edges[0]!, to: edges.at(-1)! }, now, ({ counts, query }) => {
    const values: unknown[] = [edges];
    const where = countConditions(criteria, values);
    return query<{ slot: number; count: number; held: number; failed: number }>(
      `SELECT width_bucket(hour, $7::timestamptz[]) - 1 AS slot, sum(count)::int AS count,
         coalesce(sum(count) FILTER (WHERE status = 'held'), 0)::int AS held, coalesce(sum(count) FILTER (WHERE status = 'failed'), 0)::int AS failed
       FROM ${counts} WHERE ${where} GROUP BY 1`,
      values,
    );
  });
  const bySlot = new Map(rows.map(({ slot, ...row }) => [slot, row]));
  const bars = edges.slice(0, -1).map((start, slot) => ({
    from: start.toISOString(),
    to: edges[slot + 1]!.toISOString(),
    ...(bySlot.get(slot) ?? { count: 0, held: 0, failed: 0 }),
  }));
  return { step, zone, bars };
}

function isStrange({ publisherId }: Reach, offer: string | undefined): boolean {
  return offer !== undefined && publisherId !== null && parseOfferId(offer)?.publisherId !== publisherId;
}
