import { database } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';
import { meantStatuses } from '#lib/leads/bulk-redelivery.ts';
import type { LeadCriteria } from '#lib/leads/filter.ts';
import { idAt } from '#lib/db/id.ts';
import { searchReach } from '#lib/leads/list.ts';
import { matchingLeads } from '#lib/leads/log-query.ts';

export const exclusions = ['erased', 'withheld', 'on-its-way', 'not-live'] as const;

/** Leads that would set out and be held again: the connection of their offer is known to fail until its publisher acts. */
type HeldAgain = { offer: string; offerTitle: string; code: string; title: string; count: number };

/** What a redelivery would do: how many leads, the oldest of them, which would be held again, which it would leave alone, and why. */
export type RedeliveryPlan = {
  count: number;
  oldest: string | null;
  heldAgain: HeldAgain[];
  excluded: Array<{ reason: (typeof exclusions)[number]; count: number }>;
  /** More match than were counted. */
  isCapped: boolean;
};

const cap = 100_000;

/** A dry run: reads and changes nothing. */
export async function planRedelivery(caller: Caller, criteria: LeadCriteria, locale: Locale): Promise<RedeliveryPlan> {
  // Without a status withheld leads are meant by nobody, but a person counts them.
  const status = [...new Set([...meantStatuses(criteria), ...(criteria.status ? [] : (['withheld'] as const))])];
  const reach = await searchReach(caller, criteria);
  const matches = matchingLeads(reachOf(caller).publisherId, { ...criteria, status, after: idAt(0) }, reach, cap);
  const { rows } = await database().worker.query<Row>(
    `WITH counted AS (
       SELECT CASE WHEN l.erased_at IS NOT NULL THEN 'erased' WHEN d.status = 'withheld' THEN 'withheld'
           WHEN d.status IN ('queued', 'delivering') THEN 'on-its-way' WHEN o.intake_mode IS DISTINCT FROM 'deliver' THEN 'not-live' END AS reason,
         d.publisher_id, d.offer_id, o.title, o.live_version, CASE WHEN d.status = 'held' THEN d.code END AS held_code,
         count(*)::int AS count, min(l.received_at) AS oldest, max(d.updated_at) AS held_at
       FROM ${matches.text} m JOIN leads l ON l.publisher_id = m.publisher_id AND l.id = m.id
       JOIN deliveries d ON d.publisher_id = m.publisher_id AND d.lead_id = m.id
       LEFT JOIN offers o ON o.publisher_id = d.publisher_id AND o.id = d.offer_id GROUP BY 1, 2, 3, 4, 5, 6
     )
     SELECT c.reason, c.publisher_id || '.' || c.offer_id AS offer, c.title AS "offerTitle", c.count, c.oldest,
       CASE WHEN c.reason IS NULL AND NOT EXISTS (
           -- A test lead that has arrived since says that it works again.
           SELECT 1 FROM publish_runs r WHERE r.publisher_id = c.publisher_id AND r.offer_id = c.offer_id AND r.version = c.live_version
             AND r.status = 'succeeded' AND r.last_step IS NULL AND r.finished_at > coalesce(h.last_failure_at, c.held_at))
         -- What fails now says more than what once held a lead; a lead that arrived since says that neither is true any more.
         THEN CASE WHEN h.consecutive_failures > 0 THEN h.last_code WHEN h.last_success_at > c.held_at THEN NULL ELSE c.held_code END
       END AS code
     FROM counted c LEFT JOIN connection_health h ON h.publisher_id = c.publisher_id AND h.offer_id = c.offer_id`,
    matches.values,
  );
  const included = rows.filter(({ reason }) => reason === null);
  return {
    count: sum(included),
    oldest: included.length > 0 ? new Date(Math.min(...included.map(({ oldest }) => oldest.getTime()))).toISOString() : null,
    heldAgain: heldAgain(included, locale),
    excluded: exclusions
      .map((reason) => ({ reason, count: sum(rows.filter((row) => row.reason === reason)) }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    isCapped: sum(rows) >= cap,
  };
}

type Row = {
  reason: (typeof exclusions)[number] | null;
  offer: string;
  offerTitle: string;
  count: number;
  oldest: Date;
  /** What the connection fails with now. */
  code: string | null;
};

/** One for each offer and cause. Nothing where the trouble ends by itself: those leads are tried again, not held. */
function heldAgain(rows: readonly Row[], locale: Locale): HeldAgain[] {
  return [...Map.groupBy(rows, ({ offer, code }) => `${offer} ${code}`).values()]
    .flatMap((same) => {
      const [{ code, offer, offerTitle }] = same as [Row];
      const entry = code === null ? undefined : catalogueEntry(code);
      if (code === null || entry?.owner !== 'publisher') return [];
      return [{ offer, offerTitle, code, title: entry.text[locale].title, count: sum(same) }];
    })
    .sort((one, other) => other.count - one.count);
}

function sum(rows: ReadonlyArray<{ count: number }>): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
