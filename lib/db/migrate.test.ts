import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffSchema } from './diff-schema.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadport-migrate-'));
let server: EmbeddedPostgres;
let databases = 0;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: folder });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<string> {
  const url = new URL(server.url);
  url.pathname = `copy_${++databases}`;
  await query(server.url, `CREATE DATABASE copy_${databases}`);
  return url.href;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function project(migrations: Record<string, string>, schema = ''): string {
  const prismaDir = mkdtempSync(join(folder, 'prisma-'));
  writeFileSync(join(prismaDir, 'schema.prisma'), `datasource db {\n  provider = "postgresql"\n}\n${schema}`);
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(prismaDir, 'migrations', name), { recursive: true });
    writeFileSync(join(prismaDir, 'migrations', name, 'migration.sql'), sql);
  }
  return prismaDir;
}

const first = {
  '1_first': 'CREATE TABLE note (id INTEGER NOT NULL, CONSTRAINT note_pkey PRIMARY KEY (id)); -- a comment; with a semicolon',
};

test('migrations are applied once, in order, also when two processes start together', async () => {
  const url = await emptyDatabase();
  const prismaDir = project({ ...first, '2_second': 'ALTER TABLE note ADD text TEXT' });
  const applied = await Promise.all([migrate(url, prismaDir), migrate(url, prismaDir)]);
  expect(applied.flat()).toEqual(['1_first', '2_second']);
  expect(await query(url, 'SELECT id, text FROM note')).toEqual([]);
});

test('a migration that fails leaves nothing behind, names its line, and runs again after its correction', async () => {
  const url = await emptyDatabase();
  const broken = project({ '1_first': 'CREATE TABLE note (id INTEGER);\nSELECT nonsense;' });
  await expect(migrate(url, broken)).rejects.toThrow('Migration 1_first failed in line 2');
  expect(await migrate(url, project(first))).toEqual(['1_first']);
});

test('a migration that was edited after it had been applied is refused', async () => {
  const url = await emptyDatabase();
  await migrate(url, project(first));
  await expect(migrate(url, project({ '1_first': 'SELECT 1' }))).rejects.toThrow(/was changed after/);
});

test('the difference between migrations and schema is the SQL of the next migration', async () => {
  const model = 'model note {\n  id Int @id\n';
  expect(await diffSchema(server.url, project(first, `${model}}`))).toBe('');
  expect(await diffSchema(server.url, project(first, `${model}  text String?\n}`))).toContain('ADD COLUMN     "text" TEXT');
});
