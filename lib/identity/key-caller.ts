import type pg from 'pg';
import { type KeyScope, hashApiKey, readApiKey } from '#lib/identity/api-key.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';

/** Finds who a key belongs to; null for no key, a wrong one and a revoked one alike. */
export type KeyFinder = (authorization: string | null | undefined) => Promise<KeyCaller | null>;

type Entry = { caller: KeyCaller | null; until: number };

/**
 * Remembers answers for two seconds: intake asks thousands of times a second for the same key, and a revoked key may live
 * that much longer, never more. A failed look-up is not remembered.
 */
export function createKeyFinder(pool: pg.Pool, now: () => number = Date.now, rememberMs = 2_000, maxRemembered = 5_000): KeyFinder {
  const remembered = new Map<string, Entry>();
  const asking = new Map<string, Promise<KeyCaller | null>>();

  return async (authorization) => {
    const key = readApiKey(authorization);
    if (!key) return null;
    const known = remembered.get(key);
    if (known && known.until > now()) return known.caller;
    let answer = asking.get(key);
    if (!answer) {
      answer = lookUp(pool, key).finally(() => asking.delete(key));
      asking.set(key, answer);
    }
    const caller = await answer;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(key, { caller, until: now() + rememberMs });
    return caller;
  };
}

async function lookUp(pool: pg.Pool, key: string): Promise<KeyCaller | null> {
  // last_used_at is precise to the minute, so that a busy key does not rewrite its row all the time.
  const { rows } = await pool.query<{ id: string; scope: KeyScope; publisher_id: string | null }>(
    `WITH found AS (SELECT id, scope, publisher_id, last_used_at FROM api_keys WHERE hash = $1 AND revoked_at IS NULL),
     used AS (UPDATE api_keys SET last_used_at = now() FROM found
              WHERE api_keys.id = found.id AND (found.last_used_at IS NULL OR found.last_used_at < now() - interval '1 minute'))
     SELECT id, scope, publisher_id FROM found`,
    [hashApiKey(key)],
  );
  const [row] = rows;
  return row ? { kind: 'key', id: row.id, role: row.scope, publisherId: row.publisher_id } : null;
}
