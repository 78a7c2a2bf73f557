import type pg from 'pg';
import { rollUp } from '#lib/health/roll-up.ts';

/** Over how long a time the leads of a history came in. */
export const historyDays = 90;

/** Half of the leads are the first publisher's; the others share the rest. */
const publishers = 10;
const offersEach = 4;

/**
 * Fills the lead tables of the publisher `bench` and nine others with leads of the last 90 days, as they stand after delivery:
 * one attempt each, without a transcript, two in a hundred held. Written by the database itself, without foreign keys and with
 * the indexes made afterwards, because the way in is what other rows measure.
 */
export async function fillHistory(pool: pg.Pool, leads: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(
      `SET session_replication_role = replica; SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2`,
    );
    await client.query(
      'TRUNCATE leads, deliveries, attempts, rollup_marks, rollup_counts, rollup_latencies, rollup_hours, rollup_progress',
    );
    await createOffers(client);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
       WHERE schemaname = 'public' AND tablename IN ('leads', 'deliveries', 'attempts') AND indexname NOT LIKE '%_pkey'`,
    );
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    for (const statement of [insertLeads, insertDeliveries, insertAttempts])
      await client.query(statement, statement === insertLeads ? [leads] : []);
    for (const { definition } of indexes) await client.query(definition);
    await client.query('ANALYZE');
  } finally {
    client.release(true);
  }
}

/** Counts the whole history by the hour, as the worker does. Returns how long it took in milliseconds. */
export async function countHistory(pool: pg.Pool): Promise<number> {
  const start = performance.now();
  while (!(await rollUp(pool, new Date(), { budgetMs: 60_000 })).isDone);
  const tookMs = performance.now() - start;
  await pool.query('ANALYZE');
  return tookMs;
}

async function createOffers(client: pg.PoolClient): Promise<void> {
  await client.query(
    `INSERT INTO publishers (id, name) SELECT 'bench' || n, 'Benchmark ' || n FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`,
    [publishers - 1],
  );
  await client.query(
    `INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, intake_mode, status, live_version)
     SELECT p.id, 'h' || n, 'Offer ' || n, 'container', 'x', 'deliver', 'live', 1 FROM publishers p, generate_series(0, $1::int - 1) n
     WHERE p.id LIKE 'bench%' ON CONFLICT DO NOTHING`,
    [offersEach],
  );
  await client.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by)
     SELECT publisher_id, id, 1, (ARRAY['https-endpoint', 'azure-table', 'marketo', 'dynamics-365'])[1 + substr(id, 2)::int % 4], '{}', 'benchmark'
     FROM offers WHERE id ~ '^h[0-9]' ON CONFLICT DO NOTHING`,
  );
}

const firstNames = `'{Mona,Luca,Irene,Ben,Kim,Sara,Anna,Omar,Wei,Ines,Paul,Yuki,Nadia,Tom,Lea,Ivan,Rosa,Jan,Aisha,Carl}'::text[]`;
const lastNames = `'{Kane,Galli,Conti,Walters,Akers,Davis,Rossi,Haddad,Chen,Moreau,Weber,Sato,Petrov,Baker,Keller,Horvat,Lopez,Novak,Khan,Berg}'::text[]`;

const insertLeads = `
  INSERT INTO leads (publisher_id, id, offer_id, source, action, customer, received_at, occurred_at, test_marker, search)
  SELECT
    CASE WHEN n % 2 = 0 THEN 'bench' ELSE 'bench' || (1 + n / 2 % ${publishers - 1}) END,
    uuidv7(at - clock_timestamp()), 'h' || (hashint4(n) & ${offersEach - 1}),
    (ARRAY['AzureMarketplace', 'AzurePortalMarketplace', 'AppSource', 'SPZA'])[1 + (n / 3) % 4],
    (ARRAY['INS', 'PLT', 'DNC', 'TRN'])[1 + (n / 7) % 4],
    jsonb_build_object('firstName', first, 'lastName', last, 'email', email, 'company', company),
    at, at, CASE WHEN n % 5000 = 0 THEN 'MSFT_TEST_' || n END, lower(concat_ws(' ', first, last, company, email))
  FROM (
    SELECT *, lower(first || '.' || last) || n || '@company' || n % 50000 || '.example.com' AS email
    FROM (
      SELECT n, now() - interval '${historyDays} days' * (n::float8 / $1) AS at, 'Company ' || n % 50000 AS company,
        (${firstNames})[1 + abs(hashint4(n + 1) % 20)] AS first, (${lastNames})[1 + abs(hashint4(n + 2) % 20)] AS last
      FROM generate_series(1, $1::int) n
    ) person
  ) s`;

const insertDeliveries = `
  INSERT INTO deliveries (publisher_id, lead_id, offer_id, status, truth, code, reason, last_attempt_at, updated_at)
  SELECT publisher_id, id, offer_id, CASE WHEN held THEN 'held' ELSE 'delivered' END,
    CASE WHEN NOT held THEN CASE offer_id WHEN 'h0' THEN 'accepted' ELSE 'confirmed' END END,
    CASE WHEN held THEN (ARRAY['network-timeout', 'endpoint-unauthorized', 'marketo-field-unknown'])[1 + abs(hashtext(id::text)) % 3] END,
    CASE WHEN held THEN 'misconfiguration' END, received_at + interval '1 second', received_at + interval '1 second'
  FROM (SELECT *, abs(hashtext(id::text)) % 50 = 0 AS held FROM leads) l`;

const insertAttempts = `
  INSERT INTO attempts (publisher_id, lead_id, id, trigger, version, started_at, duration_ms, outcome, http_status, code, exchanges)
  SELECT publisher_id, lead_id, lead_id, 'automatic', 1, last_attempt_at, 20 + abs(hashtext(lead_id::text)) % 400,
    CASE status WHEN 'held' THEN 'refused' ELSE 'delivered' END, CASE status WHEN 'held' THEN 401 ELSE 200 END, code, '[]'
  FROM deliveries`;
