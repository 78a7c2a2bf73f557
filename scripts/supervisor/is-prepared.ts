import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { projectPrismaDir, readMigrations } from '#lib/db/migrate.ts';

const bossPackage = new URL('../../node_modules/pg-boss/package.json', import.meta.url);

/**
 * Whether there is nothing to prepare, asked with two small queries: an ordinary start then saves the process that migrates
 * and seeds. Any doubt is a no.
 */
export async function isPrepared(url: string, demoFile: string | null): Promise<boolean> {
  if (demoFile !== null && !existsSync(demoFile)) return false;
  const { pgboss } = JSON.parse(readFileSync(bossPackage, 'utf8')) as { pgboss?: { schema?: number } };
  const wanted = await readMigrations(projectPrismaDir);
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const applied = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const names = new Set(applied.rows.map(({ name }) => name));
    const jobs = await client.query<{ version: number }>('SELECT version FROM pgboss.version');
    return wanted.every(({ name }) => names.has(name)) && jobs.rows[0]?.version === pgboss?.schema;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
