import type pg from 'pg';
import { idsBetween } from '#lib/leads/id-at.ts';
import { dimensions, leadFacts, movingStatuses } from './lead-facts.ts';

export const hourMs = 3_600_000;

/** An hour of one publisher's leads. */
export type Hour = { publisherId: string; hour: Date };

/**
 * Counts an hour from the tables and replaces what was known of it, in one transaction, with the marks that asked for it.
 * With `isNew` the publisher's progress moves past the hour. False when another worker counts at this moment.
 */
export async function countHour(pool: pg.Pool, { publisherId, hour }: Hour, isNew: boolean): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL statement_timeout = '5min'; SET LOCAL enable_seqscan = off`);
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('leadport.rollups')) AS mine, set_config('timezone', 'UTC', true)`,
    );
    if (rows[0]!.mine) await replace(client, { publisherId, hour }, isNew);
    await client.query('COMMIT');
    client.release();
    return rows[0]!.mine;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** The marks go first: what they tell of is committed, so the count below sees it; a later one stays for the next round. */
async function replace(client: pg.PoolClient, { publisherId, hour }: Hour, isNew: boolean): Promise<void> {
  const key = [publisherId, hour];
  const end = new Date(hour.getTime() + hourMs);
  const { first, end: endId } = idsBetween(hour, end);
  for (const table of ['rollup_marks', 'rollup_counts', 'rollup_latencies', 'rollup_hours']) {
    await client.query(`DELETE FROM ${table} WHERE publisher_id = $1 AND hour = $2`, key);
  }
  await client.query(countStatement, [...key, end, first, endId]);
  if (isNew) await saveProgress(client, [publisherId], end);
}

/** Every hour of these publishers before `countedTo` is counted. Never moves back. */
export async function saveProgress(db: Pick<pg.Pool, 'query'>, publisherIds: readonly string[], countedTo: Date): Promise<void> {
  await db.query(
    `INSERT INTO rollup_progress AS p (publisher_id, counted_to) SELECT unnest($1::text[]), $2::timestamptz
     ON CONFLICT (publisher_id) DO UPDATE SET counted_to = excluded.counted_to WHERE p.counted_to < excluded.counted_to`,
    [publisherIds, countedTo],
  );
}

const facts = leadFacts({ publisher: '$1', from: '$2', to: '$3', firstId: '$4', endId: '$5' });
const moving = movingStatuses.map((status) => `'${status}'`).join();

const countStatement = `
WITH fact AS MATERIALIZED (${facts}), counts AS (
  INSERT INTO rollup_counts (publisher_id, hour, position, ${dimensions.join()}, count)
  SELECT $1, $2, row_number() OVER (), ${dimensions.join()}, count(*) FROM fact GROUP BY ${dimensions.join()}
), latencies AS (
  INSERT INTO rollup_latencies (publisher_id, hour, offer_id, destination, bucket, count)
  SELECT $1, $2, offer_id, destination, bucket, count(*) FROM fact WHERE bucket IS NOT NULL AND NOT test GROUP BY offer_id, destination, bucket
)
INSERT INTO rollup_hours (publisher_id, hour, leads, moving, counted_at, took_ms)
SELECT $1, $2, count(*), count(*) FILTER (WHERE status IN (${moving})), now(), extract(epoch FROM clock_timestamp() - statement_timestamp()) * 1000
FROM fact HAVING count(*) > 0`;
