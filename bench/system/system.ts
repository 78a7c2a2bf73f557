import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#lib/db/embedded-postgres.ts';
import { migrate } from '#lib/db/migrate.ts';
import { prepareJobs } from '#lib/jobs/boss.ts';
import { freePort } from './free-port.ts';
import { type Destination, startDestination } from './destination.ts';
import { createKey, createLiveOffer, createPublisher } from './offers.ts';
import { type Part, startPart } from './part.ts';

/** The portal's real processes over a database of their own, put together for a measurement. */
export type System = {
  databaseUrl: string;
  /** As the database's owner. */
  pool: pg.Pool;
  /** Where leads are posted, and with which key. */
  target: { port: number; key: string };
  destination: Destination;
  /** Live offers that deliver to the destination; one more, `hanging`, whose destination never answers. */
  offers: string[];
  hanging: string;
  startWorker: () => Promise<Part>;
  /** Empties the lead tables, so that every repetition starts equal. */
  clear: () => Promise<void>;
  stop: () => Promise<void>;
};

export async function startSystem(offerCount: number): Promise<System> {
  const dataDir = mkdtempSync(join(tmpdir(), 'leadport-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.url);
  await prepareJobs(postgres.url);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 4 });
  // Its idle connections end with the server.
  pool.on('error', () => {});
  const destination = await startDestination();
  const keys = [{ id: 'bench', key: randomBytes(32) }];
  await createPublisher(pool);
  const key = await createKey(pool, 'intake');
  const origin = `http://127.0.0.1:${destination.port}`;
  const names = Array.from({ length: offerCount }, (_, index) => `o${index + 1}`);
  const offers = await Promise.all(names.map((name) => createLiveOffer(pool, keys, name, `${origin}/${name}`)));
  const hanging = await createLiveOffer(pool, keys, 'hanging', `${origin}/hang`);
  const port = await freePort();
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_SECRET: randomBytes(32).toString('hex'),
    SECRET_KEYS: `bench:${keys[0]!.key.toString('base64')}`,
    OUTBOUND_ALLOW: `127.0.0.1:${destination.port}`,
    LOG_LEVEL: 'warn',
  };
  const logFile = join(dataDir, 'parts.log');
  const web = await startPart('server/web.ts', environment, logFile).catch(async (error: unknown) => {
    destination.stop();
    await pool.end();
    await postgres.stop();
    throw error;
  });
  return {
    databaseUrl: postgres.url,
    pool,
    target: { port, key },
    destination,
    offers,
    hanging,
    startWorker: () => startPart('server/worker.ts', environment, logFile),
    clear: async () => {
      await emptyTables(pool);
      destination.forget();
    },
    stop: async () => {
      await web.stop();
      destination.stop();
      await pool.end();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A worker that claims meanwhile locks the same tables in another order; PostgreSQL then ends one of the two. */
async function emptyTables(pool: pg.Pool, tries = 5): Promise<void> {
  try {
    await pool.query('TRUNCATE leads, deliveries, attempts, connection_health, intake_fingerprints');
  } catch (error) {
    if ((error as { code?: string }).code !== '40P01' || tries === 1) throw error;
    await emptyTables(pool, tries - 1);
  }
}
