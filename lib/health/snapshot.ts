import type pg from 'pg';
import { type Reach, database } from '#lib/db/database.ts';
import { firstIdFrom } from '#lib/leads/id-at.ts';
import { hourMs } from './count-hour.ts';
import { dimensions, leadFacts } from './lead-facts.ts';

/** A stretch of time, from hour to hour. */
export type Stretch = { from: Date; to: Date };

/** Hourly counts of one moment. `counts` and `latencies` stand for tables in statements, whose own values begin at `$7`. */
export type Snapshot = {
  counts: string;
  latencies: string;
  query: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Set while older hours are still being counted: what is shown is complete up to here. */
  countedTo: Date | null;
};

/** Hours that are over for longer than this are in the rollups, or the worker is behind and says so. */
const liveMs = 2 * hourMs;

/**
 * Reads the hourly counts of a stretch of time. What the worker has not counted yet, normally the current hour, is counted from the
 * tables in the same snapshot, so that no lead is there twice or missing. Where that takes too long, the current hour is left out.
 * Runs as the worker role with the publishers in the where, like the log, since row-level security hides the plan's way in.
 */
export async function inSnapshot<T>(reach: Reach, stretch: Stretch, now: Date, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  try {
    return await attempt(reach, stretch, now, true, work);
  } catch (error) {
    if ((error as { code?: string }).code !== cancelled) throw error;
    return attempt(reach, stretch, now, false, work);
  }
}

const cancelled = '57014';

async function attempt<T>(
  reach: Reach,
  { from, to }: Stretch,
  now: Date,
  isLive: boolean,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = await database().worker.connect();
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL work_mem = '32MB';
       SET LOCAL timezone = 'UTC'; SET LOCAL statement_timeout = ${isLive ? 8_000 : 20_000}`,
    );
    const { rows } = await client.query<Progress>(
      `SELECT p.id, p.created_at AS "createdAt", r.counted_to AS "countedTo" FROM publishers p LEFT JOIN rollup_progress r ON r.publisher_id = p.id WHERE $1::text IS NULL OR p.id = $1`,
      [reach.publisherId],
    );
    const floor = new Date(Math.floor((now.getTime() - liveMs) / hourMs) * hourMs);
    const live = isLive
      ? rows.map(({ id, countedTo }) => ({ id, since: later(countedTo, from, floor) })).filter(({ since }) => since < to)
      : [];
    const shared = [rows.map(({ id }) => id), from, to, live.map(({ id }) => id), live.map(({ since }) => since)];
    const values = [...shared, live.map(({ since }) => firstIdFrom(since))];
    const result = await work({
      counts: countsSource,
      latencies: latenciesSource,
      query: async (text, more = []) => (await client.query({ text, values: [...values, ...more] })).rows as never,
      countedTo: behind(rows, isLive ? floor : new Date(floor.getTime() + liveMs)),
    });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

type Progress = { id: string; createdAt: Date; countedTo: Date | null };

function later(...dates: ReadonlyArray<Date | null>): Date {
  return new Date(Math.max(...dates.map((date) => date?.getTime() ?? 0)));
}

/** How far the publisher that is furthest behind has been counted; null when that is far enough. */
function behind(progress: readonly Progress[], floor: Date): Date | null {
  const late = progress.map(({ countedTo, createdAt }) => (countedTo ?? createdAt).getTime()).filter((time) => time < floor.getTime());
  return late.length > 0 ? new Date(Math.min(...late)) : null;
}

const facts = leadFacts({ publisher: 'p.id', from: 'p.since', firstId: 'p.first_id' });
const liveFacts = `FROM unnest($4::text[], $5::timestamptz[], $6::uuid[]) AS p (id, since, first_id) CROSS JOIN LATERAL (${facts}) f WHERE f.hour >= $2 AND f.hour < $3`;
const stored = `publisher_id = ANY ($1::text[]) AND hour >= $2 AND hour < $3`;

const countsSource = `(
  SELECT publisher_id, hour, ${dimensions.join()}, count FROM rollup_counts WHERE ${stored}
  UNION ALL SELECT p.id, ${['hour', ...dimensions].map((name) => `f.${name}`).join()}, 1 ${liveFacts}
) c`;

const latenciesSource = `(
  SELECT publisher_id, hour, offer_id, destination, bucket, count FROM rollup_latencies WHERE ${stored}
  UNION ALL SELECT p.id, f.hour, f.offer_id, f.destination, f.bucket, 1 ${liveFacts} AND f.bucket IS NOT NULL AND NOT f.test
) c`;
