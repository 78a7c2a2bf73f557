import { bucketSql } from './latency.ts';

/** What a statement calls the publisher and the bounds it reads between: placeholders, or columns of what stands around it. */
export type FactBounds = { publisher: string; from: string; to?: string; firstId: string; endId?: string };

/** Statuses that change without anybody's doing. */
export const movingStatuses = ['queued', 'delivering', 'retrying'] as const;

export const dimensions = ['offer_id', 'source', 'action', 'destination', 'status', 'truth', 'code', 'reason', 'test'] as const;

/**
 * One row per lead of a publisher and stretch of time, with all that is counted by. Leads are read as a range of ids, everything
 * else is looked up by its own key (OFFSET 0 keeps the planner from joining: misled by statistics older than the newest leads, it
 * would compare every lead with every delivery). The destination is that of the last attempt that reached for one; the time to delivery
 * counts to the first success, since a lead that is sent again arrived long ago.
 */
export function leadFacts({ publisher, from, to, firstId, endId }: FactBounds): string {
  return `SELECT date_trunc('hour', l.received_at, 'UTC') AS hour, l.offer_id, l.source, l.action, coalesce(v.destination, '') AS destination,
      coalesce(d.status, '') AS status, coalesce(d.truth, '') AS truth, coalesce(d.code, '') AS code, coalesce(d.reason, '') AS reason,
      l.test_marker IS NOT NULL AS test,
      CASE WHEN d.status = 'delivered' THEN ${bucketSql(`extract(epoch FROM coalesce(a.delivered_at, d.updated_at) - l.received_at)::float8 * 1000`)} END AS bucket
    FROM leads l
    LEFT JOIN LATERAL (SELECT * FROM deliveries d WHERE d.publisher_id = l.publisher_id AND d.lead_id = l.id OFFSET 0) d ON true
    LEFT JOIN LATERAL (
      SELECT (array_agg(t.version ORDER BY t.started_at DESC, t.id DESC) FILTER (WHERE t.version > 0))[1] AS version,
        min(t.started_at + t.duration_ms * interval '1 millisecond') FILTER (WHERE t.outcome = 'delivered') AS delivered_at
      FROM attempts t WHERE t.publisher_id = l.publisher_id AND t.lead_id = l.id
    ) a ON true
    LEFT JOIN LATERAL (
      SELECT destination FROM connection_versions v WHERE v.publisher_id = l.publisher_id AND v.offer_id = l.offer_id AND v.version = a.version OFFSET 0
    ) v ON true
    WHERE l.publisher_id = ${publisher} AND l.id >= ${firstId}${endId ? ` AND l.id < ${endId}` : ''}
      AND l.received_at >= ${from}${to ? ` AND l.received_at < ${to}` : ''}`;
}
