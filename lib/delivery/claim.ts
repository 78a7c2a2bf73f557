import type pg from 'pg';
import type { Leases } from '#lib/delivery/leases.ts';
import { type PacedLane, countClaimed, keepPace, restLanes } from '#lib/delivery/pace.ts';
import { holdsConnection } from '#lib/delivery/pauses.ts';
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

/** What was claimed of one lane (one offer's deliveries), and how many of it may be under way at once. */
export type ClaimedLane = { name: string; concurrency: number; leads: Claimed[] };

/** Where the last claim stopped looking, so that the next one goes on there: no lane starves behind busy ones. */
export type LaneCursor = { publisherId: string; offerId: string };

export const firstLane: LaneCursor = { publisherId: '', offerId: '' };

export type ClaimOptions = {
  leases: Leases;
  leaseMs: number;
  limit: number;
  after: LaneCursor;
  /** Deliveries in flight to one connection, by destination type. */
  concurrency: Readonly<Record<string, number>>;
  /** By lane: how many times its concurrency this worker may hold, because they are soon done. */
  ahead: Readonly<Record<string, number>>;
  /** Destination types whose vendors count: their lanes are asked for the account they use. */
  paced: readonly string[];
};

const lanesPerClaim = 500;
const failuresUntilSick = 3;
const sickConcurrency = 2;
const defaultConcurrency = 16;
const inOrderBatch = 64;

/**
 * Takes due deliveries under a lease: fair over the lanes, never more in flight to a connection than it bears, and only two
 * where the last three failed, so that a sick destination cannot fill a worker. A worker that has a lane to itself may take
 * more than may be in flight and keep the rest at hand: it is the one that counts then. Where held leads were released,
 * one worker takes a run of them and nobody else anything, so that they arrive in order. Nothing is taken for a connection
 * that rests or is paused; where the vendor counts calls, no more than its account has left.
 *
 * The clock is the database's. A lease that ran out belongs to a worker that died: its delivery counts one more try and its
 * log says that the outcome is unknown. Claims wait for each other, which keeps the limits exact over any number of workers.
 */
