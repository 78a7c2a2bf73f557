import { randomBytes } from 'node:crypto';
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
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'test_template'`);
    if (rowCount === 0) await createTemplate(client, serverUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE test_template`);
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

async function createTemplate(client: pg.Client, serverUrl: string): Promise<void> {
  await client.query('CREATE DATABASE test_template_making');
  await withClient(at(serverUrl, 'test_template_making'), async (template) => {
    for (const folder of readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()) {
      await template.query(readFileSync(new URL(`${folder}/migration.sql`, migrations), 'utf8'));
    }
  });
  await client.query('ALTER DATABASE test_template_making RENAME TO test_template');
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
