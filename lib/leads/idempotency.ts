import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ProblemError, invalid } from '#lib/api/problem.ts';

export type Answered = { status: number; body: string };

/**
 * Runs `work` once per key and API key within 24 hours, in one transaction with what it stores; a repeat gets the first
 * answer word for word, also one that runs at the same moment. A failed `work` leaves no trace, so it may be tried again.
 * @throws {ProblemError} 422 when the key comes with another request.
 */
export async function onceOnly(
  pool: pg.Pool,
  apiKeyId: string,
  key: string,
  request: string,
  work: (tx: pg.PoolClient) => Promise<Answered>,
): Promise<Answered> {
  if (key.length > 200) throw new ProblemError(invalid([{ path: 'Idempotency-Key', message: 'is longer than 200 characters' }]));
  const requestHash = createHash('sha256').update(request).digest();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`DELETE FROM idempotent_answers WHERE api_key_id = $1 AND key = $2 AND created_at < now() - interval '24 hours'`, [
      apiKeyId,
      key,
    ]);
    // Waits for a transaction that holds the same key; afterwards its answer is there to be read.
    const claimed = await client.query(
      `INSERT INTO idempotent_answers (api_key_id, key, request_hash, status, body) VALUES ($1, $2, $3, 0, '') ON CONFLICT DO NOTHING`,
      [apiKeyId, key, requestHash],
    );
    const answer = claimed.rowCount === 1 ? await work(client) : await firstAnswer(client, apiKeyId, key, requestHash);
    if (claimed.rowCount === 1) {
      await client.query('UPDATE idempotent_answers SET status = $3, body = $4 WHERE api_key_id = $1 AND key = $2', [
        apiKeyId,
        key,
        answer.status,
        answer.body,
      ]);
    }
    await client.query('COMMIT');
    client.release();
    return answer;
  } catch (error) {
    // A broken connection is not returned to the pool; its transaction died with it.
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

async function firstAnswer(client: pg.PoolClient, apiKeyId: string, key: string, requestHash: Buffer): Promise<Answered> {
  const { rows } = await client.query<{ status: number; body: string; request_hash: Buffer }>(
    'SELECT status, body, request_hash FROM idempotent_answers WHERE api_key_id = $1 AND key = $2',
    [apiKeyId, key],
  );
  const [row] = rows;
  if (!row?.request_hash.equals(requestHash)) {
    throw new ProblemError({
      status: 422,
      slug: 'idempotency-key-reused',
      title: 'This Idempotency-Key came with another request.',
      detail: 'Use a new key for a new request; repeat a request unchanged.',
    });
  }
  return { status: row.status, body: row.body };
}
