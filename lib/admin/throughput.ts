import type pg from 'pg';
import { idAt } from '#lib/db/id.ts';

/** Leads received within one minute, and how many of them are delivered by now. */
export type Minute = { at: string; received: number; delivered: number };

const minutes = 60;
const minuteMs = 60_000;
const cancelled = '57014';

/** The last hour by the minute. A lead's id says when it came. Null where counting takes longer than a board may wait. */
export async function readThroughput(pool: pg.Pool, now: Date, timeoutMs = 2_000): Promise<Minute[] | null> {
  const from = Math.floor(now.getTime() / minuteMs - minutes + 1) * minuteMs;
  const client = await pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${Math.trunc(timeoutMs)}`);
    const { rows } = await client.query<{ minute: number; received: number; delivered: number }>(
      `SELECT ((('x' || left(replace(d.lead_id::text, '-', ''), 12))::bit(48)::bigint - $1) / ${minuteMs})::int AS minute,
         count(*)::int AS received, count(*) FILTER (WHERE d.status = 'delivered')::int AS delivered
       FROM publishers p CROSS JOIN LATERAL (
         SELECT lead_id, status FROM deliveries WHERE publisher_id = p.id AND lead_id >= $2::uuid AND version IS NULL OFFSET 0
       ) d GROUP BY 1`,
      [from, idAt(from)],
    );
    await client.query('COMMIT');
    const counted = new Map(rows.map(({ minute, ...counts }) => [minute, counts]));
    return Array.from({ length: minutes }, (_, minute) => ({
      at: new Date(from + minute * minuteMs).toISOString(),
      ...(counted.get(minute) ?? { received: 0, delivered: 0 }),
    }));
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    if ((error as { code?: string }).code === cancelled) return null;
    throw error;
  } finally {
    client.release();
  }
}
