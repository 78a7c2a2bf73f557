import { migrate } from '#lib/db/migrate.ts';
import { prepareJobs } from '#lib/jobs/boss.ts';
import { withDatabase } from './with-database.ts';

await withDatabase(async (url) => {
  const applied = await migrate(url);
  await prepareJobs(url);
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
});
