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
  const { rows } = await db.query<{ id: string; status: string | null; inserted: boolean }>({ name: 'store-leads', text: insertLeads, values: columns(leads) });
  const outcome = new Map(rows.map((row) => [row.id, row]));
  const repeated = leads.filter((lead) => outcome.get(lead.id)?.inserted === false);
  const first = repeated.length > 0 ? await findFirst(db, repeated) : new Map<string, Stored>();
  return leads.map((lead) => {
    const row = outcome.get(lead.id);
    if (!row) return { kind: 'unknown-offer' };
    return row.inserted ? { kind: 'stored', id: lead.id, status: row.status! } : first.get(lead.id)!;
  });
}

// The order of the rows is the same for every writer, so that two writers with the same keys wait for each other instead of deadlocking.
const insertLeads = `
WITH input AS (
  SELECT * FROM unnest(
    $1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::text[],
    $10::timestamptz[], $11::text[], $12::jsonb[], $13::text[], $14::text[], $15::boolean[], $16::bytea[]
  ) AS t (publisher_id, id, offer_id, source, action, lead_source, customer, description, offer_title,
          occurred_at, external_id, extra, test_marker, search, withheld, fingerprint)
), known AS (
  SELECT i.*, o.intake_mode
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
  RETURNING publisher_id, id
), delivery AS (
  INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, due_at, code, reason)
  SELECT k.publisher_id, k.id, k.offer_id,
    CASE WHEN k.withheld THEN 'withheld' WHEN k.intake_mode = 'deliver' THEN 'queued' WHEN k.intake_mode = 'hold' THEN 'held' ELSE 'stored' END,
    CASE WHEN NOT k.withheld AND k.intake_mode = 'deliver' THEN now() END,
    CASE WHEN k.withheld THEN 'privacy-edu' WHEN k.intake_mode = 'hold' THEN 'offer-not-live' END,
    CASE WHEN k.withheld THEN 'privacy' WHEN k.intake_mode = 'hold' THEN 'not-live' WHEN k.intake_mode = 'store' THEN 'no-destination' END
  FROM known k JOIN lead USING (publisher_id, id)
  RETURNING lead_id, status
)
SELECT k.id, d.status, d.lead_id IS NOT NULL AS inserted FROM known k LEFT JOIN delivery d ON d.lead_id = k.id`;

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
    leads.map((lead) => lead.withheld),
    leads.map((lead) => lead.fingerprint),
  ];
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

// A repeat is answered with the state the lead was first stored in, not with what became of it since.
const findLeads = `
SELECT i.id AS asked, l.id,
  CASE WHEN d.status IN ('withheld', 'stored') OR (d.status = 'held' AND d.reason = 'not-live') THEN d.status ELSE 'queued' END AS status
FROM unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::bytea[]) AS i (publisher_id, offer_id, id, external_id, fingerprint)
LEFT JOIN intake_fingerprints f ON f.publisher_id = i.publisher_id AND f.offer_id = i.offer_id AND f.fingerprint = i.fingerprint
JOIN leads l ON l.publisher_id = i.publisher_id
  AND ((i.external_id IS NOT NULL AND l.offer_id = i.offer_id AND l.external_id = i.external_id) OR l.id = f.lead_id)
JOIN deliveries d ON d.publisher_id = l.publisher_id AND d.lead_id = l.id`;

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
