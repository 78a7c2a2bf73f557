import type pg from 'pg';
import type { NewLead } from '#lib/leads/new-lead.ts';

/** What became of a lead handed to `storeLeads`. A repeat answers like the first time. */
export type Stored = { kind: 'stored'; id: string; status: string } | { kind: 'unknown-offer' };

type Queryable = Pick<pg.Pool, 'query'>;

/**
 * Stores leads with their deliveries in one statement, durable when it resolves; results in the order given.
 * The offer decides the delivery's first state. A known `externalId`, or equal content within ten minutes, stores nothing.
 */
export async function storeLeads(db: Queryable, leads: readonly NewLead[]): Promise<Stored[]> {
  const { rows } = await db.query<{ id: string; status: string }>({ name: 'store-leads', text: insertLeads, values: columns(leads) });
  const stored = new Map<string, Stored>(rows.map(({ id, status }) => [id, { kind: 'stored', id, status }]));
  const repeatable = leads.filter((lead) => !stored.has(lead.id) && (lead.externalId !== null || lead.fingerprint !== null));
  const first = repeatable.length > 0 ? await findFirst(db, repeatable) : new Map<string, Stored>();
  return leads.map((lead) => stored.get(lead.id) ?? first.get(lead.id) ?? { kind: 'unknown-offer' });
}

// The order of the rows is the same for every writer, so that two writers with the same keys wait for each other instead of deadlocking.
const insertLeads = `
WITH input AS (
  SELECT * FROM unnest(
    $1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::text[],
    $10::timestamptz[], $11::text[], $12::jsonb[], $13::text[], $14::text[], $15::bytea[]
  ) AS t (publisher_id, id, offer_id, source, action, lead_source, customer, description, offer_title,
          occurred_at, external_id, extra, test_marker, search, fingerprint)
), known AS (
  SELECT i.*
  FROM input i JOIN offers o ON o.publisher_id = i.publisher_id AND o.id = i.offer_id
), fresh AS (
  INSERT INTO intake_fingerprints AS seen (publisher_id, offer_id, fingerprint, lead_id, received_at)
  SELECT publisher_id, offer_id, fingerprint, id, now() FROM known WHERE fingerprint IS NOT NULL
  ORDER BY publisher_id, offer_id, fingerprint
  ON CONFLICT (publisher_id, offer_id, fingerprint) DO UPDATE SET lead_id = excluded.lead_id, received_at = excluded.received_at
    WHERE seen.received_at < now() - interval '10 minutes'
  RETURNING publisher_id, lead_id
), lead AS (
  INSERT INTO leads (publisher_id, id, offer_id, source, action, lead_source, customer, description, offer_title,
                     occurred_at, external_id, extra, test_marker, search)
  SELECT publisher_id, id, offer_id, source, action, lead_source, customer, description, offer_title,
         occurred_at, external_id, extra, test_marker, search
  FROM known k
  WHERE fingerprint IS NULL OR EXISTS (SELECT FROM fresh f WHERE f.publisher_id = k.publisher_id AND f.lead_id = k.id)
  ORDER BY publisher_id, offer_id, external_id, id
  ON CONFLICT (publisher_id, offer_id, external_id) WHERE external_id IS NOT NULL DO NOTHING
  RETURNING publisher_id, id, offer_id, customer IS NULL AS withheld
)
INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, due_at, code, reason)
SELECT l.publisher_id, l.id, l.offer_id,
  CASE WHEN l.withheld THEN 'withheld' WHEN o.intake_mode = 'deliver' THEN 'queued' WHEN o.intake_mode = 'hold' THEN 'held' ELSE 'stored' END,
  CASE WHEN NOT l.withheld AND o.intake_mode = 'deliver' THEN now() END,
  CASE WHEN l.withheld THEN 'privacy-edu' WHEN o.intake_mode = 'hold' THEN 'offer-not-live' END,
  CASE WHEN l.withheld THEN 'privacy' WHEN o.intake_mode = 'hold' THEN 'not-live' WHEN o.intake_mode = 'store' THEN 'no-destination' END
FROM lead l JOIN offers o ON o.publisher_id = l.publisher_id AND o.id = l.offer_id
RETURNING lead_id AS id, status`;

function columns(leads: readonly NewLead[]): unknown[] {
  return [
    leads.map((lead) => lead.publisherId),
    leads.map((lead) => lead.id),
    leads.map((lead) => lead.offerId),
    leads.map((lead) => lead.source),
    leads.map((lead) => lead.action),
    leads.map((lead) => lead.leadSource),
    leads.map((lead) => json(lead.customer)),
    leads.map((lead) => lead.description),
    leads.map((lead) => lead.offerTitle),
    leads.map((lead) => lead.occurredAt),
    leads.map((lead) => lead.externalId),
    leads.map((lead) => json(lead.extra)),
    leads.map((lead) => lead.testMarker),
    leads.map((lead) => lead.search),
    leads.map((lead) => lead.fingerprint),
  ];
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

// A repeat is answered with the state the lead was first stored in, not with what became of it since.
const findLeads = `
SELECT i.asked, d.lead_id AS id,
  CASE WHEN d.status IN ('withheld', 'stored') OR (d.status = 'held' AND d.reason = 'not-live') THEN d.status ELSE 'queued' END AS status
FROM (
  SELECT i.id AS asked, i.publisher_id, coalesce(
    (SELECT l.id FROM leads l WHERE l.publisher_id = i.publisher_id AND l.offer_id = i.offer_id AND l.external_id = i.external_id),
    (SELECT f.lead_id FROM intake_fingerprints f WHERE f.publisher_id = i.publisher_id AND f.offer_id = i.offer_id AND f.fingerprint = i.fingerprint)
  ) AS first
  FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::bytea[]) AS i (publisher_id, offer_id, id, external_id, fingerprint)
  OFFSET 0
) i
JOIN deliveries d ON d.publisher_id = i.publisher_id AND d.lead_id = i.first`;

async function findFirst(db: Queryable, repeated: readonly NewLead[]): Promise<Map<string, Stored>> {
  const { rows } = await db.query<{ asked: string; id: string; status: string }>(findLeads, [
    repeated.map((lead) => lead.publisherId),
    repeated.map((lead) => lead.offerId),
    repeated.map((lead) => lead.id),
    repeated.map((lead) => lead.externalId),
    repeated.map((lead) => lead.fingerprint),
  ]);
  return new Map(rows.map((row) => [row.asked, { kind: 'stored', id: row.id, status: row.status }]));
}
