import type pg from 'pg';

/**
 * Ends publish runs whose job is gone for good, so that the next press of Publish is not refused for ever. Returns how many.
 * Longer than a job may take with all its repeats.
 */
export async function endForgottenRuns(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(`
    WITH ended AS (
      UPDATE publish_runs SET status = 'failed', finished_at = now()
      WHERE status = 'running' AND started_at < now() - interval '20 minutes'
      RETURNING publisher_id, id, test_lead_id
    ), steps AS (
      UPDATE publish_steps s SET status = 'failed', code = 'portal-internal', finished_at = now()
      FROM ended e WHERE s.publisher_id = e.publisher_id AND s.run_id = e.id AND s.status = 'running'
    ), leads AS (
      UPDATE deliveries d SET status = 'failed', code = 'portal-internal', reason = 'test', lease = NULL
      FROM ended e WHERE d.publisher_id = e.publisher_id AND d.lead_id = e.test_lead_id AND d.status = 'delivering'
    )
    SELECT id FROM ended`);
  return rowCount ?? 0;
}