export async function claimDue(pool: pg.Pool, options: ClaimOptions): Promise<{ lanes: ClaimedLane[]; next: LaneCursor }> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('leadport.claim'))`);
    const found = await client.query<Lane>({ name: 'delivery-lanes', text: findLanes, values: laneValues(options) });
    const { lanes, resting } = await keepPace(client, found.rows);
    const { open, next } = share(lanes, options.limit);
    const claimed =
      open.length === 0
        ? []
        : (await client.query<Row>({ name: 'delivery-claim', text: takeDue, values: claimValues(open, options) })).rows;
    const claimedLanes = byLane(open, claimed);
    await countClaimed(client, open, (lane) => claimedLanes.find(({ name }) => name === laneName(lane))?.leads.length ?? 0);
    await client.query('COMMIT');
    client.release();
    await restLanes(pool, resting);
    return { lanes: claimedLanes, next };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Gives every lane with room its part of the limit; where even one each is too much, the next claim begins with those left out. */
function share<Found extends Lane>(found: readonly Found[], limit: number): { open: Found[]; next: LaneCursor } {
  const open = found.filter((lane) => lane.room > 0);
  const wanted = open.reduce((sum, lane) => sum + lane.room, 0);
  const part = Math.min(1, limit / wanted);
  const served = open.slice(0, limit).map((lane) => ({ ...lane, room: Math.max(1, Math.floor(lane.room * part)) }));
  const last = open.length > limit ? served.at(-1) : found.length === lanesPerClaim ? found.at(-1) : undefined;
  return { open: served, next: last ? { publisherId: last.publisher_id, offerId: last.offer_id } : firstLane };
}

function byLane(open: readonly Lane[], rows: readonly Row[]): ClaimedLane[] {
  const lanes = new Map(
    open.map((lane) => [laneName(lane), { name: laneName(lane), concurrency: lane.concurrency, leads: [] as Claimed[] }]),
  );
  for (const row of rows) lanes.get(laneName(row))!.leads.push(toClaimed(row));
  return [...lanes.values()].filter((lane) => lane.leads.length > 0);
}

function laneName({ publisher_id, offer_id }: { publisher_id: string; offer_id: string }): string {
  return `${publisher_id}.${offer_id}`;
}

// A loose index scan: one probe per lane, however many deliveries wait in it.
const findLanes = `
WITH RECURSIVE pause AS MATERIALIZED (SELECT * FROM pauses), lane AS (
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
SELECT lane.publisher_id, lane.offer_id, bears.concurrency, leased.count::int AS under_way, in_order.is_any AS in_order, v.destination,
  CASE WHEN v.destination = ANY ($7) THEN v.config END AS config,
  CASE
    WHEN h.resume_at > now() THEN 0
    WHEN EXISTS (SELECT FROM pause WHERE ${holdsConnection('pause', 'lane.publisher_id', 'lane.offer_id', 'v.destination')}) THEN 0
    WHEN in_order.is_any AND leased.count > 0 THEN 0
    WHEN in_order.is_any THEN ${inOrderBatch}
    WHEN leased.others > 0 OR bears.is_sick THEN bears.concurrency - leased.count
    ELSE bears.concurrency * coalesce(($4::jsonb ->> (lane.publisher_id || '.' || lane.offer_id))::int, 1) - leased.count
  END::int AS room
FROM (SELECT * FROM lane LIMIT ${lanesPerClaim}) lane
JOIN offers o ON o.publisher_id = lane.publisher_id AND o.id = lane.offer_id
LEFT JOIN connection_versions v ON v.publisher_id = lane.publisher_id AND v.offer_id = lane.offer_id AND v.version = o.live_version
LEFT JOIN connection_health h ON h.publisher_id = lane.publisher_id AND h.offer_id = lane.offer_id
CROSS JOIN LATERAL (
  SELECT coalesce(h.consecutive_failures, 0) >= ${failuresUntilSick} AS is_sick,
    CASE WHEN coalesce(h.consecutive_failures, 0) >= ${failuresUntilSick} THEN ${sickConcurrency}
         ELSE coalesce(($3::jsonb ->> v.destination)::int, ${defaultConcurrency}) END AS concurrency
) bears
CROSS JOIN LATERAL (
  SELECT count(*), count(*) FILTER (WHERE d.lease NOT BETWEEN $5::uuid AND $6::uuid) AS others FROM deliveries d
  WHERE d.publisher_id = lane.publisher_id AND d.offer_id = lane.offer_id AND d.status = 'delivering' AND d.due_at > now()
) leased
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT FROM deliveries d WHERE d.publisher_id = lane.publisher_id AND d.offer_id = lane.offer_id AND d.in_order) AS is_any
) in_order`;

// Every row is looked up by its own key (OFFSET 0 keeps the planner from joining them otherwise): left the choice, and with
// statistics of an empty table, it walks through all leads of a publisher for each one.
const takeDue = `
WITH lane AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[]) AS t (publisher_id, offer_id, room)
), due AS (
  SELECT d.*
  FROM lane CROSS JOIN LATERAL (
    SELECT d.ctid AS place, d.publisher_id, d.lead_id, d.status, d.updated_at FROM deliveries d
    WHERE d.publisher_id = lane.publisher_id AND d.offer_id = lane.offer_id AND d.due_at <= now()
      AND (d.in_order OR NOT EXISTS (
        SELECT FROM deliveries o WHERE o.publisher_id = lane.publisher_id AND o.offer_id = lane.offer_id AND o.in_order))
    ORDER BY d.due_at, d.lead_id LIMIT lane.room
    FOR UPDATE SKIP LOCKED
  ) d
  LIMIT $4
), lost AS (
  INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, code, exchanges)
  SELECT d.publisher_id, d.lead_id, gen_random_uuid(), 'automatic', 0, d.updated_at, 0, 'unknown', 'outcome-unknown', '[]'
  FROM due d WHERE d.status = 'delivering'
), taken AS (
  UPDATE deliveries d
  SET status = 'delivering', due_at = now() + make_interval(secs => $6), lease = $5::uuid, updated_at = now(),
      tries = d.tries + CASE WHEN due.status = 'delivering' THEN 1 ELSE 0 END
  FROM due WHERE d.ctid = due.place
  RETURNING d.publisher_id, d.lead_id, d.offer_id, d.trigger, d.tries, d.in_order, d.version, d.lease
)
SELECT t.publisher_id, p.name AS publisher_name, t.lead_id, t.offer_id, coalesce(l.offer_title, o.title) AS offer_title, t.trigger, t.tries, t.in_order,
  coalesce(t.version, o.live_version) AS version, l.source, l.action, l.customer, l.description, l.received_at, l.test_marker, t.lease
FROM taken t
CROSS JOIN LATERAL (SELECT * FROM leads l WHERE l.publisher_id = t.publisher_id AND l.id = t.lead_id OFFSET 0) l
CROSS JOIN LATERAL (SELECT * FROM offers o WHERE o.publisher_id = t.publisher_id AND o.id = t.offer_id OFFSET 0) o
CROSS JOIN LATERAL (SELECT * FROM publishers p WHERE p.id = t.publisher_id OFFSET 0) p`;

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

type Lane = PacedLane & { concurrency: number };

function laneValues({ after, concurrency, ahead, leases, paced }: ClaimOptions): unknown[] {
  return [after.publisherId, after.offerId, JSON.stringify(concurrency), JSON.stringify(ahead), leases.first, leases.last, paced];
}

function claimValues(lanes: readonly Lane[], { limit, leases, leaseMs }: ClaimOptions): unknown[] {
  return [
    lanes.map((lane) => lane.publisher_id),
    lanes.map((lane) => lane.offer_id),
    lanes.map((lane) => lane.room),
    limit,
    leases.next(),
    leaseMs / 1000,
  ];
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
