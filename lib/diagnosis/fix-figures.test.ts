import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { seedOffers } from '#lib/leads/test-leads.ts';
import { readFixFigures } from './fix-figures.ts';

const now = new Date('2026-11-20T12:00:00Z');
const from = new Date('2026-10-20T12:00:00Z');
const code = 'destination-unauthorized';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await seedOffers(db);
  await db.worker.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ('contoso', 'live', 2, 'store-only', '{}', 'portal')`,
  );
});
afterAll(() => db.drop());
beforeEach(() => db.worker.query('DELETE FROM connection_health; DELETE FROM error_episodes; DELETE FROM publish_runs'));

const figures = async (of = code) => (await readFixFigures(from, now)).find((row) => row.code === of);

/** Minutes after noon of the 10th. */
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 10, 12, minutes));

/** What the worker writes when a lead of the live connection fails or succeeds. */
async function fails(minutes: number, why = code, offer = 'contoso.live'): Promise<void> {
  await db.worker.query(
    `INSERT INTO connection_health AS h (publisher_id, offer_id, consecutive_failures, failing_since, last_failure_at, last_code)
     VALUES (split_part($1, '.', 1), split_part($1, '.', 2), 1, $2, $2, $3)
     ON CONFLICT (publisher_id, offer_id) DO UPDATE SET consecutive_failures = h.consecutive_failures + 1, last_failure_at = $2, last_code = $3`,
    [offer, at(minutes), why],
  );
}

async function works(minutes: number, offer = 'contoso.live'): Promise<void> {
  await db.worker.query(
    `INSERT INTO connection_health AS h (publisher_id, offer_id, last_success_at) VALUES (split_part($1, '.', 1), split_part($1, '.', 2), $2)
     ON CONFLICT (publisher_id, offer_id) DO UPDATE SET consecutive_failures = 0, failing_since = NULL, last_code = NULL, last_success_at = $2`,
    [offer, at(minutes)],
  );
}

type Run = { minutes: number; failed?: string; lastStep?: string; goesLive?: boolean; version?: number; offer?: string };

/** A publish run that stops at the sign-in, or goes through. */
async function publishes({ minutes, failed, lastStep, goesLive = false, version = 1, offer = 'contoso.live' }: Run): Promise<void> {
  const id = `${at(minutes).getTime().toString(16).padStart(12, '0')}70008000000000000000`;
  const status = failed ? 'failed' : 'succeeded';
  await db.worker.query(
    `WITH run AS (
       INSERT INTO publish_runs (publisher_id, id, offer_id, version, status, last_step, started_by, started_at, finished_at)
       VALUES (split_part($1, '.', 1), $2, split_part($1, '.', 2), $3, $4, $5, 'x', $6, $6) RETURNING publisher_id, id
     )
     INSERT INTO publish_steps (publisher_id, run_id, position, name, status, code, finished_at)
     SELECT publisher_id, id, position, name, s.status, s.code, $6 FROM run,
       (VALUES (1, 'reach', 'succeeded', NULL), (2, 'sign-in', $4, $7), (6, 'live', CASE WHEN $8 THEN 'succeeded' ELSE 'pending' END, NULL)) AS s (position, name, status, code)
     WHERE $5::text IS NULL OR $5 <> 'reach' OR s.name = 'reach'`,
    [offer, id, version, status, lastStep ?? null, at(minutes), failed ?? null, goesLive],
  );
}

// First of all: PostgreSQL keeps its plans for foreign keys, and those made for a few rows are slow for many.
test('a month among years of many offers is read by indexes', async () => {
  await db.worker.query(`
    INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed) SELECT 'contoso', 'o' || n, 'O', 'container', 'x' FROM generate_series(0, 199) n;
    INSERT INTO error_episodes SELECT 'contoso', 'o' || n % 200, 'code-' || n % 40, $$2026-11-20$$::timestamptz - n * interval '1 hour', $$2026-11-21$$ FROM generate_series(1, 20000) n;
    INSERT INTO publish_runs (publisher_id, id, offer_id, version, status, started_by, started_at, finished_at)
      SELECT 'contoso', rpad(lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0'), 32, '0')::uuid, 'o' || n % 200, 1,
        CASE n % 3 WHEN 0 THEN 'succeeded' ELSE 'failed' END, 'x', at, at FROM (SELECT n, $$2026-11-20$$::timestamptz - n * interval '1 hour' AS at FROM generate_series(1, 20000) n) t;
    INSERT INTO publish_steps (publisher_id, run_id, position, name, status, code) SELECT publisher_id, id, 1, 'reach', status, CASE status WHEN 'failed' THEN 'code-1' END FROM publish_runs`);
  await db.worker.query('ANALYZE error_episodes, publish_runs, publish_steps');
  const plans: string[] = [];
  const pool = db.worker as unknown as { query: (text: string, values: unknown[]) => Promise<{ rows: Array<Record<string, string>> }> };
  const query = pool.query.bind(db.worker);
  pool.query = async (text, values) => {
    plans.push((await query(`EXPLAIN ${text}`, values)).rows.map((row) => row['QUERY PLAN']).join('\n'));
    return query(text, values);
  };
  try {
    expect(await figures('code-1')).toMatchObject({ episodes: expect.any(Number) as number });
  } finally {
    pool.query = query;
  }
  expect(plans).toHaveLength(1);
  expect(plans[0]).toContain('error_episodes_began');
  expect(plans[0]).not.toMatch(/Seq Scan on (error_episodes|publish_runs|publish_steps)/);
});

describe('a live connection', () => {
  test('meets a code, works again: one episode, solved after the minutes between', async () => {
    await works(0);
    await fails(10);
    await fails(15);
    await works(22);
    expect(await figures()).toEqual({
      code,
      episodes: 1,
      publishers: 1,
      solved: 1,
      left: 0,
      open: 0,
      medianMinutes: 12,
      mostMinutes: 12,
    });
  });

  test('that never worked before begins with its first failure as well', async () => {
    await fails(10);
    await works(40);
    expect(await figures()).toMatchObject({ episodes: 1, solved: 1, medianMinutes: 30 });
  });

  test('that fails again after a success begins anew', async () => {
    for (const minutes of [0, 100, 200]) {
      await fails(minutes);
      await works(minutes + 10);
    }
    expect(await figures()).toMatchObject({ episodes: 3, publishers: 1, solved: 3, medianMinutes: 10 });
  });

  test('that shows another code once the first is fixed has an episode of each, both over with the success', async () => {
    await fails(0);
    await fails(5, 'destination-forbidden');
    await fails(6);
    await works(20);
    expect(await figures()).toMatchObject({ episodes: 1, solved: 1, medianMinutes: 20 });
    expect(await figures('destination-forbidden')).toMatchObject({ episodes: 1, solved: 1, medianMinutes: 15 });
  });

  test('that nobody mended in a week is left; a young one is open and counts for neither', async () => {
    await fails(0);
    await fails(8 * 24 * 60, code, 'fabrikam.live');
    expect(await figures()).toMatchObject({
      episodes: 2,
      publishers: 2,
      solved: 0,
      left: 1,
      open: 1,
      medianMinutes: null,
      mostMinutes: null,
    });
  });

  test('is mended when a tested version goes live, though no lead has come since', async () => {
    await fails(0);
    await publishes({ minutes: 30 });
    expect(await figures()).toMatchObject({ solved: 0 });
    await publishes({ minutes: 45, goesLive: true });
    expect(await figures()).toMatchObject({ solved: 1, medianMinutes: 45 });
  });

  test('whose health was forgotten by going live is over with the next success', async () => {
    await fails(0);
    await db.worker.query('DELETE FROM connection_health');
    await works(25);
    expect(await figures()).toMatchObject({ solved: 1, medianMinutes: 25 });
  });

  test('that was given up for storing only is not mended', async () => {
    await fails(0);
    await publishes({ minutes: 30, goesLive: true, version: 2 });
    expect(await figures()).toMatchObject({ solved: 0, left: 1 });
  });

  test('that goes on to work, or to fail for one reason, writes nothing', async () => {
    await works(0);
    await works(1);
    const count = async () => (await db.worker.query('SELECT FROM error_episodes')).rowCount;
    expect(await count()).toBe(0);
    for (const minutes of [2, 3, 4]) await fails(minutes);
    expect(await count()).toBe(1);
  });
});

describe('publishing', () => {
  test('stops, stops again, goes through: one episode from the first stop', async () => {
    await publishes({ minutes: 0, failed: code });
    await publishes({ minutes: 4, failed: code });
    await publishes({ minutes: 9 });
    await publishes({ minutes: 60, failed: code });
    expect(await figures()).toMatchObject({ episodes: 2, solved: 1, left: 1, medianMinutes: 9 });
  });

  test('is not mended by a check that ends before the station, and is by one that passes it', async () => {
    await publishes({ minutes: 0, failed: code });
    await publishes({ minutes: 5, lastStep: 'reach' });
    expect(await figures()).toMatchObject({ solved: 0 });
    await publishes({ minutes: 7, lastStep: 'sign-in' });
    expect(await figures()).toMatchObject({ solved: 1, medianMinutes: 7 });
  });

  test('another offer’s success mends nothing', async () => {
    await publishes({ minutes: 0, failed: code });
    await publishes({ minutes: 5, offer: 'contoso.draft' });
    await publishes({ minutes: 6, offer: 'fabrikam.live' });
    expect(await figures()).toMatchObject({ solved: 0, left: 1 });
  });

  test('within a live episode of the same code is that episode', async () => {
    await fails(0);
    await publishes({ minutes: 5, failed: code });
    await publishes({ minutes: 8, goesLive: true });
    await works(9);
    expect(await figures()).toMatchObject({ episodes: 1, solved: 1, medianMinutes: 8 });
  });
});

test('the median of many, the time that most needed, and nothing from outside the period', async () => {
  for (const [index, minutes] of [2, 4, 6, 50, 400].entries()) {
    const start = index * 1000;
    await fails(start);
    await works(start + minutes);
  }
  await db.worker.query(`INSERT INTO error_episodes VALUES ('contoso', 'live', $1, $2, $3)`, [
    code,
    new Date('2026-09-01'),
    new Date('2026-09-02'),
  ]);
  expect(await figures()).toMatchObject({ episodes: 5, medianMinutes: 6, mostMinutes: 6 });
  // Two that were left push the sixth of ten up to one that took long.
  await db.worker.query(`INSERT INTO error_episodes SELECT 'fabrikam', o, $1, $2 FROM unnest(ARRAY['a', 'b']) o`, [code, at(0)]);
  expect(await figures()).toMatchObject({ episodes: 7, medianMinutes: 6, mostMinutes: 400 });
});
