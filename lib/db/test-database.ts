import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { type Database, createDatabase, useDatabase } from '#lib/db/database.ts';

/** A migrated database of one test file's own; `database()` answers with it from then on. */
export type TestDatabase = Database & { url: string; drop: () => Promise<void> };

const migrations = new URL('../../prisma/migrations/', import.meta.url);

/** Copies a migrated template, made by the first test file that asks. The server's address comes from the test run's global set-up. */
export async function testDatabase(serverUrl = process.env.TEST_DATABASE_SERVER): Promise<TestDatabase> {
  if (!serverUrl) throw new Error('TEST_DATABASE_SERVER is not set: run the tests with `npm test` or `npx vitest`.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(7261)');
    const scripts = migrationScripts();
    const template = `test_template_${createHash('sha256').update(scripts.join()).digest('hex').slice(0, 12)}`;
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) await createTemplate(client, serverUrl, template, scripts);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = at(serverUrl, name);
  const database = createDatabase(url);
  useDatabase(database);
  return {
    ...database,
    url,
    drop: async () => {
      await database.close();
      await withClient(serverUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function createTemplate(client: pg.Client, serverUrl: string, name: string, scripts: string[]): Promise<void> {
  await client.query(`CREATE DATABASE ${name}_making`);
  await withClient(at(serverUrl, `${name}_making`), async (template) => {
    for (const script of scripts) await template.query(script);
  });
  await client.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`);
}

function migrationScripts(): string[] {
  const folders = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((folder) => folder.name)
    .sort()
    .map((name) => readFileSync(new URL(`${name}/migration.sql`, migrations), 'utf8'));
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function at(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
