import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffSchema } from '#lib/db/diff-schema.ts';
import { projectPrismaDir } from '#lib/db/migrate.ts';
import { withDatabase } from './with-database.ts';

// node scripts/create-migration.ts            prints what the schema has and the migrations do not
// node scripts/create-migration.ts add_notes  writes it as prisma/migrations/<time>_add_notes/migration.sql
const name = process.argv[2];

await withDatabase(async (url) => {
  const sql = await diffSchema(url);
  if (!sql) return console.log('The migrations and prisma/schema.prisma agree.');
  if (!name) return console.log(sql);
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = join(projectPrismaDir, 'migrations', `${time}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'migration.sql'), `${sql}\n`);
  writeFileSync(join(projectPrismaDir, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote ${join(directory, 'migration.sql')}.`);
});
