import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { EvidenceSection } from '#lib/evidence/evidence.ts';
import { specs } from '#lib/destinations/specs.ts';
import { killRepeatedly } from './chaos/kills.ts';
import { reconcile } from './chaos/reconcile.ts';
import { startSteadyLoad } from './chaos/steady-load.ts';
import { supervised } from './chaos/supervised.ts';
import { asMarkdown, busyness, circumstances, record } from './report.ts';
import { startDestination } from './system/destination.ts';
import { freePort } from './system/free-port.ts';
import { createKey, createLiveOffer, createPublisher } from './system/offers.ts';

// npm run chaos -- --kills 20      kills at random moments under load, then counts; into bench/RESULTS.md
// node bench/chaos.ts --quiet      prints `N passed, M failed` only, writes nothing; for npm test
const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, quiet: { type: 'boolean', default: false } } });
const kills = Number(values.kills);
const offerCount = 4;
const say = values.quiet ? (): void => {} : (text: string): void => console.log(text);

const busyBefore = busyness();
const dataDir = mkdtempSync(join(tmpdir(), 'leadport-chaos-'));
const destination = await startDestination();
const system = supervised(dataDir, await freePort(), destination.port);
await system.start();
const pool = new pg.Pool({ connectionString: system.databaseUrl(), max: 2 });
// The server it is connected to gets killed.
pool.on('error', () => {});

try {
  await createPublisher(pool);
  const key = await createKey(pool, 'intake');
  const names = Array.from({ length: offerCount }, (_, index) => `o${index + 1}`);
  const offers = await Promise.all(
    names.map((name) => createLiveOffer(pool, system.sealingKeys(), name, `http://127.0.0.1:${destination.port}/${name}`)),
  );
  const load = startSteadyLoad({ port: system.port, key }, offers);
  const done = await killRepeatedly(system, kills, () => load.isServed(), say);
  await load.finish();
  say(`${load.acknowledged.size} leads acknowledged; waiting until all are delivered`);
  await queueIsEmpty();
  // What may be under way, or done and not yet written down, when a worker or its database dies: as much as the connections bear.
  const inFlight = offerCount * specs['https-endpoint'].concurrency;
  const checks = await reconcile(pool, load.acknowledged, await destination.arrivals(), inFlight * (kills - done.web));
  checks.push({ what: 'answers other than 202 and 503', count: load.wrong.length, atMost: 0 });
  for (const answer of load.wrong.slice(0, 5)) console.error(answer);
  const failed = checks.filter(({ count, atMost }) => count > atMost);
  if (!values.quiet) {
    const section: EvidenceSection = {
      name: 'crash',
      command: `npm run chaos -- --kills ${kills}`,
      measuredAt: new Date().toISOString(),
      facts: [
        ...(await circumstances(busyBefore, pool)),
        `${Object.entries(done)
          .map(([target, count]) => `${target} ${count}`)
          .join(', ')} times SIGKILL under load; "everything" includes the supervisor`,
        `${load.acknowledged.size.toLocaleString('en')} leads acknowledged, ${load.retried().toLocaleString('en')} posts repeated because their answer was lost or 503`,
      ],
      rows: checks.map(({ what, count, atMost }) => ({
        what,
        ours: count.toLocaleString('en'),
        limit: null,
        ratio: null,
        goal: `at most ${atMost.toLocaleString('en')}`,
        isMet: count <= atMost,
      })),
    };
    console.log(`\n${asMarkdown(section)}\n`);
    await record(section);
  }
  for (const { what, count, atMost } of failed) console.error(`${what}: ${count}, at most ${atMost} allowed`);
  console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await pool.end();
  await system.stop();
  destination.stop();
  if (process.exitCode === 0) rmSync(dataDir, { recursive: true, force: true });
}

/** Leases of killed workers have to run out before the last leads can move. */
async function queueIsEmpty(): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const { rowCount } = await pool.query('SELECT FROM deliveries WHERE due_at IS NOT NULL LIMIT 1');
    if (rowCount === 0) return;
    await pause(100);
  }
}
