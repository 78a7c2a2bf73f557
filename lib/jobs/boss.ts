import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { fromPrisma } from 'pg-boss';
import type { Transaction } from '#lib/db/database.ts';
import { database } from '#lib/db/database.ts';
import { log } from '#lib/telemetry/log.ts';

/** What each queue carries. Ids only: a job's row outlives the personal data it would copy. */
export type Jobs = {
  'publish-run': { publisherId: string; runId: string };
  /** One alert by one rule; `tries` counts the sendings that failed. */
  'send-notification': { publisherId: string; alertId: string; ruleId: string; tries: number };
};

export type Queue = keyof Jobs;

/** A publish run that dies with its worker is taken up by another after the heartbeat stops. */
const queues: Record<Queue, { retryLimit: number; expireInSeconds: number; heartbeatSeconds: number }> = {
  'publish-run': { retryLimit: 2, expireInSeconds: 300, heartbeatSeconds: 10 },
  'send-notification': { retryLimit: 5, expireInSeconds: 120, heartbeatSeconds: 30 },
};

/** Makes pg-boss's tables and our queues, as the owner of the database. Part of every migration; runs again without effect. */
export async function prepareJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 2 });
  boss.on('error', reportTrouble);
  await boss.start();
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options);
  await boss.getDb().executeSql(
    `GRANT USAGE ON SCHEMA pgboss TO leadport_app, leadport_worker;
     GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO leadport_app, leadport_worker;`,
  );
  await boss.stop({ graceful: false });
}

/** The job system of this process. With `isWorker` it also runs jobs and keeps the queues tidy. */
export async function startBoss(pool: pg.Pool, isWorker: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    migrate: false,
    createSchema: false,
    supervise: isWorker,
    schedule: isWorker,
  });
  boss.on('error', reportTrouble);
  await boss.start();
  return boss;
}

const processWide = globalThis as { leadportBoss?: Promise<PgBoss> };

/** Hands over a job in the transaction that gives the reason for it: both are there, or neither. With `delaySeconds` it starts no sooner. */
export async function enqueue<Name extends Queue>(tx: Transaction, queue: Name, job: Jobs[Name], delaySeconds?: number): Promise<void> {
  processWide.leadportBoss ??= startBoss(database().worker, false);
  processWide.leadportBoss.catch(() => delete processWide.leadportBoss);
  const boss = await processWide.leadportBoss;
  await boss.send(queue, job, { db: fromPrisma(tx), ...(delaySeconds !== undefined && { startAfter: Math.ceil(delaySeconds) }) });
}

function reportTrouble(error: Error): void {
  log().warn({ err: error }, 'the job system reports trouble');
}
