import { database } from '#lib/db/database.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';
import { meantStatuses } from '#lib/leads/bulk-redelivery.ts';
import type { LeadCriteria } from '#lib/leads/filter.ts';
import { idAt } from '#lib/leads/id-at.ts';
import { searchReach } from '#lib/leads/list.ts';
import { matchingLeads } from '#lib/leads/log-query.ts';

export const exclusions = ['erased', 'withheld', 'on-its-way', 'not-live'] as const;

/** What a redelivery would do: how many leads, the oldest of them, and which it would leave alone and why. */
export type RedeliveryPlan = {
  count: number;
  oldest: string | null;
  excluded: Array<{ reason: (typeof exclusions)[number]; count: number }>;
  /** More match than were counted. */
  isCapped: boolean;
};

const cap = 100_000;

/** A dry run: reads and changes nothing. */
export async function planRedelivery(caller: Caller, criteria: LeadCriteria): Promise<RedeliveryPlan> {
  // Without a status withheld leads are meant by nobody, but a person counts them.
  const status = [...new Set([...meantStatuses(criteria), ...(criteria.status ? [] : (['withheld'] as const))])];
  const reach = await searchReach(caller, criteria);
  const matches = matchingLeads(reachOf(caller).publisherId, { ...criteria, status, after: idAt(0) }, reach, cap);
  const { rows } = await database().worker.query<{ reason: (typeof exclusions)[number] | null; count: number; oldest: Date }>(
    `SELECT CASE WHEN l.erased_at IS NOT NULL THEN 'erased' WHEN d.status = 'withheld' THEN 'withheld'
        WHEN d.status IN ('queued', 'delivering') THEN 'on-its-way' WHEN o.intake_mode IS DISTINCT FROM 'deliver' THEN 'not-live' END AS reason,
       count(*)::int AS count, min(l.received_at) AS oldest
     FROM ${matches.text} m JOIN leads l ON l.publisher_id = m.publisher_id AND l.id = m.id
     JOIN deliveries d ON d.publisher_id = m.publisher_id AND d.lead_id = m.id
     LEFT JOIN offers o ON o.publisher_id = d.publisher_id AND o.id = d.offer_id GROUP BY 1`,
    matches.values,
  );
  const included = rows.find(({ reason }) => reason === null);
  return {
    count: included?.count ?? 0,
    oldest: included?.oldest.toISOString() ?? null,
    excluded: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])).sort((a, b) => b.count - a.count),
    isCapped: rows.reduce((sum, { count }) => sum + count, 0) >= cap,
  };
}
