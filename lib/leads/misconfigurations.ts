import { database } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { env } from '#lib/env.ts';
import { type Diagnosis, diagnosisOf } from '#lib/errors/diagnosis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';

/** One thing the publisher has to set right: an offer's leads that wait for the same reason. */
export type Misconfiguration = {
  offer: string;
  offerTitle: string;
  code: string;
  /** When the oldest of its leads was received. */
  since: string;
  /** Leads that wait for the fix, at most `heldCap`. */
  held: number;
  isLive: boolean;
  /** The live version is the saved one: Publish tests exactly it and releases what it holds. */
  isUnchanged: boolean;
  diagnosis: Diagnosis | null;
};

export const heldCap = 10_000;
const shown = 20;

/**
 * Per offer and code: held leads, and those that are retried without end because only the publisher can act.
 * Counting stops at the cap: a person reads "10,000+" as well as an exact number.
 */
export async function listMisconfigurations(caller: Caller, locale: Locale): Promise<Misconfiguration[]> {
  const { publisherId } = reachOf(caller);
  const { rows } = await database().worker.query<Row>(
    `SELECT g.publisher_id || '.' || g.offer_id AS offer, o.title AS "offerTitle", g.code, g.is_held AS "isHeld", g.count::int AS held,
       l.received_at AS since, o.live_version IS NOT NULL AS "isLive", o.live_version IS NOT DISTINCT FROM o.draft_version AS "isUnchanged"
     FROM publishers p CROSS JOIN LATERAL (
       SELECT d.publisher_id, d.offer_id, d.code, d.is_held, count(*) AS count, min(d.lead_id::text)::uuid AS oldest
       FROM (${waiting('held')} UNION ALL ${waiting('retrying')}) d GROUP BY 1, 2, 3, 4
     ) g
     JOIN offers o ON o.publisher_id = g.publisher_id AND o.id = g.offer_id
     JOIN leads l ON l.publisher_id = g.publisher_id AND l.id = g.oldest
     WHERE $1::text IS NULL OR p.id = $1
     ORDER BY g.count DESC, offer, g.code LIMIT 100`,
    [publisherId],
  );
  return merge(rows)
    .slice(0, shown)
    .map(({ isHeld: _isHeld, since, ...row }) => {
      const entry = catalogueEntry(row.code);
      return { ...row, since: since.toISOString(), diagnosis: entry ? diagnosisOf(row.code, entry, locale, env().APP_URL) : null };
    });
}

type Row = Omit<Misconfiguration, 'since' | 'diagnosis'> & { since: Date; isHeld: boolean };

/** Test leads of previews and publish runs (with a version of their own) wait for nobody. */
function waiting(status: 'held' | 'retrying'): string {
  return `(SELECT publisher_id, offer_id, code, lead_id, status = 'held' AS is_held FROM deliveries
    WHERE publisher_id = p.id AND status = '${status}' AND status <> 'delivered' AND code IS NOT NULL AND version IS NULL ORDER BY lead_id DESC LIMIT ${heldCap + 1})`;
}

/** Held and still retried leads of one trouble are one row; what only retries counts when nobody but the publisher can end it. */
function merge(rows: readonly Row[]): Row[] {
  const troubles = new Map<string, Row>();
  for (const row of rows.filter(({ isHeld, code }) => isHeld || catalogueEntry(code)?.owner === 'publisher')) {
    const key = `${row.offer} ${row.code}`;
    const known = troubles.get(key);
    troubles.set(key, known ? { ...known, held: known.held + row.held, since: known.since < row.since ? known.since : row.since } : row);
  }
  return [...troubles.values()];
}
