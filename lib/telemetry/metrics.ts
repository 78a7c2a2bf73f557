import type pg from 'pg';
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';

const processWide = globalThis as { leadportMetrics?: Metrics };

type Metrics = { registry: Registry; figures: ReturnType<typeof createFigures> };

/** The text that Prometheus reads: this process, and what the database says of leads and deliveries. No personal data, no publisher. */
export async function renderMetrics(pool: Pick<pg.Pool, 'query'>): Promise<{ contentType: string; body: string }> {
  processWide.leadportMetrics ??= createMetrics();
  const { registry, figures } = processWide.leadportMetrics;
  figures.up.set((await refresh(pool, figures)) ? 1 : 0);
  return { contentType: registry.contentType, body: await registry.metrics() };
}

function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return { registry, figures: createFigures(registry) };
}

function createFigures(registry: Registry) {
  const settings = (name: string, help: string, labelNames: string[] = []) => ({
    name: `leadport_${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  const gauge = (...words: Parameters<typeof settings>) => new Gauge(settings(...words));
  const counter = (...words: Parameters<typeof settings>) => new Counter(settings(...words));
  return {
    up: gauge('database_up', '1 while the database answers.'),
    open: gauge('deliveries', 'Deliveries by state, without those delivered.', ['status']),
    due: gauge('deliveries_due', 'Deliveries a worker may take now.'),
    oldest: gauge('deliveries_due_oldest_seconds', 'How long the oldest of them has been due.'),
    failing: gauge('connections_failing', 'Live connections whose last three attempts failed.'),
    // Counted by PostgreSQL itself since its statistics were last reset: no scan, and one figure for all processes.
    leads: counter('leads_received_total', 'Leads stored. Includes inserts that were rolled back.'),
    attempts: counter('delivery_attempts_total', 'Delivery attempts recorded. Includes inserts that were rolled back.'),
  };
}

/** States as in prisma/schema.prisma; a state nobody is in is told as 0, so that alerts see it. */
const openStates = ['queued', 'delivering', 'retrying', 'held', 'withheld', 'stored', 'failed'] as const;

/** False when the database does not answer. The figures of before are left out then: old ones would look like the truth. */
async function refresh(
  pool: Pick<pg.Pool, 'query'>,
  { open, due, oldest, failing, leads, attempts }: Metrics['figures'],
): Promise<boolean> {
  open.reset();
  for (const figure of [due, oldest, failing, leads, attempts]) figure.remove();
  try {
    const [states, waiting, sick, counted] = await Promise.all([
      pool.query<{ status: string; count: string }>(countOpen),
      pool.query<{ count: string; seconds: string }>(countDue),
      pool.query<{ count: string }>('SELECT count(*) FROM connection_health WHERE consecutive_failures >= 3'),
      pool.query<{ relname: string; n_tup_ins: string }>(
        `SELECT relname, n_tup_ins FROM pg_stat_user_tables WHERE schemaname = 'public' AND relname IN ('leads', 'attempts')`,
      ),
    ]);
    for (const status of openStates) open.set({ status }, Number(states.rows.find((row) => row.status === status)?.count ?? 0));
    due.set(Number(waiting.rows[0]?.count ?? 0));
    oldest.set(Number(waiting.rows[0]?.seconds ?? 0));
    failing.set(Number(sick.rows[0]?.count ?? 0));
    for (const { relname, n_tup_ins } of counted.rows) (relname === 'leads' ? leads : attempts).inc(Number(n_tup_ins));
    return true;
  } catch {
    return false;
  }
}

// Both read partial indexes only (deliveries_open, deliveries_due): the millions that are delivered are not in them.
const countOpen = `SELECT status, count(*) FROM deliveries WHERE status <> 'delivered' GROUP BY status`;

const countDue = `
SELECT count(*), coalesce(extract(epoch FROM now() - min(due_at)), 0) AS seconds
FROM deliveries WHERE due_at <= now()`;
