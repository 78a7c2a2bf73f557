import type { Customer } from '#lib/leads/lead.ts';
import { database } from '#lib/db/database.ts';
import { type Caller, reachOf, seesCustomers } from '#lib/identity/caller.ts';
import type { DeliveryStatus } from '#lib/leads/delivery-status.ts';
import type { LeadFilter } from '#lib/leads/filter.ts';
import { type FoundOffer, type Matches, type SearchReach, type Sql, matchingLeads, offersNamed } from '#lib/leads/log-query.ts';

/** One line of the log, as the API writes it. `customer` is absent for those who may not see it. */
export type LogRow = {
  id: string;
  offer: string;
  source: string;
  action: string;
  receivedAt: string;
  test: boolean;
  status: DeliveryStatus;
  truth: 'accepted' | 'confirmed' | null;
  code: string | null;
  destination: string | null;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  customer?: Customer | null;
};

export type LogPage = { items: LogRow[]; nextCursor: string | null };

/**
 * The log, newest first. Runs as the worker role with the publisher in the where: row-level security would keep the planner
 * from the trigram index, because LIKE is not leakproof and so may not run before the policy. See docs/decisions/0005.
 */
export async function listLeads(caller: Caller, filter: LeadFilter, defaultLimit = 50): Promise<LogPage> {
  const limit = filter.limit ?? defaultLimit;
  const { publisherId } = reachOf(caller);
  const matches = matchingLeads(publisherId, filter, await searchReach(caller, filter), limit + 1);
  const { rows } = await database().worker.query<StoredRow>(withFacts(matches, seesCustomers(caller)));
  const found = rows.map((row) => logRow(row, seesCustomers(caller)));
  if (filter.after) {
    // Asked for the nearest newer ones: found oldest first, shown newest first; older ones exist by definition.
    const items = found.slice(0, limit).reverse();
    return { items, nextCursor: items.at(-1)?.id ?? null };
  }
  const items = found.slice(0, limit);
  return { items, nextCursor: found.length > limit ? items.at(-1)!.id : null };
}

export const countCap = 10_000;

/** How many leads match, at most `countCap` + 1; null when counting would take longer than a reader waits. */
export async function countLeads(caller: Caller, filter: LeadFilter, timeoutMs = 400): Promise<number | null> {
  const { publisherId } = reachOf(caller);
  const { cursor: _cursor, after: _after, ...criteria } = filter;
  const matches = matchingLeads(publisherId, criteria, await searchReach(caller, criteria), countCap + 1);
  const client = await database().worker.connect();
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${timeoutMs}`);
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${matches.text} m`, matches.values);
    return rows[0]!.count;
  } catch (error) {
    if ((error as { code?: string }).code === cancelled) return null;
    throw error;
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}

const cancelled = '57014';

/** Looks up the offers a search names, before the leads are searched. */
export async function searchReach(caller: Caller, { q }: LeadFilter): Promise<SearchReach> {
  const people = seesCustomers(caller);
  if (!q) return { offers: [], people };
  const { text, values } = offersNamed(reachOf(caller).publisherId, q);
  return { offers: (await database().worker.query<FoundOffer>(text, values)).rows, people };
}

type StoredRow = Omit<LogRow, 'offer' | 'test' | 'receivedAt' | 'lastAttemptAt' | 'nextAttemptAt'> & {
  publisherId: string;
  offerId: string;
  testMarker: string | null;
  receivedAt: Date;
  lastAttemptAt: Date | null;
  nextAttemptAt: Date | null;
};

/** Where a lead went is the connection of its last attempt; before one, the connection it waits for. */
export const destinationOf = `SELECT v.destination FROM offers o
  LEFT JOIN LATERAL (SELECT version FROM attempts a WHERE a.publisher_id = d.publisher_id AND a.lead_id = d.lead_id ORDER BY a.id DESC LIMIT 1) last ON true
  JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = COALESCE(last.version, d.version, o.live_version, o.draft_version)
  WHERE o.publisher_id = d.publisher_id AND o.id = d.offer_id`;

export const nextAttemptOf = `CASE WHEN d.status IN ('queued', 'retrying') THEN d.due_at END`;

function withFacts(matches: Matches, customer: boolean): Sql {
  return {
    text: `SELECT l.id, l.publisher_id AS "publisherId", l.offer_id AS "offerId", l.source, l.action, l.received_at AS "receivedAt", l.test_marker AS "testMarker",
      ${customer ? 'l.customer,' : ''} d.status, d.truth, d.code, (${destinationOf}) AS destination, d.last_attempt_at AS "lastAttemptAt", ${nextAttemptOf} AS "nextAttemptAt"
      FROM ${matches.text} m
      JOIN leads l ON l.publisher_id = m.publisher_id AND l.id = m.id
      JOIN deliveries d ON d.publisher_id = m.publisher_id AND d.lead_id = m.id
      ORDER BY l.id ${matches.direction}`,
    values: matches.values,
  };
}

function logRow(
  { publisherId, offerId, testMarker, receivedAt, lastAttemptAt, nextAttemptAt, customer, ...row }: StoredRow,
  showsCustomer: boolean,
): LogRow {
  return {
    id: row.id,
    offer: `${publisherId}.${offerId}`,
    source: row.source,
    action: row.action,
    receivedAt: receivedAt.toISOString(),
    test: testMarker !== null,
    status: row.status,
    truth: row.truth,
    code: row.code,
    destination: row.destination,
    lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    ...(showsCustomer && { customer: customer ?? null }),
  };
}
