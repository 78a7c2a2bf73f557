import { database } from '#lib/db/database.ts';
import { holdsConnection } from '#lib/delivery/pauses.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { type TrendDay, offerTrends } from '#lib/health/offer-trends.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatOfferId, parseOfferId } from '#lib/offers/offer-id.ts';

/** An offer's live connection as admins see it: how it goes and what waits for it. */
export type AdminConnection = {
  offer: string;
  title: string;
  publisher: string;
  destination: string;
  failures: number;
  /** Since when it fails, or the oldest lead it holds waits. */
  failingSince: string | null;
  code: string | null;
  codeTitle: string | null;
  /** Leads on their way, and leads that wait for the publisher. */
  waiting: number;
  held: number;
  /** Kinds of pauses under which it waits. */
  pausedBy: string[];
};

export type SickConnection = AdminConnection & { days: TrendDay[] };

export const connectionStates = ['all', 'failing', 'paused'] as const;

export type ConnectionFilter = {
  state: (typeof connectionStates)[number];
  destination?: string | undefined;
  /** Part of the offer's id or title, or of the publisher's name. */
  q?: string | undefined;
  limit: number;
  cursor?: string | undefined;
};

const sickShown = 60;

/** Live connections by offer id. */
export async function listConnections(
  filter: ConnectionFilter,
  locale: Locale,
): Promise<{ items: AdminConnection[]; nextCursor: string | null }> {
  const after = filter.cursor === undefined ? null : parseOfferId(filter.cursor);
  const { rows } = await database().worker.query<Row>(
    `${select} WHERE v.destination <> 'store-only'
       AND ($1::text IS NULL OR (o.publisher_id, o.id) > ($1, $2::text))
       AND ($3::text IS NULL OR v.destination = $3)
       AND ($4::text IS NULL OR o.publisher_id || '.' || o.id ILIKE $4 OR o.title ILIKE $4 OR p.name ILIKE $4)
       AND ($5::text <> 'failing' OR ${isSick})
       AND ($5::text <> 'paused' OR EXISTS (SELECT FROM pauses x WHERE ${holds}))
     ORDER BY o.publisher_id, o.id LIMIT $6`,
    [
      after?.publisherId ?? null,
      after?.id ?? null,
      filter.destination ?? null,
      filter.q ? `%${filter.q.replace(/[\\%_]/g, String.raw`\$&`)}%` : null,
      filter.state,
      filter.limit + 1,
    ],
  );
  const items = rows.slice(0, filter.limit).map((row) => toConnection(row, locale));
  return { items, nextCursor: rows.length > filter.limit ? items.at(-1)!.offer : null };
}

/** Those that fail or hold leads, with most held leads first, and what they received in the last two weeks. */
export async function listSick(locale: Locale, now: Date): Promise<{ items: SickConnection[]; count: number }> {
  const { rows } = await database().worker.query<Row & { count: number }>(
    `SELECT *, count(*) OVER ()::int AS count FROM (${select} WHERE ${isSick}) c ORDER BY held DESC, failing_since LIMIT ${sickShown}`,
  );
  const found = rows.map((row) => toConnection(row, locale));
  const days =
    found.length > 0
      ? await offerTrends(
          { publisherId: null },
          found.map(({ offer }) => offer),
          { now },
        )
      : new Map<string, TrendDay[]>();
  return { items: found.map((connection) => ({ ...connection, days: days.get(connection.offer) ?? [] })), count: rows[0]?.count ?? 0 };
}

const isSick = `(h.consecutive_failures > 0 OR first.code IS NOT NULL)`;

const holds = holdsConnection('x', 'o.publisher_id', 'o.id', 'v.destination');

// The counts read partial indexes of what is open; the millions that are delivered are not in them.
const select = `
  SELECT o.publisher_id, o.id AS offer_id, o.title, p.name AS publisher, v.destination, coalesce(h.consecutive_failures, 0) AS failures,
    coalesce(CASE WHEN h.consecutive_failures > 0 THEN h.failing_since END, first.since) AS failing_since,
    coalesce(CASE WHEN h.consecutive_failures > 0 THEN h.last_code END, first.code) AS code,
    (SELECT count(*) FROM deliveries d WHERE d.publisher_id = o.publisher_id AND d.offer_id = o.id AND d.due_at IS NOT NULL)::int AS waiting,
    (SELECT count(*) FROM deliveries d WHERE d.publisher_id = o.publisher_id AND d.offer_id = o.id AND d.status = 'held')::int AS held,
    ARRAY(SELECT x.kind FROM pauses x WHERE ${holds} ORDER BY array_position(ARRAY['everything', 'destination', 'connection'], x.kind)) AS paused_by
  FROM offers o
  JOIN publishers p ON p.id = o.publisher_id
  JOIN connection_versions v ON v.publisher_id = o.publisher_id AND v.offer_id = o.id AND v.version = o.live_version
  LEFT JOIN connection_health h ON h.publisher_id = o.publisher_id AND h.offer_id = o.id
  LEFT JOIN LATERAL (
    SELECT coalesce(d.code, 'unrecognised-response') AS code,
      to_timestamp(('x' || left(replace(d.lead_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0) AS since
    FROM deliveries d WHERE d.publisher_id = o.publisher_id AND d.offer_id = o.id AND d.status = 'held' AND d.version IS NULL ORDER BY d.lead_id LIMIT 1
  ) first ON true`;

type Row = {
  publisher_id: string;
  offer_id: string;
  title: string;
  publisher: string;
  destination: string;
  failures: number;
  failing_since: Date | null;
  code: string | null;
  waiting: number;
  held: number;
  paused_by: string[];
};

function toConnection(row: Row, locale: Locale): AdminConnection {
  return {
    offer: formatOfferId({ publisherId: row.publisher_id, id: row.offer_id }),
    title: row.title,
    publisher: row.publisher,
    destination: row.destination,
    failures: row.failures,
    failingSince: row.failing_since?.toISOString() ?? null,
    code: row.code,
    codeTitle: row.code === null ? null : (catalogueEntry(row.code)?.text[locale].title ?? row.code),
    waiting: row.waiting,
    held: row.held,
    pausedBy: row.paused_by,
  };
}
