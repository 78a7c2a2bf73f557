import { database } from '#lib/db/database.ts';
import { type Caller, reachOf } from '#lib/identity/caller.ts';

/** An offer whose leads wait, whose connection fails or whose last Publish stopped for one reason. */
export type AffectedOffer = {
  offer: string;
  title: string;
  /** Leads that wait, at most `leadsCap`. */
  leads: number;
  since: string | null;
};

export type AffectedOffers = {
  /** The caller's own; support and admins are told numbers. */
  items: AffectedOffer[];
  offers: number;
  publishers: number;
};

const leadsCap = 10_000;
const shown = 50;

/** Who has this problem now. Test leads of previews and publish runs do not count; a Publish counts while it is the offer's last. */
export async function affectedOffers(caller: Caller, code: string): Promise<AffectedOffers> {
  const rows = await findAffected(reachOf(caller).publisherId, code);
  return {
    items: caller.role === 'publisher' ? rows.slice(0, shown).map(toItem) : [],
    offers: rows.length,
    publishers: new Set(rows.map((row) => row.publisherId)).size,
  };
}

/** The rows behind it, those with most waiting leads first; of all publishers where none is named. */
export async function findAffected(publisherId: string | null, code: string): Promise<AffectedRow[]> {
  const { rows } = await database().worker.query<AffectedRow>(
    `WITH waiting AS (
       SELECT d.publisher_id, d.offer_id, count(*)::int AS leads, min(d.lead_id::text) AS oldest
       FROM publishers p CROSS JOIN LATERAL (
         SELECT publisher_id, offer_id, lead_id FROM deliveries
         WHERE publisher_id = p.id AND code = $1 AND status IN ('held', 'retrying') AND version IS NULL LIMIT ${leadsCap + 1}
       ) d WHERE $2::text IS NULL OR p.id = $2 GROUP BY 1, 2
     ), trouble AS (
       SELECT publisher_id, offer_id, leads, false AS is_failing, to_timestamp(('x' || left(replace(oldest, '-', ''), 12))::bit(48)::bigint / 1000.0) AS since FROM waiting
       UNION ALL
       SELECT publisher_id, offer_id, 0, true, failing_since FROM connection_health WHERE last_code = $1 AND consecutive_failures > 0
       UNION ALL
       SELECT o.publisher_id, o.id, 0, false, r.started_at FROM offers o
       JOIN LATERAL (SELECT id, status, started_at FROM publish_runs WHERE publisher_id = o.publisher_id AND offer_id = o.id ORDER BY id DESC LIMIT 1) r ON r.status = 'failed'
       JOIN publish_steps s ON s.publisher_id = o.publisher_id AND s.run_id = r.id AND s.code = $1
       WHERE $2::text IS NULL OR o.publisher_id = $2
     )
     SELECT t.publisher_id || '.' || t.offer_id AS offer, o.title, max(t.leads)::int AS leads, coalesce(min(t.since) FILTER (WHERE t.is_failing), min(t.since)) AS since, t.publisher_id AS "publisherId"
     FROM trouble t JOIN offers o ON o.publisher_id = t.publisher_id AND o.id = t.offer_id
     WHERE $2::text IS NULL OR t.publisher_id = $2
     GROUP BY t.publisher_id, t.offer_id, o.title ORDER BY leads DESC, offer LIMIT 10000`,
    [code, publisherId],
  );
  return rows;
}

type AffectedRow = { offer: string; title: string; leads: number; since: Date | null; publisherId: string };

function toItem({ offer, title, leads, since }: AffectedRow): AffectedOffer {
  return { offer, title, leads, since: since?.toISOString() ?? null };
}
