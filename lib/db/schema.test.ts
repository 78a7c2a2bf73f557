import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffSchema } from '#lib/db/diff-schema.ts';
import { type TestDatabase, testDatabase } from '#lib/db/test-database.ts';

/** Small tables that every shard may hold a copy of, each with the reason why it cannot start with a publisher. */
const referenceTables: Record<string, string> = {
  publishers: 'is what the others refer to',
  users: 'a person signs in before any publisher is known',
  memberships: 'is read by user at sign-in',
  api_keys: 'is looked up by hash before any publisher is known',
  intake_tokens: 'is looked up by hash before any publisher is known',
  idempotent_answers: 'belongs to an API key',
  rate_limits: 'counts tries before anybody is known',
  policies: 'rules above publishers',
  certificates: 'tells of servers, whoever delivers there',
  alert_scans: 'says how far the looks over all publishers have come',
};

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

async function tenantTables(): Promise<string[]> {
  const { rows } = await db.worker.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return rows.map((row) => row.name).filter((name) => name !== '_prisma_migrations' && !Object.hasOwn(referenceTables, name));
}

test('the publisher comes first in every key and index of tenant tables', async () => {
  const { rows } = await db.worker.query<{ name: string; table: string; first: string }>(`
    SELECT i.indexrelid::regclass::text AS name, c.relname AS table, a.attname AS first
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE c.relnamespace = 'public'::regnamespace`);
  const tables = await tenantTables();
  const wrong = rows.filter((row) => tables.includes(row.table) && row.first !== 'publisher_id');
  expect(tables.length).toBeGreaterThan(8);
  expect(wrong).toEqual([]);
});

test('no foreign key of a tenant table leaves its publisher', async () => {
  const { rows } = await db.worker.query<{ name: string; table: string; target: string; columns: string[]; targets: string[] }>(`
    SELECT conname AS name, r.relname AS table, f.relname AS target,
      ARRAY(SELECT attname::text FROM pg_attribute JOIN unnest(conkey) WITH ORDINALITY k (n, o) ON attnum = n WHERE attrelid = conrelid ORDER BY o) AS columns,
      ARRAY(SELECT attname::text FROM pg_attribute JOIN unnest(confkey) WITH ORDINALITY k (n, o) ON attnum = n WHERE attrelid = confrelid ORDER BY o) AS targets
    FROM pg_constraint JOIN pg_class r ON r.oid = conrelid JOIN pg_class f ON f.oid = confrelid WHERE contype = 'f'`);
  const tables = await tenantTables();
  const between = rows.filter((row) => tables.includes(row.table) && tables.includes(row.target));
  expect(between.length).toBeGreaterThan(3);
  for (const key of between) expect([key.name, key.columns[0], key.targets[0]]).toEqual([key.name, 'publisher_id', 'publisher_id']);
});

test('every tenant table has its second wall', async () => {
  const { rows } = await db.worker.query<{ name: string; walled: boolean; policies: string[] }>(`
    SELECT relname AS name, relrowsecurity AS walled, ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = c.oid ORDER BY 1) AS policies
    FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`);
  const tables = await tenantTables();
  for (const row of rows.filter(({ name }) => tables.includes(name))) {
    expect(row).toEqual({ name: row.name, walled: true, policies: ['all_publishers', 'own_publisher'] });
  }
});

test('a transaction of one publisher sees nothing of another, even without a where', async () => {
  await db.worker.query(`INSERT INTO publishers (id, name) VALUES ('contoso', 'C'), ('fabrikam', 'F')`);
  await db.worker.query(
    `INSERT INTO offers (publisher_id, id, title, type, intake_token_sealed) VALUES ('contoso', 'a', 'A', 'container', 'x'), ('fabrikam', 'b', 'B', 'container', 'x')`,
  );
  const seen = await db.within({ publisherId: 'contoso' }, (tx) => tx.offer.findMany({ select: { publisherId: true } }));
  expect(seen).toEqual([{ publisherId: 'contoso' }]);
  const insert = db.within({ publisherId: 'contoso' }, (tx) =>
    tx.offer.create({ data: { publisherId: 'fabrikam', id: 'c', title: 'C', type: 'container', intakeTokenSealed: 'x' } }),
  );
  await expect(insert).rejects.toThrow(/row-level security/);
  const nobody = await db.within({ publisherId: '' }, (tx) => tx.offer.findMany());
  expect(nobody).toEqual([]);
});

test('saved versions and the audit log cannot be rewritten', async () => {
  for (const statement of [
    `UPDATE connection_versions SET destination = 'x'`,
    `UPDATE audit_events SET action = 'x'`,
    'DELETE FROM audit_events',
  ]) {
    await expect(db.worker.query(statement)).rejects.toThrow(/permission denied/);
  }
});

test('schema.prisma and the migrations agree', async () => {
  expect(await diffSchema(process.env.TEST_DATABASE_SERVER!)).toBe('');
});
