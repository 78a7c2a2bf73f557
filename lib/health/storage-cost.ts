import { type Reach, database } from '#lib/db/database.ts';
import { formatOfferId } from '#lib/offers/offer-id.ts';
import { dayStart } from './calendar.ts';
import { inSnapshot } from './snapshot.ts';

/**
 * What a lead costs in a storage account. Microsoft's lead management FAQ says, unchanged from 2018 to 2023, that 1,000 leads a month
 * cost about 50 US cents. Prices by region and redundancy change; this figure includes them generously.
 * @see https://learn.microsoft.com/partner-center/marketplace-offers/lead-management-faq
 */
export const usdPerThousandLeads = 0.5;

/** What one offer's leads use of a storage account in thirty days, measured from its own leads, and what that comes to. */
export type StorageCost = {
  offerId: string;
  title: string;
  destination: string;
  /** Leads written in the last thirty days. */
  leads: number;
  /** All rows that Leadport has written there. */
  rows: number;
  /** Mean size of a row, in bytes as Azure counts them. */
  bytesPerRow: number;
  /** Mean number of requests that one lead took. */
  requestsPerLead: number;
  usdPerMonth: number;
};

const windowDays = 30;
const sampled = 200;

/** Every offer whose leads have gone to Azure Storage lately or do so now. Costliest first. */
export async function storageCosts(reach: Reach, now = new Date()): Promise<StorageCost[]> {
  const offers = await storageOffers(reach);
  if (offers.length === 0) return [];
  const since = dayStart(now, 'UTC', 1 - windowDays);
  const written = await inSnapshot(reach, { from: new Date(0), to: dayStart(now, 'UTC', 1) }, now, ({ counts, query }) =>
    query<{ publisherId: string; offerId: string; destination: string; leads: number; rows: number }>(
      `SELECT publisher_id AS "publisherId", offer_id AS "offerId", destination, sum(count)::int AS rows,
         coalesce(sum(count) FILTER (WHERE hour >= $7), 0)::int AS leads
       FROM ${counts} WHERE status = 'delivered' AND destination = ANY ($8::text[]) GROUP BY 1, 2, 3`,
      [since, storageTypes],
    ),
  );
  const costs = offers.map(({ title, destination, rowBytes, requests, ...offer }) => {
    const own = written.find((row) => row.publisherId === offer.publisherId && row.offerId === offer.id && row.destination === destination);
    const leads = own?.leads ?? 0;
    return {
      offerId: formatOfferId(offer),
      title,
      destination,
      leads,
      rows: own?.rows ?? 0,
      bytesPerRow: Math.round(rowBytes ?? 0),
      requestsPerLead: requests ?? 0,
      usdPerMonth: (leads / 1000) * usdPerThousandLeads,
    };
  });
  return costs.sort((one, other) => other.leads - one.leads || (one.offerId < other.offerId ? -1 : 1));
}

const storageTypes = ['azure-table', 'azure-blob'] as const;

type StorageOffer = {
  publisherId: string;
  id: string;
  title: string;
  destination: string;
  rowBytes: number | null;
  requests: number | null;
};

/**
 * Offers with a live storage connection, and what their latest leads weigh. A row has 4 bytes, its two keys, and for each column 8 bytes,
 * its name and its text, two bytes a character. A line of a blob is smaller; the difference costs nothing worth telling.
 */
async function storageOffers({ publisherId }: Reach): Promise<StorageOffer[]> {
  const { rows } = await database().worker.query<StorageOffer>(
    `SELECT o.publisher_id AS "publisherId", o.id, o.title, v.destination, measured."rowBytes", measured.requests
     FROM offers o JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
     CROSS JOIN LATERAL (
       SELECT avg(s.bytes)::float8 AS "rowBytes", (sum(s.requests)::float8 / nullif(count(*) FILTER (WHERE s.requests > 0), 0)) AS requests FROM (
         SELECT 4 + 2 * (10 + 36) + 8 * (8 + 2 * 12) + 2 * (
             coalesce(length(l.customer::text), 0) + length(l.source) + length(l.action) + length(o.publisher_id) + length(o.id) + length(o.title)
             + coalesce(length(l.description), 0) + 24) AS bytes,
           (SELECT coalesce(sum(jsonb_array_length(a.exchanges)), 0) FROM attempts a WHERE a.publisher_id = l.publisher_id AND a.lead_id = l.id) AS requests
         FROM leads l WHERE l.publisher_id = o.publisher_id AND l.offer_id = o.id AND l.customer IS NOT NULL ORDER BY l.id DESC LIMIT ${sampled}
       ) s
     ) measured
     WHERE v.destination = ANY ($1::text[]) AND ($2::text IS NULL OR o.publisher_id = $2)`,
    [storageTypes, publisherId],
  );
  return rows;
}
