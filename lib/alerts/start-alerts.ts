import type { PgBoss } from 'pg-boss';
import type { Transaction } from '#lib/db/database.ts';
import type { Jobs } from '#lib/jobs/boss.ts';
import { log } from '#lib/telemetry/log.ts';
import { sendDueCanaries } from './canaries.ts';
import { makeDefaultRules } from './default-rules.ts';
import { releaseLimited } from './release-limited.ts';
import { scanConnections } from './scan-connections.ts';
import { scanDigests } from './scan-digests.ts';
import { scanExpiries } from './scan-expiries.ts';
import { scanLimits } from './scan-limits.ts';
import { scanNewLeads } from './scan-new-leads.ts';
import { createSilenceScan } from './scan-silence.ts';
import { endTurn, takeTurn } from './scan-turn.ts';
import { type SendTools, sendNotification } from './send-notification.ts';

const lookEveryMs = 15_000;
const minuteMs = 60_000;
const keptDays = 180;

type Look = { name: string; everyMs: number; look: (tx: Transaction, now: Date) => Promise<unknown> };

export type Alerts = {
  /** Looks for everything that is due now. */
  look: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Watches for what publishers want to know, off the hot path: every 15 seconds one worker looks, whichever comes first. */
export async function startAlerts(boss: PgBoss, tools: SendTools, everyMs = lookEveryMs): Promise<Alerts> {
  await boss.work('send-notification', { pollingIntervalSeconds: 2, localConcurrency: 4 }, async ([job]) => {
    if (job) await sendNotification(tools, job.data as Jobs['send-notification']);
  });
  const { db, clock } = tools;
  const looks: readonly Look[] = [
    { name: 'default-rules', everyMs: 0, look: makeDefaultRules },
    { name: 'test-leads', everyMs: 0, look: sendDueCanaries },
    { name: 'connections', everyMs: 10_000, look: scanConnections },
    { name: 'silence', everyMs: 5 * minuteMs, look: createSilenceScan() },
    { name: 'limits', everyMs: 5 * minuteMs, look: scanLimits },
    { name: 'digests', everyMs: 0, look: scanDigests },
    { name: 'limited', everyMs: minuteMs, look: releaseLimited },
    { name: 'tidy', everyMs: 24 * 60 * minuteMs, look: tidy },
  ];

  /** True when it was this worker's turn. */
  function inTurn({ name, everyMs, look }: Look, now: Date): Promise<boolean> {
    return db.within({ publisherId: null }, async (tx) => {
      if (!(await takeTurn(tx, name, everyMs, now))) return false;
      await look(tx, now);
      await endTurn(tx, name, now);
      return true;
    });
  }

  async function lookOnce(): Promise<void> {
    const now = clock.now();
    for (const look of looks) await attempt(look.name, () => inTurn(look, now));
    await attempt('new-leads', () => db.within({ publisherId: null }, (tx) => scanNewLeads(tx, now)));
    await attempt('expiries', async () => {
      // Many secrets are opened, so this is not one transaction; a look that is cut off is finished by the next.
      const isTurn = await inTurn({ name: 'expiries', everyMs: 60 * minuteMs, look: async () => {} }, now);
      if (isTurn) await scanExpiries(tools, now);
    });
  }

  let looking: Promise<void> | null = null;
  function look(): Promise<void> {
    looking ??= lookOnce().finally(() => (looking = null));
    return looking;
  }
  const timer = setInterval(() => void look(), everyMs);
  return {
    look,
    stop: async () => {
      clearInterval(timer);
      await looking;
      tools.mailer.close();
    },
  };
}

/** One look that fails must not keep the others from looking. */
async function attempt(name: string, look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
  } catch (error) {
    log().warn({ err: error, look: name }, 'looking for alerts failed; trying again');
  }
}

/** History of half a year. */
async function tidy(tx: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 24 * 60 * minuteMs).toISOString();
  await tx.$executeRaw`DELETE FROM alerts WHERE created_at < ${before}::timestamptz AND resolved_at IS NOT NULL`;
}
