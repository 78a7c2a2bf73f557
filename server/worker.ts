import pg from 'pg';
import { startAlerts } from '#lib/alerts/start-alerts.ts';
import { createCertificateRecorder } from '#lib/delivery/certificates.ts';
import { createConnectionOpener } from '#lib/delivery/connections.ts';
import { forgetPace } from '#lib/delivery/pace.ts';
import { createDeadLeaseFinder } from '#lib/delivery/presence.ts';
import { releaseForgotten } from '#lib/delivery/release.ts';
import { startDeliveryWorker } from '#lib/delivery/worker.ts';
import { database } from '#lib/db/database.ts';
import { databaseUrl, env } from '#lib/env.ts';
import { rollUp } from '#lib/health/roll-up.ts';
import { createOutbound } from '#lib/http/outbound.ts';
import { startBoss } from '#lib/jobs/boss.ts';
import { repeat } from '#lib/jobs/repeat.ts';
import { eraseExpired } from '#lib/leads/retention.ts';
import { createMailer, mailSettings } from '#lib/mail/mailer.ts';
import { performPublish } from '#lib/offers/publish-job.ts';
import { endForgottenRuns } from '#lib/offers/forgotten-runs.ts';
import { inspectNext } from '#lib/offers/inspect.ts';
import { recheckFailing } from '#lib/offers/recheck.ts';
import { restoreCancelled } from '#lib/leads/redelivery.ts';
import { currentRetrySchedule, refreshPolicies } from '#lib/policy/current-policies.ts';
import { log } from '#lib/telemetry/log.ts';
import { runUntilAsked } from './lifecycle.ts';
import { listenForLeads } from './listen.ts';

const { OUTBOUND_HOST_MAP: hostMap, OUTBOUND_ALLOW: allow, DELIVERY_TIMEOUT_MS: timeoutMs, SECRET_KEYS } = env();
const db = database();
const outbound = createOutbound({ hostMap, allow, onCertificate: createCertificateRecorder(db.worker) });
const openConnection = createConnectionOpener(db.worker, SECRET_KEYS);
const clock = { now: () => new Date() };

const boss = await startBoss(db.worker, true);
await boss.work('publish-run', { pollingIntervalSeconds: 0.5, localConcurrency: 4 }, async ([job]) => {
  if (job) await performPublish({ db, outbound, openConnection, clock, timeoutMs }, job.data as { publisherId: string; runId: string });
});

const rules = repeat('reading the policies', 5_000, refreshPolicies);
const deliveries = startDeliveryWorker({
  pool: db.hot,
  outbound,
  openConnection,
  clock,
  random: Math.random,
  timeoutMs,
  retrySchedule: currentRetrySchedule,
});
const listener = listenForLeads(() => new pg.Client(databaseUrl()), deliveries.wake);

// Any number of workers may count: one at a time does, and delivery never waits for it.
const counting = repeat('counting leads', 15_000, async (isStopped) => void (await rollUp(db.worker, clock.now(), { isStopped })));
const mailer = createMailer(mailSettings());
const alerts = await startAlerts(boss, { db, outbound, mailer, clock, random: Math.random, retrySchedule: currentRetrySchedule });

// One connection at a time, ten in a round at most, so that looks spread over the day by themselves.
const looking = repeat('looking at destinations', 60_000, async (isStopped) => {
  for (let looks = 0; looks < 10 && !isStopped(); looks += 1) {
    if (!(await inspectNext({ db, outbound, openConnection, clock }))) break;
  }
});

const retention = repeat('erasing what is too old', 3_600_000, async (isStopped) => {
  const erased = await eraseExpired(clock.now(), isStopped);
  if (erased > 0) log().info({ erased }, 'erased the personal data of leads past their age');
});

// The reconciler: what a crash between two steps may leave is mended within a minute.
const reconciler = setInterval(() => void reconcile(), 60_000);

// What a worker had in hand when it was killed goes to the others within seconds.
const freeDeadLeases = createDeadLeaseFinder(db.worker);
const deadLeases = setInterval(() => {
  freeDeadLeases().then(
    (freed) => freed > 0 && log().warn({ freed }, 'took over what a dead worker had in hand'),
    () => {}, // The database is away; the next look comes soon.
  );
}, 1_500);

async function reconcile(): Promise<void> {
  try {
    const released = await releaseForgotten(db.worker);
    const ended = await endForgottenRuns(db.worker);
    await restoreCancelled();
    const recovered = await recheckFailing({ db, outbound, openConnection, clock, timeoutMs });
    if (recovered > 0) log().info({ recovered }, 'connections sign in again');
    await forgetPace(db.worker);
    if (released + ended > 0) log().info({ released, ended }, 'mended what was left behind');
  } catch (error) {
    log().warn({ err: error }, 'mending failed; trying again in a minute');
  }
}

await runUntilAsked(async () => {
  clearInterval(reconciler);
  clearInterval(deadLeases);
  await Promise.all([
    deliveries.stop(),
    counting.stop(),
    alerts.stop(),
    looking.stop(),
    retention.stop(),
    rules.stop(),
    boss.stop({ graceful: true, timeout: 5_000 }),
    listener.stop(),
  ]);
  await outbound.close();
  await db.close();
});
