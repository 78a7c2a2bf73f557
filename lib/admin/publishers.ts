import { database } from '#lib/db/database.ts';
import { onPlatform } from '#lib/db/on-platform.ts';
import { hourStart } from '#lib/health/calendar.ts';
import { inSnapshot } from '#lib/health/snapshot.ts';
import { recordAudit } from '#lib/identity/audit.ts';
import type { Caller } from '#lib/identity/caller.ts';

/** A publisher as admins see it. */
export type PublisherSummary = {
  id: string;
  name: string;
  createdAt: string;
  members: number;
  offers: number;
  liveOffers: number;
  /** Received in the last 30 days, without test leads. */
  leads: number;
};

const days = 30;

/** Publishers by id. `cursor` is the last one of the page before. */
export async function listPublishers(
  { q, limit, cursor }: { q?: string | undefined; limit: number; cursor?: string | undefined },
  now: Date,
): Promise<{ items: PublisherSummary[]; nextCursor: string | null }> {
  const { rows } = await database().worker.query<Omit<PublisherSummary, 'createdAt' | 'leads'> & { createdAt: Date }>(
    `SELECT p.id, p.name, p.created_at AS "createdAt",
       (SELECT count(*) FROM memberships m WHERE m.publisher_id = p.id)::int AS members,
       (SELECT count(*) FROM offers o WHERE o.publisher_id = p.id)::int AS offers,
       (SELECT count(*) FROM offers o WHERE o.publisher_id = p.id AND o.status = 'live')::int AS "liveOffers"
     FROM publishers p
     WHERE ($1::text IS NULL OR p.id > $1) AND ($2::text IS NULL OR p.id ILIKE $2 OR p.name ILIKE $2) ORDER BY p.id LIMIT $3`,
    [cursor ?? null, q ? `%${q.replace(/[\\%_]/g, String.raw`\$&`)}%` : null, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const leads = shown.length > 0 ? await countLeads(now) : new Map<string, number>();
  const items = shown.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), leads: leads.get(row.id) ?? 0 }));
  return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null };
}

/** False where the id is taken: it is part of every offer's id and never changes. */
export async function createPublisher(caller: Caller, { id, name }: { id: string; name: string }): Promise<boolean> {
  return onPlatform(async (tx) => {
    const { count } = await tx.publisher.createMany({ data: [{ id, name }], skipDuplicates: true });
    if (count > 0) await recordAudit(tx, caller, { publisherId: id, action: 'publisher.create', subject: id, detail: { name } });
    return count > 0;
  });
}

async function countLeads(now: Date): Promise<Map<string, number>> {
  const stretch = { from: hourStart(now, -24 * days), to: hourStart(now, 1) };
  const rows = await inSnapshot({ publisherId: null }, stretch, now, ({ counts, query }) =>
    query<{ publisherId: string; count: number }>(
      `SELECT publisher_id AS "publisherId", sum(count)::int AS count FROM ${counts} WHERE NOT test GROUP BY 1`,
    ),
  );
  return new Map(rows.map(({ publisherId, count }) => [publisherId, count]));
}

/** Ids and names for a list to choose from. */
export async function publisherNames(): Promise<Array<{ value: string; label: string }>> {
  const { rows } = await database().worker.query<{ value: string; label: string }>(
    'SELECT id AS value, name AS label FROM publishers ORDER BY name LIMIT 1000',
  );
  return rows;
}
