import { PgBoss } from 'pg-boss';

const queue = 'bench-empty';
const fetchers = 4;
const batchSize = 200;

/** pg-boss moving empty jobs: what delivery is measured against. It fetches and completes in batches, without its polling pauses. Returns jobs per second. */
export async function moveEmptyJobs(databaseUrl: string, count: number): Promise<number> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false, migrate: false, max: fetchers });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(queue, {});
  for (let made = 0; made < count; made += 1_000)
    await boss.insert(
      queue,
      Array.from({ length: Math.min(1_000, count - made) }, () => ({})),
    );
  const start = performance.now();
  let moved = 0;
  await Promise.all(
    Array.from({ length: fetchers }, async () => {
      for (;;) {
        const jobs = await boss.fetch(queue, { batchSize });
        if (jobs.length === 0) return;
        await boss.complete(
          queue,
          jobs.map(({ id }) => id),
        );
        moved += jobs.length;
      }
    }),
  );
  const perSecond = moved / ((performance.now() - start) / 1000);
  await boss.deleteQueue(queue);
  await boss.stop({ graceful: false });
  return perSecond;
}
