import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

// A closed folder with a space in its name, as temporary clones are.
const dataDir = mkdtempSync(join(tmpdir(), 'leadport data '));
let server: EmbeddedPostgres | undefined;

afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the first start makes a database whose password only its owner can read', async () => {
  server = await startEmbeddedPostgres({ dataDir });
  expect(server.isAdopted).toBe(false);
  expect(await query(server.url, 'SELECT current_database() AS name')).toEqual([{ name: 'leadport' }]);
  expect(await query(server.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0);
  await expect(query(server.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
});

test('a server that a killed supervisor left behind is adopted', async () => {
  const again = await startEmbeddedPostgres({ dataDir });
  expect(again).toMatchObject({ isAdopted: true, pid: server!.pid, url: server!.url });
});

test('after a kill of the server the same start recovers what was committed, on the same port', async () => {
  await query(server!.url, 'CREATE TABLE note AS SELECT 42 AS value');
  process.kill(server!.pid, 'SIGKILL');
  await server!.exited;
  const again = await startEmbeddedPostgres({ dataDir });
  expect(again).toMatchObject({ isAdopted: false, url: server!.url });
  server = again;
  expect(await query(server.url, 'SELECT value FROM note')).toEqual([{ value: 42 }]);
});

test('a lock file whose process id belongs to another program by now is no obstacle', async () => {
  const lockFile = join(dataDir, 'postgres', 'postmaster.pid');
  const lock = readFileSync(lockFile, 'utf8');
  await server!.stop();
  writeFileSync(lockFile, lock.replace(/^\d+/, String(process.pid)));
  server = await startEmbeddedPostgres({ dataDir });
  expect(server.isAdopted).toBe(false);
});

test('a lost password file is named instead of making a new database over the old one', async () => {
  await server!.stop();
  rmSync(join(dataDir, 'postgres.json'));
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/postgres\.json is missing/);
});
