import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { databaseUrl } from '#lib/env.ts';
import { type Prisma, PrismaClient } from '#lib/db/generated/client.ts';
import { createHotPool, createPool } from '#lib/db/pools.ts';

export type Transaction = Prisma.TransactionClient;

/** Whose rows a caller may see: those of one publisher, or (`null`) of all, for support, admins and the portal itself. */
export type Reach = { publisherId: string | null };

/** The two roles' connections of this process. */
export type Database = {
  /** Raw SQL on all rows. */
  worker: pg.Pool;
  /** The same for the statements of intake and delivery that run all the time. */
  hot: pg.Pool;
  /** Runs `work` in one transaction that can see what `reach` allows and nothing else (row-level security). */
  within: <T>(reach: Reach, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

export function createDatabase(url: string, connections = 10): Database {
  const appPool = createPool(url, 'leadport_app', connections);
  const worker = createPool(url, 'leadport_worker', connections);
  const hot = createHotPool(url);
  const app = new PrismaClient({ adapter: new PrismaPg(appPool) });
  const platform = new PrismaClient({ adapter: new PrismaPg(worker) });
  const limits = { maxWait: 5_000, timeout: 20_000 };
  return {
    worker,
    hot,
    within: (reach, work) =>
      reach.publisherId === null
        ? platform.$transaction(work, limits)
        : app.$transaction(async (tx) => {
            await tx.$executeRaw`SELECT set_config('app.publisher_id', ${reach.publisherId}, true)`;
            return work(tx);
          }, limits),
    close: async () => {
      await Promise.all([app.$disconnect(), platform.$disconnect()]);
      await Promise.all([appPool.end(), worker.end(), hot.end()]);
    },
  };
}

const processWide = globalThis as { leadportDatabase?: Database };

/** The database of this process, opened at first use. Kept on `globalThis` because Next loads modules more than once. */
export function database(): Database {
  processWide.leadportDatabase ??= createDatabase(databaseUrl());
  return processWide.leadportDatabase;
}

/** Makes `chosen` the database of this process: tests and benchmarks bring their own. */
export function useDatabase(chosen: Database): void {
  processWide.leadportDatabase = chosen;
}
