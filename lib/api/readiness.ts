import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { database } from '#lib/db/database.ts';
import { log } from '#lib/telemetry/log.ts';

export type Readiness = { status: 'ready' } | { status: 'not-ready'; reason: 'database-unreachable' | 'migrations-missing' };

/** Ready means: the database answers, and it knows every migration this release brings. */
export async function readiness(expected = expectedMigrations()): Promise<Readiness> {
  try {
    const { rows } = await database().worker.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    const applied = new Set(rows.map(({ name }) => name));
    const isComplete = (await expected).every((name) => applied.has(name));
    return isComplete ? { status: 'ready' } : { status: 'not-ready', reason: 'migrations-missing' };
  } catch (error) {
    // 42P01: the table of migrations itself is missing.
    if ((error as { code?: string }).code === '42P01') return { status: 'not-ready', reason: 'migrations-missing' };
    log().warn({ err: error }, 'not ready: the database does not answer');
    return { status: 'not-ready', reason: 'database-unreachable' };
  }
}

/** Their folders' names. `npm` starts every process in the project's folder. */
async function expectedMigrations(): Promise<string[]> {
  const entries = await readdir(join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
