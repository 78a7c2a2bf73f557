import type pg from 'pg';
import { firstIdFrom } from '#lib/leads/id-at.ts';
import { type Hour, countHour, hourMs, saveProgress } from './count-hour.ts';

/** Leads of an hour that is over may still be on their way into the table for this long. */
const graceMs = 120_000;

/** An id and its time of receipt come from two clocks; a lead may stand before one that was received up to this much earlier. */
const skewMs = 300_000;

/** The end of the last hour that can be counted for good. */
export function closedUntil(now: Date): Date {
  return new Date(Math.floor((now.getTime() - graceMs) / hourMs) * hourMs);
}

/**
 * One round of counting, at most `budgetMs` long: hours whose settled deliveries changed, hours with deliveries under way, and
 * hours that are new, oldest first. Each hour is a transaction of its own, so a round may die anywhere and the next one goes on.
 * Returns how many hours were counted, and whether something is left.
 */
export async function rollUp(
  pool: pg.Pool,
  now: Date,
  { budgetMs = 10_000, isStopped = () => false }: { budgetMs?: number; isStopped?: () => boolean } = {},
): Promise<{ hours: number; isDone: boolean }> {
  const start = Date.now();
  let hours = 0;
  const countAll = async (some: readonly Hour[], isNew: boolean, deadline: number) => {
    for (const hour of some) {
      if (isStopped() || Date.now() > deadline || !(await countHour(pool, hour, isNew))) return false;
      hours += 1;
    }
    return true;
  };
  // Half of the time at most, so that a long trouble never keeps new hours from being counted.
  const isCurrent = await countAll(await changedHours(pool), false, start + budgetMs / 2);
  for (;;) {
    const fresh = await newHours(pool, closedUntil(now));
    if (fresh.length === 0) return { hours, isDone: isCurrent };
    if (!(await countAll(fresh, true, start + budgetMs))) return { hours, isDone: false };
  }
}

/** An hour that takes long to count is counted rarely: twenty times as long lies between two rounds. */
async function changedHours(pool: pg.Pool): Promise<Hour[]> {
  const { rows } = await pool.query<Hour>(`
    SELECT m.publisher_id AS "publisherId", m.hour FROM rollup_marks m
    JOIN rollup_progress p ON p.publisher_id = m.publisher_id AND m.hour < p.counted_to
    UNION
    SELECT publisher_id, hour FROM rollup_hours WHERE moving > 0 AND counted_at < now() - make_interval(secs => took_ms * 0.02)
    ORDER BY 2 DESC`);
  return rows;
}

/** The next hour of every publisher that has one to count; those without are up to date with this call. */
async function newHours(pool: pg.Pool, until: Date): Promise<Hour[]> {
  const { rows: behind } = await pool.query<{ id: string; countedTo: Date | null }>(
    `SELECT p.id, r.counted_to AS "countedTo" FROM publishers p LEFT JOIN rollup_progress r ON r.publisher_id = p.id
     WHERE r.counted_to IS NULL OR r.counted_to < $1`,
    [until],
  );
  if (behind.length === 0) return [];
  const since = behind.map(({ countedTo }) => countedTo ?? new Date(0));
  const { rows } = await pool.query<{ id: string; receivedAt: Date; countedTo: Date }>(
    `SELECT p.id, p.since AS "countedTo", l.received_at AS "receivedAt" FROM unnest($1::text[], $2::timestamptz[], $3::uuid[]) AS p (id, since, first_id)
     CROSS JOIN LATERAL (
       SELECT received_at FROM leads WHERE publisher_id = p.id AND id >= p.first_id AND received_at >= p.since ORDER BY id LIMIT 1
     ) l`,
    [behind.map(({ id }) => id), since, since.map(firstIdFrom)],
  );
  const next = rows
    .map(({ id, receivedAt, countedTo }) => ({ publisherId: id, hour: new Date(Math.max(countedTo.getTime(), hourOf(receivedAt))) }))
    .filter(({ hour }) => hour < until);
  const pending = new Set(next.map(({ publisherId }) => publisherId));
  const idle = behind.map(({ id }) => id).filter((id) => !pending.has(id));
  if (idle.length > 0) await saveProgress(pool, idle, until);
  return next;
}

function hourOf(receivedAt: Date): number {
  return Math.floor((receivedAt.getTime() - skewMs) / hourMs) * hourMs;
}
