import { log } from '#lib/telemetry/log.ts';

export type Round = { stop: () => Promise<void> };

/** Does `work` now and again `everyMs` after it ended, in this process, until stopped. A round that fails is told and the next one comes all the same. */
export function repeat(what: string, everyMs: number, work: (isStopped: () => boolean) => Promise<void>): Round {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = run();

  async function run(): Promise<void> {
    try {
      await work(() => stopped);
    } catch (error) {
      log().warn({ err: error }, `${what} failed; trying again soon`);
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
