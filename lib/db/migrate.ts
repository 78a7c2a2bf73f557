import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export type Migration = { name: string; sql: string };

export const projectPrismaDir = join(import.meta.dirname, '..', '..', 'prisma');

/** Processes that start together on one database wait for each other here. Any constant that nobody else uses will do. */
const lockKey = 7_033_920_114;

/**
 * Applies what `prisma migrate deploy` would apply, into the same `_prisma_migrations` table, but each migration in one
 * transaction with its row: killed at any moment, the next start goes on where this one was.
 * A migration may therefore hold nothing that PostgreSQL refuses in a transaction, such as CREATE INDEX CONCURRENTLY.
 * @returns the names of the migrations that were new.
 */
export async function migrate(url: string, prismaDir = projectPrismaDir): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await client.query(createTable);
    const applied = await appliedChecksums(client);
    const names: string[] = [];
    for (const migration of await readMigrations(prismaDir)) {
      const checksum = createHash('sha256').update(migration.sql).digest('hex');
      const known = applied.get(migration.name);
      if (known === undefined) {
        await apply(client, migration, checksum);
        names.push(migration.name);
      } else if (known !== checksum) {
        throw new Error(`Migration ${migration.name} was changed after it had been applied. Restore it and put the change into a new one.`);
      }
    }
    return names;
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

/** All migrations in their order. */
export async function readMigrations(prismaDir: string): Promise<Migration[]> {
  const directory = join(prismaDir, 'migrations');
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(directory, name, 'migration.sql'), 'utf8') })));
}

async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function apply(client: pg.Client, { name, sql }: Migration, checksum: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Error(`Migration ${name} failed${lineOf(error, sql)}: ${(error as Error).message}`, { cause: error });
  }
}

function lineOf(error: unknown, sql: string): string {
  const { position } = error as { position?: string };
  return position ? ` in line ${sql.slice(0, Number(position)).split('\n').length}` : '';
}

/** Prisma's own definition: https://github.com/prisma/prisma-engines, sql-schema-connector, flavour/postgres. */
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
