import pg from 'pg';

/** Which database role a connection acts as. See docs/decisions/0004. */
export type DatabaseRole = 'leadport_app' | 'leadport_worker';

/**
 * A pool whose connections act as `role` from their first statement on.
 * Timeouts keep one stuck statement from holding a lead, and a forgotten transaction from holding the queue's dead rows.
 */
export function createPool(databaseUrl: string, role: DatabaseRole, max: number, settings = ''): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    options: `-c role=${role} -c idle_in_transaction_session_timeout=30s -c statement_timeout=30s ${settings}`,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: role,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

/**
 * For the few named statements of intake and delivery, which say the same thing thousands of times a second. They are planned
 * once, for any number of rows, and then walk by index, also when the tables were empty at that moment. Planned anew for the
 * batch at hand, PostgreSQL often prefers to read the whole table, and the planning alone costs more than the work: a claim of
 * 256 takes 15 ms like this and 200 otherwise.
 */
export function createHotPool(databaseUrl: string): pg.Pool {
  return createPool(databaseUrl, 'leadport_worker', 4, '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off');
}

/** True when the database is away or refuses work for now: the caller may try again, nothing was decided. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return /timeout exceeded when trying to connect|Connection terminated|Query read timeout/i.test(error.message);
  // Class 08 connection, 53 resources (disk full, too many connections), 57P0x shutdown and recovery, 58 system (I/O).
  return /^(08|53|57P|58)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code);
}
