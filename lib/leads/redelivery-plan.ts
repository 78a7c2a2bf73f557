import { database } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';
import { meantStatuses } from '#lib/leads/bulk-redelivery.ts';
import type { LeadCriteria } from '#lib/leads/filter.ts';
import { idAt } from '#lib/leads/id-at.ts';
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
         d.publisher_id, d.offer_id, o.title, o.live_version, count(*)::int AS count, min(l.received_at) AS oldest
       FROM ${matches.text} m JOIN leads l ON l.publisher_id = m.publisher_id AND l.id = m.id
       JOIN deliveries d ON d.publisher_id = m.publisher_id AND d.lead_id = m.id
       LEFT JOIN offers o ON o.publisher_id = d.publisher_id AND o.id = d.offer_id GROUP BY 1, 2, 3, 4, 5
     )
     SELECT c.reason, c.publisher_id || '.' || c.offer_id AS offer, c.title AS "offerTitle", c.count, c.oldest, h.last_code AS code
     FROM counted c LEFT JOIN connection_health h ON c.reason IS NULL AND h.publisher_id = c.publisher_id AND h.offer_id = c.offer_id
       AND h.consecutive_failures > 0
       -- A test lead that has arrived since says that it works again.
       AND NOT EXISTS (SELECT 1 FROM publish_runs r WHERE r.publisher_id = c.publisher_id AND r.offer_id = c.offer_id
         AND r.version = c.live_version AND r.status = 'succeeded' AND r.last_step IS NULL AND r.finished_at > h.last_failure_at)`,
    matches.values,
  );
  const included = rows.filter(({ reason }) => reason === null);
  return {
    count: sum(included),
    oldest: included.length > 0 ? new Date(Math.min(...included.map(({ oldest }) => oldest.getTime()))).toISOString() : null,
    heldAgain: included.flatMap((row) => heldAgain(row, locale)).sort((one, other) => other.count - one.count),
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

/** Nothing where the trouble ends by itself: those leads are tried again, not held. */
function heldAgain({ code, offer, offerTitle, count }: Row, locale: Locale): HeldAgain[] {
  const entry = code === null ? undefined : catalogueEntry(code);
  return code !== null && entry?.owner === 'publisher' ? [{ offer, offerTitle, code, title: entry.text[locale].title, count }] : [];
}

function sum(rows: ReadonlyArray<{ count: number }>): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
