import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine, type MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { catalogueAdapter, CatalogueClient } from './catalogue-adapter.ts';
import { projectPrismaDir, readMigrations } from './migrate.ts';

const filters = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from the migrations to the schema; empty when they agree.
 * Builds the migrations up in a temporary database on the server of `url`, so its user must be allowed to create one.
 */
export async function diffSchema(url: string, prismaDir = projectPrismaDir): Promise<string> {
  const path = join(prismaDir, 'schema.prisma');
  const schema = { files: [{ path, content: await readFile(path, 'utf8') }] };
  const from = { tag: 'migrations' as const, ...(await migrationList(prismaDir)) };
  const diff = (engine: SchemaEngine) =>
    engine.diff({ from, to: { tag: 'schemaDatamodel', ...schema }, script: true, exitCode: true, filters });
  const { stdout, exitCode } = await withScratchDatabase(url, (scratchUrl) => withEngine(url, diff, scratchUrl));
  if (exitCode === 0) return '';
  const migrations = await readMigrations(prismaDir);
  return withoutRebuiltIndexes(stdout ?? '', migrations.map(({ sql }) => sql).join('\n')).trim();
}

/**
 * The engine reads a column's operator class from the database as "none" when it is the default one, and then wants to rebuild
 * every GIN index whose schema names it, which the schema must: a rebuild into what the migrations say word for word is none.
 */
function withoutRebuiltIndexes(script: string, migrations: string): string {
  let rest = script;
  for (const [drop, name] of script.matchAll(/-- DropIndex\nDROP INDEX ("[^"]+");\n*/g)) {
    const create = new RegExp(`-- CreateIndex\\n(CREATE (?:UNIQUE )?INDEX ${name} ON [^;]+;)\\n*`).exec(rest);
    if (create && migrations.lastIndexOf(create[1]!) > migrations.lastIndexOf(`DROP INDEX ${name}`)) {
      rest = rest.replace(drop, '').replace(create[0], '');
    }
  }
  return rest;
}

type Adapter = ReturnType<typeof catalogueAdapter>;

/**
 * The engine takes its own advisory lock on a connection it never gives back, and drops the shadow database while it is
 * still connected to it; so the pools and the shadow database are ours, and end with the call.
 */
async function withEngine<Result>(url: string, use: (engine: SchemaEngine) => Promise<Result>, shadowUrl = url): Promise<Result> {
  const pools = [url, shadowUrl].map((connectionString) => new pg.Pool({ connectionString, Client: CatalogueClient }));
  // The scratch database is dropped under connections that are still saying goodbye.
  for (const pool of pools) pool.on('error', () => {});
  const [main, shadow] = pools.map(catalogueAdapter) as [Adapter, Adapter];
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: main.provider,
    adapterName: main.adapterName,
    connect: () => main.connect(),
    connectToShadowDb: () => shadow.connect(),
  });
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await use(engine);
  } catch (error) {
    throw new Error(`The schema and the migrations could not be compared: ${readable(error)}`, { cause: error });
  } finally {
    engine.free();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

/** An empty database that lives as long as the call. */
async function withScratchDatabase<Result>(url: string, use: (scratchUrl: string) => Promise<Result>): Promise<Result> {
  const name = `leadport_scratch_${randomUUID().replaceAll('-', '')}`;
  const scratchUrl = new URL(url);
  scratchUrl.pathname = name;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    return await use(scratchUrl.href);
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.end();
  }
}

function readable(error: unknown): string {
  return error instanceof Error ? error.message : typeof error === 'string' ? error : JSON.stringify(error);
}

async function migrationList(prismaDir: string): Promise<MigrationList> {
  const migrations = await readMigrations(prismaDir);
  return {
    baseDir: join(prismaDir, 'migrations'),
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
