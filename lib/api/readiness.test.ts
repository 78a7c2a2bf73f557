import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readiness } from '#lib/api/readiness.ts';
import { createDatabase, useDatabase } from '#lib/db/database.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';
import { renderMetrics } from '#lib/telemetry/metrics.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

test('a database without the table of migrations is not ready', async () => {
  expect(await readiness()).toEqual({ status: 'not-ready', reason: 'migrations-missing' });
});

test('ready once every migration of this release is there', async () => {
  const owner = new pg.Client(db.url);
  await owner.connect();
  await owner.query(`CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz);
    GRANT SELECT ON _prisma_migrations TO leadport_worker; INSERT INTO _prisma_migrations VALUES ('20261101000000_foundation', now())`);
  await owner.end();
  expect(await readiness(Promise.resolve(['20261101000000_foundation']))).toEqual({ status: 'ready' });
  expect(await readiness(Promise.resolve(['20261101000000_foundation', '20270101000000_later']))).toEqual({
    status: 'not-ready',
    reason: 'migrations-missing',
  });
});

test('metrics tell every open state, and leave out what cannot be known while the database is away', async () => {
  const { body, contentType } = await renderMetrics(db.worker);
  expect(contentType).toContain('text/plain');
  expect(body).toMatch(/^leadport_deliveries\{status="held"\} 0$/m);
  expect(body).toMatch(/^leadport_deliveries_due 0$/m);
  expect(body).toMatch(/^# TYPE leadport_leads_received_total counter$/m);
  expect(body).toMatch(/^leadport_database_up 1$/m);

  const away = createDatabase('postgres://nobody@127.0.0.1:1/none');
  useDatabase(away);
  expect(await readiness()).toEqual({ status: 'not-ready', reason: 'database-unreachable' });
  const blind = await renderMetrics(away.worker);
  expect(blind.body).toMatch(/^leadport_database_up 0$/m);
  expect(blind.body).not.toMatch(/^leadport_deliveries_due /m);
  expect(blind.body).toMatch(/^process_resident_memory_bytes /m);
  await away.close();
  useDatabase(db);
});
