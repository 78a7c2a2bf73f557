import type pg from 'pg';
import type { OutgoingLead } from '#lib/destinations/contract.ts';

/** A delivery this worker holds until its lease ends, with all that an attempt needs. */
export type Claimed = {
  publisherId: string;
  publisherName: string;
  leadId: string;
  offerId: string;
  offerTitle: string;
  lease: string;
  trigger: string;
  tries: number;
  inOrder: boolean;
  /** The connection version to use; null when nothing is live any more. */
  version: number | null;
  source: string;
  action: string;
  customer: OutgoingLead['customer'] | null;
  description: string | null;
  receivedAt: Date;
  testMarker: string | null;
};

/** Where the last claim stopped looking, so that the next one goes on there: no lane starves behind busy ones. */
export type LaneCursor = { publisherId: string; offerId: string };

export const firstLane: LaneCursor = { publisherId: '', offerId: '' };

export type ClaimOptions = {
  lease: string;
  leaseMs: number;
  limit: number;
  after: LaneCursor;
  /** Deliveries in flight to one connection, by destination type. */
  concurrency: Readonly<Record<string, number>>;
};

const lanesPerClaim = 500;
const failuresUntilSick = 3;
const sickConcurrency = 2;
const defaultConcurrency = 16;
const inOrderBatch = 64;

/**
 * Takes due deliveries under a lease: fair over the lanes (one per offer), never more in flight to a connection than it bears,
 * and only two where the last three failed, so that a sick destination cannot fill a worker. Where held leads were released,
 * one worker takes a run of them and nobody else anything, so that they arrive in order.
 *
 * The clock is the database's. A lease that ran out belongs to a worker that died: its delivery counts one more try and its
 * log says that the outcome is unknown. Claims wait for each other, which keeps the limits exact over any number of workers.
 */
export async function claimDue(pool: pg.Pool, options: ClaimOptions): Promise<{ claimed: Claimed[]; next: LaneCursor }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('leadport.claim'))`);
    const lanes = await client.query<{ publisher_id: string; offer_id: string; room: number }>({
      name: 'delivery-lanes',
      text: findLanes,
      values: [options.after.publisherId, options.after.offerId, JSON.stringify(options.concurrency)],
    });
    const open = lanes.rows.filter((lane) => lane.room > 0);
    const claimed = open.length === 0 ? [] : (await client.query<Row>({ name: 'delivery-claim', text: takeDue, values: claimValues(open, options) })).rows.map(toClaimed);
    await client.query('COMMIT');
    client.release();
    const last = lanes.rows.at(-1);
    return { claimed, next: last && lanes.rows.length === lanesPerClaim ? { publisherId: last.publisher_id, offerId: last.offer_id } : firstLane };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

// A loose index scan: one probe per lane, however many deliveries wait in it.
const findLanes = `
WITH RECURSIVE lane AS (
  (SELECT publisher_id, offer_id FROM deliveries
   WHERE due_at IS NOT NULL AND (publisher_id, offer_id) > ($1::text, $2::text)
   ORDER BY publisher_id, offer_id LIMIT 1)
  UNION ALL
  SELECT next.publisher_id, next.offer_id FROM lane CROSS JOIN LATERAL (
    SELECT d.publisher_id, d.offer_id FROM deliveries d
    WHERE d.due_at IS NOT NULL AND (d.publisher_id, d.offer_id) > (lane.publisher_id, lane.offer_id)
    ORDER BY d.publisher_id, d.offer_id LIMIT 1
  ) next
)
SELECT lane.publisher_id, lane.offer_id,
  CASE
    WHEN in_order.is_any AND leased.count > 0 THEN 0
    WHEN in_order.is_any THEN ${inOrderBatch}
    WHEN coalesce(h.consecutive_failures, 0) >= ${failuresUntilSick} THEN ${sickConcurrency} - leased.count
    ELSE coalesce(($3::jsonb ->> v.destination)::int, ${defaultConcurrency}) - leased.count
  END::int AS room
