import type pg from 'pg';
import { newId } from '#lib/db/id.ts';
import { sealConfig } from '#lib/delivery/connection.ts';
import { specs } from '#lib/destinations/specs.ts';
import { type KeyScope, createApiKey } from '#lib/identity/api-key.ts';
import type { SealingKey } from '#lib/secrets/seal.ts';

export const publisherId = 'bench';

/** The publisher of all benchmark offers. */
export async function createPublisher(pool: pg.Pool): Promise<void> {
  await pool.query(`INSERT INTO publishers (id, name) VALUES ($1, 'Benchmark')`, [publisherId]);
}

/** A key of its own; with the scope `publisher` it is the benchmark publisher's. */
export async function createKey(pool: pg.Pool, scope: KeyScope): Promise<string> {
  const { key, hash, hint } = createApiKey();
  const owner = scope === 'publisher' ? publisherId : null;
  await pool.query(`INSERT INTO api_keys (id, scope, publisher_id, name, hash, hint) VALUES ($1, $2, $3, 'benchmark', $4, $5)`, [
    newId(),
    scope,
    owner,
    hash,
    hint,
  ]);
  return key;
}

/** A live offer that delivers to an HTTPS endpoint. Returns its id as the API names it. */
export async function createLiveOffer(pool: pg.Pool, keys: readonly SealingKey[], offerId: string, url: string): Promise<string> {
  const config = sealConfig(specs['https-endpoint'], { url, authentication: 'none' }, { publisherId, offerId }, keys);
  await pool.query(
    `INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed, intake_mode, status, live_version)
     VALUES ($1, $2, $2, 'container', 'x', 'deliver', 'live', 1)`,
    [publisherId, offerId],
  );
  await pool.query(
    `INSERT INTO connection_versions (publisher_id, offer_id, version, destination, config, created_by) VALUES ($1, $2, 1, 'https-endpoint', $3, 'benchmark')`,
    [publisherId, offerId, config],
  );
  return `${publisherId}.${offerId}`;
}
