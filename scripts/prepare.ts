import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '#lib/db/migrate.ts';
import { databaseUrl, env } from '#lib/env.ts';
import { prepareJobs } from '#lib/jobs/boss.ts';
import { writeAtomically } from './supervisor/processes-file.ts';

// Brings the database up to date and, in demo mode, fills it once. Run by the supervisor before the parts that use it.
const { DEMO, DATA_DIR, APP_URL } = env();
const demoFile = join(DATA_DIR, 'demo.json');

const applied = await migrate(databaseUrl());
await prepareJobs(databaseUrl());
if (applied.length) console.log(`Migrated the database: ${applied.join(', ')}.`);

if (DEMO && (!existsSync(demoFile) || isNew(applied))) {
  console.log('Adding the demo publishers and offers');
  const { seed } = await import('#prisma/seed.ts');
  writeAtomically(demoFile, JSON.stringify({ url: APP_URL, ...(await seed()) }, null, 2), 0o600);
}
process.exit(0);

/** An old demo.json names accounts that a new database does not have. */
function isNew(migrations: string[]): boolean {
  return migrations.some((name) => name.endsWith('_foundation'));
}