FROM (SELECT * FROM lane LIMIT ${lanesPerClaim}) lane
JOIN offers o ON o.publisher_id = lane.publisher_id AND o.id = lane.offer_id
LEFT JOIN connection_versions v ON v.publisher_id = lane.publisher_id AND v.offer_id = lane.offer_id AND v.version = o.live_version
LEFT JOIN connection_health h ON h.publisher_id = lane.publisher_id AND h.offer_id = lane.offer_id
CROSS JOIN LATERAL (
  SELECT count(*) FROM deliveries d
  WHERE d.publisher_id = lane.publisher_id AND d.offer_id = lane.offer_id AND d.status = 'delivering' AND d.due_at > now()
) leased
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT FROM deliveries d WHERE d.publisher_id = lane.publisher_id AND d.offer_id = lane.offer_id AND d.in_order) AS is_any
) in_order`;

const takeDue = `
WITH lane AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[]) AS t (publisher_id, offer_id, room)
), due AS (
  SELECT d.publisher_id, d.lead_id, d.status, d.due_at
  FROM lane CROSS JOIN LATERAL (
    SELECT d.publisher_id, d.lead_id, d.status, d.due_at FROM deliveries d
    WHERE d.publisher_id = lane.publisher_id AND d.offer_id = lane.offer_id AND d.due_at <= now()
      AND (d.in_order OR NOT EXISTS (
        SELECT FROM deliveries o WHERE o.publisher_id = lane.publisher_id AND o.offer_id = lane.offer_id AND o.in_order))
    ORDER BY d.due_at, d.lead_id LIMIT lane.room
    FOR UPDATE SKIP LOCKED
  ) d
  LIMIT $4
), lost AS (
  INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, code, exchanges)
  SELECT d.publisher_id, d.lead_id, gen_random_uuid(), 'automatic', 0, d.due_at - make_interval(secs => $6), 0, 'unknown', 'outcome-unknown', '[]'
  FROM due d WHERE d.status = 'delivering'
)
UPDATE deliveries d
SET status = 'delivering', due_at = now() + make_interval(secs => $6), lease = $5::uuid, updated_at = now(),
    tries = d.tries + CASE WHEN due.status = 'delivering' THEN 1 ELSE 0 END
FROM due
JOIN leads l ON l.publisher_id = due.publisher_id AND l.id = due.lead_id
JOIN offers o ON o.publisher_id = l.publisher_id AND o.id = l.offer_id
JOIN publishers p ON p.id = l.publisher_id
WHERE d.publisher_id = due.publisher_id AND d.lead_id = due.lead_id
RETURNING d.publisher_id, p.name AS publisher_name, d.lead_id, d.offer_id, coalesce(l.offer_title, o.title) AS offer_title, d.trigger, d.tries, d.in_order,
  coalesce(d.version, o.live_version) AS version, l.source, l.action, l.customer, l.description, l.received_at, l.test_marker, d.lease`;

type Row = {
  publisher_id: string;
  publisher_name: string;
  lead_id: string;
  offer_id: string;
  offer_title: string;
  lease: string;
  trigger: string;
  tries: number;
  in_order: boolean;
  version: number | null;
  source: string;
  action: string;
  customer: OutgoingLead['customer'] | null;
  description: string | null;
  received_at: Date;
  test_marker: string | null;
};

function claimValues(lanes: ReadonlyArray<{ publisher_id: string; offer_id: string; room: number }>, { limit, lease, leaseMs }: ClaimOptions): unknown[] {
  return [lanes.map((lane) => lane.publisher_id), lanes.map((lane) => lane.offer_id), lanes.map((lane) => lane.room), limit, lease, leaseMs / 1000];
}

function toClaimed(row: Row): Claimed {
  return {
    publisherId: row.publisher_id,
    publisherName: row.publisher_name,
    leadId: row.lead_id,
    offerId: row.offer_id,
    offerTitle: row.offer_title,
    lease: row.lease,
    trigger: row.trigger,
    tries: row.tries,
    inOrder: row.in_order,
    version: row.version,
    source: row.source,
    action: row.action,
    customer: row.customer,
    description: row.description,
    receivedAt: row.received_at,
    testMarker: row.test_marker,
  };
}
