import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Leases } from '#lib/delivery/leases.ts';

/**
 * Shows to other workers that this one lives: a database session of its own holds a lock as long as the process does. The
 * moment it is killed its session ends, and `freeDeadLeases` need not wait for its leases to run out.
 */
export type Presence = {
  /** False while the session is broken: nothing may be claimed then, for others would take the worker for dead. */
  readonly isHeld: boolean;
  stop: () => Promise<void>;
};

const retryMs = 300;

export function showPresence(pool: pg.Pool, leases: Leases, onHeld: () => void): Presence {
  let isHeld = false;
  const stopped = new AbortController();
  const whenStopped = new Promise<void>((resolve) => stopped.signal.addEventListener('abort', () => resolve()));

  async function hold(): Promise<void> {
    while (!stopped.signal.aborted) {
      await holdOnce().catch(() => {});
      isHeld = false;
      await pause(retryMs, undefined, { signal: stopped.signal }).catch(() => {});
    }
  }

  async function holdOnce(): Promise<void> {
    const client = await pool.connect();
    const lost = new Promise<void>((resolve) => client.once('error', () => resolve()).once('end', () => resolve()));
    try {
      await client.query(`SELECT pg_advisory_lock(${lockOf('$1')})`, [leases.first]);
      isHeld = true;
      onHeld();
      await Promise.race([lost, whenStopped]);
    } finally {
      isHeld = false;
      // Ends the session, and with it the lock.
      client.release(true);
    }
  }

  const holding = hold();
  return {
    get isHeld() {
      return isHeld;
    },
    stop: async () => {
      stopped.abort();
      await holding;
    },
  };
}

/** A lease names its worker by all but its last twelve digits. */
const lockOf = (lease: string): string => `hashtextextended('leadport.worker.' || left(${lease}::text, 24), 0)`;

/** Version 8 in a lease says that its worker shows its presence; workers of an older release do not. */
const leasesWithoutWorker = `
WITH worker AS (
  SELECT DISTINCT left(lease::text, 24) AS name FROM deliveries
  WHERE status = 'delivering' AND due_at > now() AND substr(lease::text, 15, 1) = '8'
), lock AS MATERIALIZED (
  SELECT (classid::bigint << 32) | objid::bigint AS key FROM pg_locks
  WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
)
SELECT name FROM worker WHERE ${lockOf('name')} NOT IN (SELECT key FROM lock)`;

/**
 * Makes the leads of dead workers due at once. A worker counts as dead when its lock has been gone for `graceMs`, so that one
 * whose session broke has time to take it again. Returns a function to be called every second or so; it answers how many were freed.
 */
export function createDeadLeaseFinder(pool: pg.Pool, graceMs = 3_000): () => Promise<number> {
  let missedSince = new Map<string, number>();
  return async () => {
    const { rows } = await pool.query<{ name: string }>(leasesWithoutWorker);
    const now = performance.now();
    missedSince = new Map(rows.map(({ name }) => [name, missedSince.get(name) ?? now]));
    const dead = [...missedSince].filter(([, since]) => now - since >= graceMs).map(([name]) => name);
    if (dead.length === 0) return 0;
    const { rowCount } = await pool.query(
      `UPDATE deliveries SET due_at = now() WHERE status = 'delivering' AND due_at > now() AND left(lease::text, 24) = ANY ($1)`,
      [dead],
    );
    await pool.query('NOTIFY leads_due');
    return rowCount ?? 0;
  };
}
