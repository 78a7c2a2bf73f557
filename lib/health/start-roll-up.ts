import type pg from 'pg';
import { log } from '#lib/telemetry/log.ts';
import { rollUp } from './roll-up.ts';

const everyMs = 15_000;

/** Keeps the hourly counts current. Any number of workers may do this: one at a time counts, and delivery never waits for it. */
export function startRollUp(pool: pg.Pool): { stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = run();

  async function run(): Promise<void> {
    try {
      await rollUp(pool, new Date(), { isStopped: () => stopped });
    } catch (error) {
      log().warn({ err: error }, 'counting leads failed; trying again soon');
    }
    if (stopped) return;
    timer = setTimeout(() => {
      round = run();
    }, everyMs);
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
