import type { Transaction } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { type Course, type Open, healthOf } from './health.ts';
import { delivers } from './intake-mode.ts';
import type { HealthFigures } from './offer.ts';
import { type OfferId, formatOfferId } from './offer-id.ts';

export type HealthSubject = OfferId & { isLive: boolean; destination: string | null };

/** Health of some offers in two queries, by offer id. Leads of previews and publish runs do not count: they use a version of their own. */
export async function readHealth(tx: Transaction, offers: readonly HealthSubject[]): Promise<Map<string, HealthFigures>> {
  if (offers.length === 0) return new Map();
  const publisherIds = offers.map(({ publisherId }) => publisherId);
  const offerIds = offers.map(({ id }) => id);
  const open = await tx.$queryRaw<OpenRow[]>`
    SELECT publisher_id, offer_id, status, code, count(*)::int AS count, min(lead_id::text) AS oldest
    FROM deliveries
    WHERE publisher_id = ANY(${publisherIds}) AND offer_id = ANY(${offerIds}) AND status IN ('held', 'retrying') AND version IS NULL
    GROUP BY publisher_id, offer_id, status, code`;
  const courses = await tx.connectionHealth.findMany({ where: { publisherId: { in: publisherIds }, offerId: { in: offerIds } } });
  const openOf = Map.groupBy(open, (row) => formatOfferId({ publisherId: row.publisher_id, id: row.offer_id }));
  const courseOf = new Map<string, Course>(courses.map((row) => [formatOfferId({ publisherId: row.publisherId, id: row.offerId }), row]));
  return new Map(
    offers.map((offer) => {
      const key = formatOfferId(offer);
      const facts = { isLive: offer.isLive, delivers: delivers(offer.destination), needsPublisher };
      return [key, healthOf({ ...facts, open: (openOf.get(key) ?? []).map(toOpen), course: courseOf.get(key) ?? null })];
    }),
  );
}

type OpenRow = { publisher_id: string; offer_id: string; status: 'held' | 'retrying'; code: string | null; count: number; oldest: string };

function toOpen({ status, code, count, oldest }: OpenRow): Open {
  return { status, code, count, oldestAt: receivedAt(oldest) };
}

/** A lead's id is a UUIDv7: its first 48 bits are the milliseconds of its receipt. */
function receivedAt(leadId: string): Date {
  return new Date(Number.parseInt(leadId.replaceAll('-', '').slice(0, 12), 16));
}

function needsPublisher(code: string): boolean {
  return catalogueEntry(code)?.owner === 'publisher';
}
