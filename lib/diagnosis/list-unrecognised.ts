import { database } from '#lib/db/database.ts';
import { everyPublisher } from '#lib/identity/audit.ts';

/** One kind of answer that no rule explains, over all publishers. */
export type UnrecognisedKind = {
  /** Its fingerprint, hexadecimal. */
  id: string;
  destination: string | null;
  httpStatus: number | null;
  vendorCode: string | null;
  /** The normalised text: no names, numbers, addresses. */
  text: string;
  /** Deliveries that ended so. */
  deliveries: number;
  /** Times somebody pasted it. */
  pasted: number;
  /** Publishers whose deliveries ended so. */
  publishers: number;
  firstSeenAt: string;
  lastSeenAt: string;
  settledAt: string | null;
};

export type UnrecognisedFilter = { settled?: boolean; destination?: string; limit: number; cursor?: string };

/** The most frequent first. */
export async function listUnrecognised(filter: UnrecognisedFilter): Promise<{ items: UnrecognisedKind[]; nextCursor: string | null }> {
  const after = readCursor(filter.cursor);
  const { rows } = await database().worker.query<Row>(
    `SELECT encode(fingerprint, 'hex') AS id, min(destination) AS destination, min(http_status)::int AS "httpStatus",
       min(vendor_code) AS "vendorCode", min(text) AS text, sum(count)::int AS total,
       coalesce(sum(count) FILTER (WHERE publisher_id <> $1), 0)::int AS deliveries,
       coalesce(sum(count) FILTER (WHERE publisher_id = $1), 0)::int AS pasted,
       count(*) FILTER (WHERE publisher_id <> $1)::int AS publishers,
       min(first_seen_at) AS "firstSeenAt", max(last_seen_at) AS "lastSeenAt", max(settled_at) AS "settledAt"
     FROM unrecognised_answers
     WHERE $2::text IS NULL OR destination = $2
     GROUP BY fingerprint
     HAVING ($3::boolean IS NULL OR (max(settled_at) IS NOT NULL) = $3)
        AND ($4::int IS NULL OR (sum(count)::int, encode(fingerprint, 'hex')) < ($4, $5))
     ORDER BY total DESC, id DESC LIMIT $6`,
    [everyPublisher, filter.destination ?? null, filter.settled ?? null, after?.total ?? null, after?.id ?? null, filter.limit + 1],
  );
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return { items: page.map(toKind), nextCursor: last ? `${last.total}-${last.id}` : null };
}

type Row = Omit<UnrecognisedKind, 'firstSeenAt' | 'lastSeenAt' | 'settledAt'> & {
  total: number;
  firstSeenAt: Date;
  lastSeenAt: Date;
  settledAt: Date | null;
};

function toKind({ total: _total, firstSeenAt, lastSeenAt, settledAt, ...row }: Row): UnrecognisedKind {
  return {
    ...row,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}

/** A cursor that nobody gave out starts at the beginning. */
function readCursor(cursor: string | undefined): { total: number; id: string } | null {
  const [, total, id] = /^(\d{1,9})-([0-9a-f]{64})$/.exec(cursor ?? '') ?? [];
  return total && id ? { total: Number(total), id } : null;
}
